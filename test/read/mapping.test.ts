import { expect, test } from "vitest";
import { fields } from "../../src/read/fields.js";
import { headerCore, headerKey, headerWords } from "../../src/read/normaliseHeader.js";
import { synonyms } from "../../src/read/synonyms.js";
import { open } from "./readText.js";

const proposal = (header: string, ...rows: string[]) => open([header, ...rows, ""].join("\n")).proposal;

test("a German list maps without a click", () => {
  expect(
    proposal(
      "Kundennummer;Kunde;Kundengruppe;Land;Ort;Umsatz;Deckungsbeitrag;Aufträge",
      "000002;Sport Müller;Handel;Österreich;Wien;10.471,71;1.417,86-;4",
    ),
  ).toEqual({
    id: "Kundennummer",
    name: "Kunde",
    group: "Kundengruppe",
    market: "Land",
    revenue: "Umsatz",
    margin: "Deckungsbeitrag",
  });
});

test("an English list maps without a click", () => {
  expect(
    proposal(
      "CustomerNo,Customer,Business Type,Country,City,Revenue,Gross Profit,Orders",
      "000002,Progressive Sports,Specialty Bike Shop,United States,Renton,10471.71,1417.86,4",
    ),
  ).toEqual({
    id: "CustomerNo",
    name: "Customer",
    group: "Business Type",
    market: "Country",
    revenue: "Revenue",
    margin: "Gross Profit",
  });
});

test("all fields are found under their usual German names", () => {
  expect(
    proposal(
      "Kd-Nr.;Firma;Branche;Vertriebsregion;Betreuung;Nettoumsatz 2024 (EUR);DB II;Umsatzpotenzial;Anzahl Besuche;Telefonate;Breitengrad;Längengrad;Fahrzeit (min)",
      "1;A;B;C;Innendienst;1,5;2,5;3,5;4;5;48,1;11,5;30",
    ),
  ).toEqual({
    id: "Kd-Nr.",
    name: "Firma",
    group: "Branche",
    market: "Vertriebsregion",
    channel: "Betreuung",
    revenue: "Nettoumsatz 2024 (EUR)",
    margin: "DB II",
    potential: "Umsatzpotenzial",
    visits: "Anzahl Besuche",
    calls: "Telefonate",
    lat: "Breitengrad",
    lon: "Längengrad",
    travelMinutes: "Fahrzeit (min)",
  });
});

test("technical names of SAP and names of Salesforce are known", () => {
  expect(proposal("KUNNR;NAME1;LAND1;NETWR", "0000100001;Müller GmbH;DE;1.234,50")).toEqual({
    id: "KUNNR",
    name: "NAME1",
    market: "LAND1",
    revenue: "NETWR",
  });
  expect(
    proposal("Account ID,Account Name,Industry,Billing Country,Annual Revenue", "0015,Acme,Steel,US,12.5"),
  ).toEqual({
    id: "Account ID",
    name: "Account Name",
    group: "Industry",
    market: "Billing Country",
    revenue: "Annual Revenue",
  });
});

test.each(["Kunde", "Debitor", "Account", "Customer"])(
  "codes under “%s” are the numbers, whatever stands beside them",
  (name) => {
    const orders = (...rows: readonly string[]) => `Auftrag;Datum;${name};Netto\n${rows.join("\n")}\n`;
    const codes = orders("A1;01.02.2025;K001;10", "A2;03.05.2025;K002;20", "A3;04.09.2025;K001;30");
    expect(open(codes).proposal).toEqual({ id: name, revenue: "Netto", date: "Datum", order: "Auftrag" });
    const named = `${name};Bezeichnung 1;Name 1;Netto\nK001;x;Berg GmbH;10\nK002;x;Roth KG;20\nK003;y;Lang AG;30\n`;
    expect(open(named).proposal).toMatchObject({ id: name, name: "Name 1", revenue: "Netto" });
  },
);

test("values decide whether “Kunde” is a number or a name", () => {
  expect(proposal("Kunde;Name;Umsatz", "10001;Müller;1,5", "10002;Meier;2,5")).toMatchObject({
    id: "Kunde",
    name: "Name",
  });
  expect(proposal("Nr;Kunde;Umsatz", "10001;Müller;1,5", "10002;Meier;2,5")).toMatchObject({ id: "Nr", name: "Kunde" });
});

