import { expect, test } from "vitest";
import { open } from "./readText.js";

const row = (header: readonly string[], i: number) =>
  header.map((name, column) => {
    if (/name|firma|bezeichnung|description|beschriftung|^Partner$|^Kunde$|^Nom$/i.test(name))
      return `Firma ${"ABCDE"[i % 5]}`;
    if (/region|gruppe|group|team|state|sector|industry|branche|land|pays|gebiet/i.test(name))
      return i % 2 === 0 ? "Nord" : "Süd";
    if (/%/.test(name)) return `${10 + i} %`;
    if (/datum|date/i.test(name)) return `0${1 + i}.02.2025`;
    return `${(i + 1) * 1000 + column},50`;
  });

/** Which columns of an export, named by their header line, feed which field. */
function mapped(line: string) {
  const header = line.split(";");
  const rows = Array.from({ length: 8 }, (_, i) => row(header, i).join(";"));
  return open(`${[line, ...rows].join("\n")}\n`).proposal;
}

test.each([
  [
    "an ERP with several years",
    "Kundennr;Firma;PLZ;Ort;Umsatz 2025 (EUR);Umsatz 2024 (EUR);DB 2025 (EUR)",
    { id: "Kundennr", revenue: "Umsatz 2025 (EUR)", margin: "DB 2025 (EUR)" },
  ],
  [
    "a year that is not over",
    "Debitor;Bezeichnung;Umsatz 2024;Umsatz 2025;Umsatz 2026 YTD",
    { id: "Debitor", name: "Bezeichnung", revenue: "Umsatz 2025" },
  ],
  [
    "parts of a year",
    "Deb. Kto.;Deb. Name;Umsatz H1;Umsatz H2;Umsatz gesamt",
    { id: "Deb. Kto.", name: "Deb. Name", revenue: "Umsatz gesamt" },
  ],
  ["net and gross", "Kundennummer;Kundenname;Bruttoumsatz;Nettoumsatz", { revenue: "Nettoumsatz" }],
  ["net of an earlier year", "Kundennummer;Kundenname;Nettoumsatz 2024;Umsatz 2025", { revenue: "Umsatz 2025" }],
  ["net of both years", "Nr;Kunde;Nettoumsatz 2024;Umsatz 2025;Nettoumsatz 2025", { revenue: "Nettoumsatz 2025" }],
  ["net and a later plan", "Nr;Kunde;Nettoumsatz 2025;Umsatz Plan 2026", { revenue: "Nettoumsatz 2025" }],
  [
    "this year and last year",
    "Kunden-Nr.;Name;Umsatz VJ;Umsatz lfd. Jahr",
    { id: "Kunden-Nr.", revenue: "Umsatz lfd. Jahr" },
  ],
  [
    "SAP, technical",
    "KUNNR;NAME1;ORT01;KDGRP;BZIRK;NETWR;WAVWR",
    { id: "KUNNR", name: "NAME1", group: "KDGRP", market: "BZIRK", revenue: "NETWR", cost: "WAVWR" },
  ],
  [
    "SAP, German",
    "Auftraggeber;Name Auftraggeber;Kundengruppe;Nettowert;Verrechnungswert",
    { id: "Auftraggeber", name: "Name Auftraggeber", revenue: "Nettowert", cost: "Verrechnungswert" },
  ],
  [
    "SAP, English",
    "Sold-to party;Sold-to party name;Customer group;Net value;Cost",
    { id: "Sold-to party", name: "Sold-to party name", revenue: "Net value", cost: "Cost" },
  ],
  [
    "order lines of Dynamics NAV, whose numbers without a name are those of articles",
    "Belegnr.;Zeilennr.;Rech. an Deb.-Nr.;Verk. an Deb.-Nr.;Verk. an Name;Buchungsdatum;Nr.;Menge;Zeilenbetrag;Einstandsbetrag (MW)",
    { id: "Verk. an Deb.-Nr.", name: "Verk. an Name", revenue: "Zeilenbetrag", date: "Buchungsdatum" },
  ],
  [
    "order lines of Dynamics NAV in English",
    "Document No.;Line No.;Bill-to Customer No.;Sell-to Customer No.;Sell-to Customer Name;Posting Date;No.;Quantity;Line Amount",
    { id: "Sell-to Customer No.", name: "Sell-to Customer Name", revenue: "Line Amount", date: "Posting Date" },
  ],
  [
    "Salesforce",
    "Account ID;Account Name;Industry;Billing State/Province;Annual Revenue",
    {
      id: "Account ID",
      name: "Account Name",
      group: "Industry",
      market: "Billing State/Province",
      revenue: "Annual Revenue",
    },
  ],
  ["DATEV", "Konto;Beschriftung;JVZ Soll;JVZ Haben", { id: "Konto", name: "Beschriftung", revenue: "JVZ Soll" }],
  [
    "Navision, English",
    "No.;Name;Customer Posting Group;Sales (LCY);Profit (LCY)",
    { id: "No.", name: "Name", revenue: "Sales (LCY)", margin: "Profit (LCY)" },
  ],
  [
    "Navision, German",
    "Nr.;Name;Gebietscode;Verkauf (MW);DB (MW)",
    { id: "Nr.", revenue: "Verkauf (MW)", margin: "DB (MW)", market: "Gebietscode" },
  ],
  ["Odoo", "Name;Reference;Country;Total Invoiced", { id: "Reference", name: "Name", revenue: "Total Invoiced" }],
  [
    "HubSpot",
    "Record ID;Company name;Industry;Country/Region;Annual Revenue",
    { id: "Record ID", name: "Company name", revenue: "Annual Revenue" },
  ],
  [
    "invoice lines",
    "Belegdatum;Belegnummer;Kundennummer;Kunde;Nettobetrag;EK-Betrag",
    { id: "Kundennummer", name: "Kunde", revenue: "Nettobetrag", cost: "EK-Betrag", date: "Belegdatum" },
  ],
  [
    "French",
    "Numéro client;Nom;Chiffre d'affaires;Marge brute;Région",
    { id: "Numéro client", name: "Nom", revenue: "Chiffre d'affaires", margin: "Marge brute", market: "Région" },
  ],
  [
    "weclapp",
    "customerNumber;company;customerCategory;turnover12Months;contributionMargin12Months",
    { id: "customerNumber", revenue: "turnover12Months", margin: "contributionMargin12Months" },
  ],
  [
    "Pipedrive, which puts the organisation before each name",
    "Organization - ID;Organization - Name;Organization - Total won value",
    { id: "Organization - ID", name: "Organization - Name", revenue: "Organization - Total won value" },
  ],
  [
    "NetSuite",
    "Customer/Project: ID;Customer/Project: Company Name;Total Revenue",
    { id: "Customer/Project: ID", name: "Customer/Project: Company Name", revenue: "Total Revenue" },
  ],
  [
    "a query of Power BI",
    "Kunden[Kundennummer];Kunden[Name];Kunden[Umsatz]",
    { id: "Kunden[Kundennummer]", name: "Kunden[Name]", revenue: "Kunden[Umsatz]" },
  ],
  [
    "a pivot table",
    "Kundennr;Kunde;Summe von Umsatz;Summe von DB;Anzahl von Besuch",
    { revenue: "Summe von Umsatz", margin: "Summe von DB", visits: "Anzahl von Besuch" },
  ],
  ["a pivot table by years", "Kundennr;Kunde;2023;2024;2025;Gesamtergebnis", { revenue: "2025" }],
  ["a pivot table by months", "Kundennr;Kunde;Jan;Feb;Mrz;Gesamtergebnis", { revenue: "Gesamtergebnis" }],
  [
    "Sage 50",
    "Kto.-Nr.;Kundenname;Umsatz EUR;Rohertrag EUR;RE %",
    { id: "Kto.-Nr.", name: "Kundenname", revenue: "Umsatz EUR", margin: "Rohertrag EUR" },
  ],
  [
    "Shopware",
    "customernumber;billing_company;customergroup;invoice_amount_sum",
    { id: "customernumber", group: "customergroup", revenue: "invoice_amount_sum" },
  ],
  [
    "Salesforce, where the customer's own sales stand beside ours",
    "Account ID;Annual Revenue;Amount",
    { revenue: "Amount" },
  ],
  ["a shop that knows what was spent", "Customer ID;Total Spend", { revenue: "Total Spend" }],
  [
    "Dynamics 365 Finance",
    "Customer account;Name;Sales last year;Sales this year;Margin this year",
    { id: "Customer account", revenue: "Sales this year", margin: "Margin this year" },
  ],
  ["last year alone", "Kundennr;Name;Umsatz letztes Jahr", { revenue: "Umsatz letztes Jahr" }],
  [
    "Reporting Services, which numbers names",
    "KundenNr1;Kundenname1;Umsatz1;DB1;textbox22",
    { id: "KundenNr1", name: "Kundenname1", revenue: "Umsatz1", margin: "DB1" },
  ],
  [
    "a CRM that says where a name is from",
    "Kundennummer;Firma (Verknüpfung);Kundentyp (Liste);Umsatz",
    { name: "Firma (Verknüpfung)", group: "Kundentyp (Liste)" },
  ],
  [
    "an ABC analysis",
    "Pos;Kunden-Nr;Kurzbezeichnung;Umsatz in EUR;kum. Umsatz",
    { name: "Kurzbezeichnung", revenue: "Umsatz in EUR" },
  ],
  ["a list of wallets", "Customer ID;Sales;Total Spend", { revenue: "Sales", potential: "Total Spend" }],
])("columns are recognised in the export of %s", (_, header, fields) => {
  expect(mapped(header)).toMatchObject(fields);
});

