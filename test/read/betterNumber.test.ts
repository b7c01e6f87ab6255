import { expect, test } from "vitest";
import { convert, open } from "./readText.js";

const proposal = (...lines: string[]) => open(`${lines.join("\n")}\n`).proposal;

const shop = (company: (row: number) => string) =>
  [
    "Name,Email,Financial Status,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Billing Name,Billing Company,Billing Country,Id",
    ...["anna@berg.example", "info@tal.example", "anna@berg.example", "see@see.example"].map(
      (email, row) =>
        `#100${row},${email},paid,${row + 1}00.00,${row + 1}05.00,2025-0${row * 3 + 1}-03 10:00:00 +0100,1,Bolt,Anna Berg,${company(row)},DE,45000000${row}`,
    ),
  ].join("\n");

test("orders of a web shop belong to whom the e-mail address names, not to the order's own Id", () => {
  expect(open(shop((row) => `Firma ${row}`)).proposal).toEqual({
    id: "Email",
    name: "Billing Company",
    market: "Billing Country",
    revenue: "Subtotal",
    date: "Created at",
    order: "Name",
  });
  const { columns, report } = convert(
    shop(() => "Berg"),
    undefined,
    { sumDuplicates: true },
  );
  expect(columns.size).toBe(3);
  expect(report.totals.revenue).toBe(1000);
});

test("exports of other shops name the buyer, the day and the order's number in words of their own", () => {
  const magento = [
    "ID,Purchase Date,Bill-to Name,Grand Total (Purchased),Status,Customer Email,Subtotal",
    "000000101,2025-01-05,Berg GmbH,125.90,Complete,anna@berg.example,120.00",
    "000000102,2025-02-06,Tal KG,85.90,Complete,info@tal.example,80.00",
    "000000103,2025-06-05,Berg GmbH,45.90,Complete,anna@berg.example,40.00",
  ];
  expect(proposal(...magento)).toEqual({
    id: "Customer Email",
    name: "Bill-to Name",
    revenue: "Subtotal",
    date: "Purchase Date",
    order: "ID",
  });
  const woo = [
    "Order Number,Order Status,Order Date,Company (Billing),Email (Billing),Order Subtotal Amount,Order Total Tax Amount",
    "101,Completed,2025-01-05 10:11,Berg GmbH,anna@berg.example,120.00,22.80",
    "102,Completed,2025-02-06 10:11,Tal KG,info@tal.example,80.00,15.20",
  ];
  expect(proposal(...woo)).toEqual({
    id: "Email (Billing)",
    name: "Company (Billing)",
    revenue: "Order Subtotal Amount",
    date: "Order Date",
    order: "Order Number",
  });
});

test("where orders have no company, who is billed is the customer and no contact person", () => {
  const { proposal: found, detected } = open(shop(() => ""));
  expect([found.name, detected.persons]).toEqual(["Billing Name", []]);
});

test("orders without an address in most rows keep the number they have", () => {
  expect(open(shop(String).replaceAll("@", " at ")).proposal.id).toBe("Id");
});

test("a list of customers keeps its ID beside e-mail addresses", () => {
  expect(proposal("ID,Company,Email,Revenue", "7,Berg,a@b.example,10", "9,Tal,c@d.example,20").id).toBe("ID");
});

test("a customer number outranks an address in orders, too", () => {
  const orders = ["Order ID,Customer ID,Email,Total", "1,77,a@b.example,10", "2,78,c@d.example,20"];
  expect(proposal(...orders)).toMatchObject({ id: "Customer ID", order: "Order ID" });
});

test("orders of customers with numbers of their own keep these beside e-mail addresses", () => {
  const header = "Code,Company,Contact Email,Invoice Number,Amount";
  const orders = ["C1,Berg,a@b.example,R1,10", "C2,Tal,c@d.example,R2,20", "C1,Berg,e@b.example,R3,30"];
  expect(proposal(header, ...orders)).toMatchObject({ id: "Code", name: "Company", order: "Invoice Number" });
});

test("a list of customers with their last order keeps its ID, too", () => {
  const list = ["ID,Firma,E-Mail,Bestellnummer,Umsatz", "7,Berg,a@b.example,B1,10", "9,Tal,c@d.example,B2,20"];
  expect(proposal(...list)).toMatchObject({ id: "ID", name: "Firma" });
});

test("a column that counts the rows is no customer number beside one that has numbers", () => {
  const list = ["Nr.;Kunde;Firma;Umsatz", "1;K-77;Berg GmbH;100", "2;K-12;Tal AG;200", "3;K-45;See KG;300"];
  expect(proposal(...list)).toEqual({ id: "Kunde", name: "Firma", revenue: "Umsatz" });
  const [header, ...rows] = list;
  // Numbers with gaps count no rows.
  expect(proposal(header!, ...rows.slice(1))).toEqual({ id: "Nr.", name: "Kunde", revenue: "Umsatz" });
});

test("without a better column it stays", () => {
  const list = ["Nr.;Kunde;Umsatz", "1;Berg GmbH;100", "2;Tal AG;200", "3;See KG;300"];
  expect(proposal(...list)).toEqual({ id: "Nr.", name: "Kunde", revenue: "Umsatz" });
});