test("percentages, plans and last year are not this year's amounts", () => {
  expect(proposal("Nr;Umsatz Vorjahr;Umsatz;Umsatz Plan;Rabatt %", "1;1,5;2,5;3,5;12,5 %")).toEqual({
    id: "Nr",
    revenue: "Umsatz",
  });
  expect(proposal("Nr;Umsatz;DB;DB %", "1;2,5;0,5;20 %")).toMatchObject({ margin: "DB" });
  expect(proposal("Nr;Umsatz;DB", "1;2,5;12,5 %", "2;3,5;8,0 %")).toEqual({ id: "Nr", revenue: "Umsatz" });
});

test("of several years the latest is taken", () => {
  expect(proposal("Nr;Umsatz 2022;Umsatz 2024;Umsatz 2023", "1;1,5;2,5;3,5")).toMatchObject({ revenue: "Umsatz 2024" });
});

test("a column of persons is never proposed, and named", () => {
  const { proposal: mapping, detected } = open(
    "Nr;Firma;Ansprechpartner;Umsatz;Außendienstmitarbeiter;Owner Name\n1;A;B;2,5;C;D\n",
  );
  expect(detected.persons).toEqual(["Ansprechpartner", "Außendienstmitarbeiter", "Owner Name"]);
  expect(mapping).toEqual({ id: "Nr", name: "Firma", revenue: "Umsatz" });
});

test("names of objects' own properties are no mapping", () => {
  expect(proposal("__proto__;constructor;toString", "1;2;3")).toEqual({});
});

test("spelling does not matter: umlauts, case, punctuation, words run together", () => {
  expect(headerKey("Kunden-Nr.")).toBe("kundennr");
  expect(headerKey("KundenNr")).toBe("kundennr");
  expect(headerKey("Geschäftspartner")).toBe(headerKey("GESCHAEFTSPARTNER"));
  expect(headerCore(headerWords("Umsatz netto 2024 in EUR"))).toBe("umsatz");
});

test("every synonym stands once per field", () => {
  for (const field of fields) {
    const keys = synonyms[field].map((word) => word.toLowerCase());
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  }
});

test("contacts of CRM exports are found under meetings, appointments and outbound calls", () => {
  expect(proposal("Customer Account;Net Sales;Meetings;Outbound Calls", "A1;1,5;4;5")).toEqual({
    id: "Customer Account",
    revenue: "Net Sales",
    visits: "Meetings",
    calls: "Outbound Calls",
  });
  expect(proposal("Kundenkonto;Umsatz;Anzahl Kundenbesuche;Anzahl Telefonkontakte", "A1;1,5;4;5")).toEqual({
    id: "Kundenkonto",
    revenue: "Umsatz",
    visits: "Anzahl Kundenbesuche",
    calls: "Anzahl Telefonkontakte",
  });
});

test("a column that says of everybody whether they are customers is not their name", () => {
  const text = "Kunde;Kundennummer;Name;Umsatz\nJa;16146;Berg GmbH;10\nJa;18288;Stahl AG;20\nJa;12127;Rohr KG;30\n";
  expect(open(text).proposal).toMatchObject({ id: "Kundennummer", name: "Name" });
});

test("rules and totals of a short list do not hide its customer numbers", () => {
  const rule = "--------------------\n";
  const text = `${rule}|Debitor|Name 1|Umsatz|\n${rule}|0000100001|Berg|10,5|\n|0000100002|Stahl|12,5|\n${rule}|*| |23,0|\n${rule}`;
  expect(open(text).proposal).toMatchObject({ id: "Debitor", name: "Name 1", revenue: "Umsatz" });
});

test("discounts, taxes, fees and what is not paid yet are no sales, what an order or invoice comes to is", () => {
  const revenue = (header: string) => proposal(header, "1;20.5;3.5;40.5", "2;21.5;4.5;41.5").revenue;
  expect(revenue("Id;Discount Amount;Sales Tax;Total")).toBe("Total");
  expect(revenue("Customer ID;Refunded Amount;Commission Amount;Subtotal")).toBe("Subtotal");
  expect(revenue("Kd-Nr;Rabatt Betrag;Skonto Betrag;Betrag netto")).toBe("Betrag netto");
  expect(revenue("Kd-Nr;Offener Betrag;Saldo;Rechnungsbetrag")).toBe("Rechnungsbetrag");
  expect(revenue("Kd-Nr;Offener Betrag;Fälliger Betrag;Zahlbetrag")).toBeUndefined();
  expect(revenue("Kd-Nr;Rabatt;Steuer;Umsatz nach Rabatt")).toBe("Umsatz nach Rabatt");
  expect(revenue("Customer No;Tax;Fee;Revenue excl. tax")).toBe("Revenue excl. tax");
  expect(revenue("Customer No;Tax;Discount;Freight Revenue")).toBe("Freight Revenue");
});