test("a column without a name right behind the customers' numbers has their names", () => {
  const { proposal } = open("Account;;Gebiet;;Umsatz\n1;Abel GmbH;N;Nord;10\n2;Bolz AG;S;Süd;20\n");
  expect(proposal).toMatchObject({ id: "Account", name: "c2", market: "Gebiet", revenue: "Umsatz" });
});

test("where “Kunde” has the numbers, another column has the names", () => {
  const { proposal } = open("Kunde;Matchcode;Umsatz\nD10;Abel GmbH;10\nD20;Bolz AG;20\n");
  expect(proposal).toMatchObject({ id: "Kunde", name: "Matchcode" });
});

test("an empty column feeds nothing that a filled one may", () => {
  const { proposal } = open("Kundennr;Deckungsbeitrag;DB 2;Umsatz\n1;;4;10\n2;;9;20\n");
  expect(proposal.margin).toBe("DB 2");
});

test("the last invoice numbers no order", () => {
  const { proposal } = open("Nr;Umsatz;Last Invoice\n1;10;03/31/2025\n2;20;12/01/2025\n");
  expect(proposal.order).toBeUndefined();
});

test.each([
  ["a name of sales with its unit", "Kundennr;Umsatz EUR;2024;2025", { revenue: "Umsatz EUR" }],
  ["a name of sales with its year", "Kundennr;2025;Umsatz 2025", { revenue: "Umsatz 2025" }],
  ["the later of two short years", "Kundennr;Umsatz24;Umsatz25", { revenue: "Umsatz25" }],
  ["the later of two fiscal years", "Kundennr;Umsatz 23/24;Umsatz 24/25", { revenue: "Umsatz 24/25" }],
  ["months, which are no year", "Kundennr;Umsatz 24 Monate;Umsatz 2025", { revenue: "Umsatz 24 Monate" }],
  ["the last year beside a total", "Kundennr;2024;2025;Gesamt", { revenue: "2025" }],
  ["wallets, which nobody has spent yet", "Customer No;Addressable Spend", { potential: "Addressable Spend" }],
])("of columns that might feed a field the one is taken that says so: %s", (_, header, fields) => {
  expect(mapped(header)).toMatchObject(fields);
});

test("in SAP the company code is the seller's, no customer's number", () => {
  const rows = ["2000;Abel GmbH;10", "1000;Bolz AG;20", "1000;Cramer KG;30"];
  expect(open(["Company Code;Customer;Net Value", ...rows, ""].join("\n")).proposal.id).toBe("Customer");
});

test.each(["Anzahl von Umsatz", "Mittelwert von Umsatz"])("%s is no revenue", (name) => {
  expect(mapped(`Kundennr;${name}`).revenue).toBeUndefined();
});

test("a contact person's name is no customer's, whatever it is", () => {
  expect(mapped("Kundennr;Name (Ansprechpartner);Umsatz").name).toBeUndefined();
});
