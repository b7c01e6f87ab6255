import { describe, expect, test } from "vitest";
import { convert, open } from "./readText.js";

const companies = ["Adler GmbH", "Biber AG", "Dachs KG", "Eule SE"];
const persons = ["Anna Berg", "Jan Koch", "Eva Lang"];
const values: readonly (readonly [RegExp, (row: number) => string])[] = [
  [/^Record I|^Datensatz|^ID$|^Deal - ID|^Opportunity ID/, (row) => String(9000 + row * 7)],
  [/ID|\.id$|Code/, (row) => `C${100 + (row % 4)}`],
  [/Deal.?-?Name|Title|Titel|Opportunity.Name|Topic/, (row) => `Anlage ${row}`],
  [/owner|Owner|Besitzer|Inhaber|person|Salesperson|Verkäufer/, (row) => persons[row % 3]!],
  [/Company|Compan|Unternehmen|Organi[sz]ation|Account|Customer|Kunde|Partner|Name/, (row) => companies[row % 4]!],
  [/Stage|Phase|Status/, (row) => (row % 5 === 4 ? "Closed Lost" : "Closed Won")],
  [/Date|datum|time|termin|am$/, (row) => `2025-${String((row % 12) + 1).padStart(2, "0")}-10`],
  [/Number|Reference|referenz|DocNum/, (row) => `RE-${row}`],
  [/Currency|Währung/, () => "EUR"],
];
/** What feeds the fields of an export of twelve rows. */
function mapped(header: string) {
  const names = header.split(";");
  const cell = (name: string, row: number) =>
    values.find(([form]) => form.test(name))?.[1](row) ?? String((row + 1) * 113.5);
  const rows = Array.from({ length: 12 }, (_, row) => names.map((name) => cell(name, row)).join(";"));
  return open([header, ...rows, ""].join("\n")).proposal;
}

describe("deals are what a company bought: its number is the customer's, the deal's is none", () => {
  test.each([
    [
      "HubSpot",
      "Record ID;Deal Name;Deal Stage;Close Date;Deal owner;Amount;Associated Company IDs;Associated Company",
      { id: "Associated Company IDs", name: "Associated Company", revenue: "Amount", date: "Close Date" },
    ],
    [
      "HubSpot, German",
      "Datensatz-ID;Deal-Name;Deal-Phase;Abschlussdatum;Betrag;Zugehörige Unternehmen-IDs;Zugehöriges Unternehmen",
      { id: "Zugehörige Unternehmen-IDs", name: "Zugehöriges Unternehmen", revenue: "Betrag", date: "Abschlussdatum" },
    ],
    [
      "Pipedrive",
      "Deal - ID;Deal - Title;Deal - Organization;Organization - ID;Deal - Owner;Deal - Value;Deal - Status;Deal - Won time",
      { id: "Organization - ID", name: "Deal - Organization", revenue: "Deal - Value", date: "Deal - Won time" },
    ],
    [
      "Zoho",
      "Record Id;Deal Owner;Amount;Deal Name;Closing Date;Account Name;Account Name.id;Stage",
      { id: "Account Name.id", name: "Account Name", revenue: "Amount", date: "Closing Date", order: "Record Id" },
    ],
    [
      "Salesforce",
      "Opportunity ID;Account ID;Account Name;Opportunity Name;Stage;Amount;Close Date",
      { id: "Account ID", name: "Account Name", revenue: "Amount", date: "Close Date" },
    ],
  ])("%s", (_, header, fields) => {
    expect(mapped(header)).toMatchObject(fields);
  });

  test.each([
    ["Pipedrive", "ID;Title;Organization;Owner;Value;Currency;Status;Won time", "Organization", "Value"],
    [
      "Pipedrive, German",
      "Deal - ID;Deal - Titel;Deal - Organisation;Deal - Wert",
      "Deal - Organisation",
      "Deal - Wert",
    ],
    ["Zoho", "Record Id;Deal Owner;Amount;Deal Name;Closing Date;Account Name;Stage", "Account Name", "Amount"],
    ["Salesforce", "Opportunity Name;Account Name;Stage;Amount;Close Date", "Account Name", "Amount"],
    [
      "Dynamics",
      "Topic;Potential Customer;Status;Actual Revenue;Actual Close Date",
      "Potential Customer",
      "Actual Revenue",
    ],
  ])("without one its name is, in %s", (_, header, id, revenue) => {
    const mapping = mapped(header);
    expect(mapping).toMatchObject({ id, revenue });
    expect(mapping.name).toBeUndefined();
  });
});