test("a share of something is no number of customers", () => {
  expect(proposal("% of Account;Firma;Umsatz", "3.5;Berg;10", "4.5;Stahl;20").id).toBeUndefined();
});

test("a row of totals is no header, though its label may name a column", () => {
  const { table } = open("1001;Berg;10;20\n1002;Stahl;30;40\nTotal;;40;60\n");
  expect([table.hasHeader, table.rowCount]).toEqual([false, 3]);
  expect(open("Total;;40;60\n1001;Berg;10;20\n1002;Stahl;30;40\n").table.hasHeader).toBe(false);
});

test("a place is no amount, whatever is shipped there", () => {
  const { proposal } = open("Account ID;Sales;Shipping Latitude;Shipping Longitude\nA1;5;48.1;11.5\nA2;6;48.2;11.6\n");
  expect([proposal.lat, proposal.lon]).toEqual(["Shipping Latitude", "Shipping Longitude"]);
});

test("of several periods the latest full year counts, not the part of one", () => {
  const revenue = (...names: string[]) =>
    proposal(["Nr", "Firma", ...names].join(";"), "1;A;10;20;30;40", "2;B;5;7;9;8").revenue;
  expect(revenue("Umsatz Dez 2025", "Umsatz Jan-Dez 2025", "Umsatz Jan-Dez 2024")).toBe("Umsatz Jan-Dez 2025");
  expect(revenue("Umsatz 2023", "Umsatz 2024", "Umsatz 01-10/2025")).toBe("Umsatz 2024");
  expect(revenue("Umsatz 10/2025", "Umsatz 2024")).toBe("Umsatz 2024");
  expect(revenue("Umsatz 10/2025", "Umsatz 01-10/2025")).toBe("Umsatz 01-10/2025");
  expect(revenue("Umsatz 1. HJ 2025", "Umsatz 2024")).toBe("Umsatz 2024");
  expect(revenue("Umsatz 2024", "Umsatz 01-12/2025")).toBe("Umsatz 01-12/2025");
  expect(revenue("Umsatz 2024", "Umsatz kum. Dez 2025")).toBe("Umsatz kum. Dez 2025");
  expect(revenue("Umsatz 2024", "Umsatz kum. Okt 2025")).toBe("Umsatz 2024");
  expect(revenue("Umsatz letzte 24 Monate", "Umsatz letzte 12 Monate")).toBe("Umsatz letzte 12 Monate");
  expect(revenue("Umsatz 3 Jahre", "Umsatz 1 Jahr")).toBe("Umsatz 1 Jahr");
});

test("business years are years", () => {
  const revenue = (...names: string[]) => proposal(["Nr", "Firma", ...names].join(";"), "1;A;10;20").revenue;
  for (const [before, latest] of [
    ["Net Sales FY2024", "Net Sales FY2025"],
    ["Net Sales FY24", "Net Sales FY25"],
    ["Umsatz GJ2024", "Umsatz GJ2025"],
    ["Umsatz WJ 24/25", "Umsatz WJ 25/26"],
    ["CA N-1 HT", "CA N HT"],
    ["FY2024", "FY2025"],
    ["FY24", "FY25"],
  ] as const)
    expect(revenue(before, latest)).toBe(latest);
});

test("business years may be told by their first and last months", () => {
  const revenueOf = (names: string) => proposal(`Nr;${names}`, "1;1,5;2,5", "2;3,5;4,5").revenue;
  expect(revenueOf("Umsatz 2022/23;Umsatz 07/2024-06/2025")).toBe("Umsatz 07/2024-06/2025");
  expect(revenueOf("Umsatz 2024;Umsatz Okt 2024 - Sep 2025")).toBe("Umsatz Okt 2024 - Sep 2025");
  expect(revenueOf("Sales Oct 23 to Sep 24;Sales Oct 24 to Sep 25")).toBe("Sales Oct 24 to Sep 25");
  expect(revenueOf("Umsatz 01/2025-06/2025;Umsatz 07/2025-12/2025")).toBe(
    "Umsatz 01/2025-06/2025 + Umsatz 07/2025-12/2025",
  );
});

test("the present month is no year", () => {
  const revenueOf = (names: string) => proposal(`Nr;${names}`, "1;1,5;2,5", "2;3,5;4,5").revenue;
  expect(revenueOf("Sales This Month;Sales This Year")).toBe("Sales This Year");
  expect(revenueOf("Sales (LCY);Sales This Month (LCY)")).toBe("Sales (LCY)");
});

test("of the same amount with and without tax that without is the revenue", () => {
  const revenue = (...names: string[]) => proposal(["Nr", "Firma", ...names].join(";"), "1;A;119;100").revenue;
  for (const [gross, net] of [
    ["Betrag", "Betrag netto"],
    ["amountTotal", "amountNet"],
    ["Total", "Net Total"],
    ["Umsatz", "Umsatz netto"],
    ["Umsatz inkl. MwSt", "Umsatz zzgl. MwSt"],
    ["Umsatz inkl. USt", "Umsatz exkl. USt"],
    ["Sales incl. VAT", "Sales (excl. VAT)"],
    ["Amount", "Amount (converted)"],
  ] as const)
    expect(revenue(gross, net)).toBe(net);
  expect(revenue("Umsatz exkl. USt", "Ort")).toBe("Umsatz exkl. USt");
});

test("of the same amount before and after discounts that after them is the revenue", () => {
  const revenue = (...names: string[]) => proposal(["Nr", "Firma", ...names].join(";"), "1;A;119;100").revenue;
  for (const [before, after] of [
    ["Umsatz vor Rabatt", "Umsatz nach Rabatt"],
    ["Umsatz vor Boni", "Umsatz nach Boni"],
    ["Rechnungsbetrag", "Umsatz abzgl. Skonto"],
    ["Sales before discount", "Sales after discounts"],
  ] as const) {
    expect(revenue(before, after)).toBe(after);
    expect(revenue(after, before)).toBe(after);
  }
});

test("what is said to be net is, before what is after discounts", () => {
  for (const names of ["Umsatz nach Skonto;Umsatz netto", "Umsatz netto;Umsatz nach Skonto"])
    expect(proposal(`Nr;${names}`, "1;1,5;2,5").revenue).toBe("Umsatz netto");
});

test("amounts that are said to have signs are the revenue where nothing else is, as they may be differences", () => {
  const revenueOf = (names: string) => proposal(`Nr;${names}`, "1;1,5;2,5").revenue;
  expect(revenueOf("Betrag (+/-);Notiz")).toBe("Betrag (+/-)");
  expect(revenueOf("Umsatz (+/-);Umsatz")).toBe("Umsatz");
  expect(revenueOf("Umsatz (+/-);Umsatz 2025")).toBe("Umsatz 2025");
});

test("sales per visit are no number of visits", () => {
  expect(proposal("Nr;Umsatz;Umsatz je Besuch", "1;1,5;2,5")).toEqual({ id: "Nr", revenue: "Umsatz" });
  expect(proposal("Nr;Umsatz;Besuche pro Jahr", "1;1,5;2")).toMatchObject({ visits: "Besuche pro Jahr" });
});

test("a year with its currency is the sales of that year, not those of all beside it", () => {
  const names = "Kundennr;Firma;2024 EUR;2025 EUR;Gesamtergebnis EUR";
  expect(proposal(names, "1;A;10;20;30", "2;B;5;5;10").revenue).toBe("2025 EUR");
});

test("of amounts in several currencies those in euros count", () => {
  const names = "Nr;Firma;Umsatz USD;Umsatz EUR;DB CHF;DB EUR";
  expect(proposal(names, "1;A;11;10;2;1")).toMatchObject({ revenue: "Umsatz EUR", margin: "DB EUR" });
  expect(proposal("Nr;Firma;Umsatz USD", "1;A;11").revenue).toBe("Umsatz USD");
});

test("the actual amounts of a year are its sales where nothing else names any, planned ones are not", () => {
  const revenue = (...names: string[]) => proposal(["Nr", "Firma", ...names].join(";"), "1;A;10;20;-10").revenue;
  expect(revenue("Plan 2025", "Ist 2025", "Abweichung")).toBe("Ist 2025");
  expect(revenue("Actual 2025", "Budget 2025", "Variance")).toBe("Actual 2025");
  expect(revenue("Ist 2025", "Umsatz", "Ort")).toBe("Umsatz");
  expect(revenue("Plan 2025", "Ort", "Land")).toBeUndefined();
});