describe("orders and invoices without numbers of customers know these by their names", () => {
  test.each([
    ["Odoo", "Order Reference;Creation Date;Customer;Salesperson;Untaxed Amount;Total", "Customer", "Order Reference"],
    [
      "Odoo, German",
      "Auftragsreferenz;Erstellungsdatum;Kunde;Verkäufer;Nettobetrag;Gesamt",
      "Kunde",
      "Auftragsreferenz",
    ],
    [
      "Odoo, invoices, whose number is their own",
      "Number;Invoice Partner Display Name;Invoice/Bill Date;Untaxed Amount Signed",
      ...["Invoice Partner Display Name", "Number"],
    ],
  ])("%s", (_, header, id, order) => {
    expect(mapped(header)).toMatchObject({ id, order });
  });

  test("but not where another column may have the numbers, or the number comes again", () => {
    expect(mapped("Order Reference;Customer;Interne Kennung Nr;Untaxed Amount").id).toBeUndefined();
    const list =
      "Nr;Kunde;Rechnungsdatum;Umsatz\nK1;Adler;2025-01-02;10\nK1;Adler;2025-01-03;20\nK2;Biber;2025-01-04;5\n";
    expect(open(list).proposal.id).toBe("Nr");
  });
});

test("an opportunity in a list of customers leaves them their numbers", () => {
  const list = "ID;Company;Sales;Opportunity\n17;Adler GmbH;10;5\n23;Biber AG;20;6\n31;Dachs KG;30;7\n";
  expect(open(list).proposal).toMatchObject({ id: "ID", name: "Company", revenue: "Sales" });
});

test("SAP Business One", () => {
  expect(mapped("DocNum;DocDate;CardCode;CardName;DocTotal")).toMatchObject({
    ...{ id: "CardCode", name: "CardName", revenue: "DocTotal", date: "DocDate", order: "DocNum" },
  });
});

test("contact persons of companies are no customers, nor is the company's own turnover theirs", () => {
  const rows = ["1;Anna;Berg;C1;Adler GmbH;500", "2;Jan;Koch;C1;Adler GmbH;500", "3;Eva;Lang;C2;Biber AG;90"];
  const header = "Record ID;First Name;Last Name;Associated Company IDs;Associated Company;Annual Revenue";
  expect(open([header, ...rows, ""].join("\n")).proposal.revenue).toBeUndefined();
});

test("customers with one contact person each keep their revenue where a number is there twice", () => {
  const row = (at: number) => `K${at === 7 ? 3 : at};Firma ${at}x;Anna;Berg;${100 + at}`;
  const rows = Array.from({ length: 20 }, (_, at) => row(at));
  const text = ["Kundennr;Firma;Vorname;Nachname;Jahresumsatz", ...rows, ""].join("\n");
  expect(open(text).proposal).toMatchObject({ id: "Kundennr", revenue: "Jahresumsatz" });
});

test.each([
  ["Record ID;Company name;Annual Revenue;Deal Amount", "Record ID"],
  ["Datensatz-ID;Unternehmensname;Jahresumsatz;Deal-Betrag", "Datensatz-ID"],
  ["Record ID;Company name;Annual Revenue;Deal Stage", "Company name"],
])("companies that have their own numbers and amounts of deals alone are no deals: %s", (header, id) => {
  const row = (at: number) => `${9000 + at * 7};Firma ${at % 18}x;${100 + at * 3};${at * 50}`;
  const text = [header, ...Array.from({ length: 20 }, (_, at) => row(at)), ""].join("\n");
  expect(open(text).proposal.id).toBe(id);
});

test("what is counted is no sales, and the day of the last activity none of an order", () => {
  expect(mapped("Kundennr;Organization - Total activities").revenue).toBeUndefined();
  expect(mapped("Kundennr;Umsatz;Last Activity Date").date).toBeUndefined();
});

test("lost deals do not count, and those of a company are summed", () => {
  const header = "Record ID;Deal Name;Deal Stage;Close Date;Amount;Associated Company IDs;Associated Company";
  const rows = [
    "9001;Pumpe;Closed won;2025-01-10;100;C1;Adler GmbH",
    "9002;Filter;Closed won;2025-06-10;50;C1;Adler GmbH",
    "9003;Ventil;Closed lost;2025-07-10;70;C2;Biber AG",
    "9004;Motor;Closed won;2025-12-10;30;C2;Biber AG",
  ];
  const { columns } = convert([header, ...rows, ""].join("\n"), undefined, { sumDuplicates: true });
  expect(Array.from(columns.revenueCents, (cents) => Math.round(cents / 100))).toEqual([150, 30]);
});