test("a number of customers that another has replaced is theirs where there is no other", () => {
  expect(proposal("Kundennummer alt;Kundennummer neu;Umsatz", "A1;1;10", "A2;2;20").id).toBe("Kundennummer neu");
  expect(proposal("Kundennummer alt;Firma;Umsatz", "A1;Abel;10", "A2;Bolz;20").id).toBe("Kundennummer alt");
});

test("pieces are no revenue", () => {
  expect(proposal("Nr;Firma;Sales Qty", "1;A;10").revenue).toBeUndefined();
  expect(proposal("Nr;Firma;Sales Units;Sales", "1;A;10;20").revenue).toBe("Sales");
});

test("names of SAP and of customer systems", () => {
  const order = "Verk.Beleg;Auftraggeb.;Name Auftraggeber;Belegdat.;Nettowert";
  expect(proposal(order, "4711;K1;Adler;02.01.2025;10")).toEqual({
    order: "Verk.Beleg",
    id: "Auftraggeb.",
    name: "Name Auftraggeber",
    date: "Belegdat.",
    revenue: "Nettowert",
  });
  expect(proposal("Sold-to pt;Net Value", "K1;10").id).toBe("Sold-to pt");
  const deals = "Record ID;Deal Name;Close Date;Amount;Associated Company;Associated Company IDs";
  const rows = ["1;Pump;2025-01-02;10;Adler;K7", "2;Tube;2025-03-02;10;Adler;K7", "3;Pump;2025-04-02;5;Biber;K8"];
  expect(proposal(deals, ...rows)).toEqual({
    id: "Associated Company IDs",
    name: "Associated Company",
    date: "Close Date",
    revenue: "Amount",
  });
  for (const name of ["orderDateTime", "Buch.-Datum", "Fakt.dat."])
    expect(proposal(`Nr;Umsatz;${name}`, "1;10;02.01.2025").date).toBe(name);
});

test("when a customer was entered is no day of an order", () => {
  for (const name of ["Created at", "Angel. am", "Erf.-Datum"]) {
    expect(proposal(`Nr;Umsatz;${name}`, "1;10;02.01.2025", "2;20;03.01.2025").date).toBeUndefined();
    expect(proposal(`Nr;Umsatz;${name}`, "1;10;02.01.2025", "1;20;03.01.2025").date).toBe(name);
    expect(proposal(`Nr;Auftrag;Umsatz;${name}`, "1;A1;10;02.01.2025", "2;A2;20;03.01.2025").date).toBe(name);
  }
});

test.each([
  ["Umsatz letztes Jahr", "Umsatz dieses Jahr"],
  ["Umsatz +/-", "Umsatz aktuell"],
  ["Δ Umsatz", "Umsatz aktuell"],
  ["Umsatz Abw.", "Umsatz AC"],
  ["Umsatz PL", "Umsatz AC"],
  ["Planumsatz", "Istumsatz"],
  ["Umsatz 2021-2025", "Umsatz 2025"],
  ["Umsatz", "Nettoumsatz"],
  ["Umsatz YTD", "Umsatz R12"],
  ["Sales YTD", "Sales LTM"],
])("what is planned, was before, differs, is with tax or not of a whole year gives way: %s to %s", (other, own) => {
  expect(open(`Kundennr;Kunde;${other};${own}\n1;Alfa;10;20\n2;Beta;30;40\n`).proposal.revenue).toBe(own);
});

test("a column that adds up the revenue from row to row is none: the list is sorted by revenue", () => {
  const list = "Nr;Firma;Umsatz 2025;Umsatz kumuliert;DB 2025;DB kum.\n1;A;900;900;90;90\n2;B;500;1400;60;150\n";
  expect(open(`${list}3;C;80;1480;9;159\n4;D;20;1500;1;160\n`).proposal).toMatchObject({
    revenue: "Umsatz 2025",
    margin: "DB 2025",
  });
});

test("revenue of each customer since the beginning of the year is more than the last month's", () => {
  const list = "Nr;Firma;Umsatz Mai;Umsatz kumuliert\n1;A;0,9;4,1\n2;B;0,5;4,7\n3;C;0,8;5,2\n4;D;0,2;5,5\n";
  expect(open(list).proposal.revenue).toBe("Umsatz kumuliert");
});
