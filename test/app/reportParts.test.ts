// @vitest-environment happy-dom
import { render } from "lit-html";
import { expect, test } from "vitest";
import { reportParts } from "../../src/app/reportParts.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { joinFiles } from "../../src/read/joinFiles.js";
import { convert, open } from "../read/readText.js";

const formats = formatsFor("de");

function totalsOf(report: ReturnType<typeof convert>["report"]): HTMLElement {
  const place = document.createElement("div");
  render(reportParts(textsFor("de"), formats).totals(report), place);
  return place;
}

test("a DB found from revenue and cost names both columns, not the cost alone", () => {
  const { report } = convert("Nr;Nettowert;Wareneinsatz\n1;10,50;4,25\n2;20,00;6,00\n");
  const cells = [...totalsOf(report).querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("td, th")].map(({ textContent }) => textContent.trim()),
  );
  expect(cells).toEqual([
    ["Umsatz", formats.eurExact(3050), "Nettowert"],
    ["Deckungsbeitrag", formats.eurExact(2025), "Nettowert − Wareneinsatz"],
  ]);
});

test("visits and calls have a sum where columns state them", () => {
  const { report } = convert("Nr;Umsatz;Besuche;Anrufe\n1;10,50;4;12\n2;20,00;6,5;\n");
  const rows = [...totalsOf(report).querySelectorAll("tbody tr")].map(({ textContent }) => textContent.trim());
  expect(rows.slice(1).map((row) => row.replace(/\s+/g, ""))).toEqual(["Besuche10,5Besuche", "Anrufe12Anrufe"]);
  expect(convert("Nr;Umsatz\n1;10\n").report).not.toHaveProperty("contactTotals");
});

test("revenue of numbers that are not on the list is told beside the file's sum, with what the customers have", () => {
  const named = (name: string, text: string) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  };
  const list = named("Stamm.txt", "Nr;Firma\n1;Rohr GmbH\n2;Voß KG\n");
  const { report } = joinFiles([list, named("auftraege.csv", "Nr;Umsatz\n1;10,50\n2;20,00\n9;7,25\n")]);
  expect(report.totals.revenue).toBe(37.75);
  const hint = totalsOf(report).querySelector(".hint")!.textContent;
  expect(hint).toContain(formats.eurExact(725));
  expect(hint).toContain(formats.eurExact(3050));
  const { report: whole } = joinFiles([list, named("auftraege.csv", "Nr;Umsatz\n1;10,50\n2;20,00\n")]);
  expect(totalsOf(whole).querySelector(".hint")!.textContent).toBe(textsFor("de").data.report.totalsHint);
  const quarter = "Nr;Datum;Umsatz\n1;01.01.2026;10,50\n1;02.01.2026;1,00\n2;31.03.2026;20,00\n9;01.02.2026;7,25\n";
  const { report: scaled } = joinFiles([list, named("auftraege.csv", quarter)]);
  expect(scaled.warnings).toContainEqual(expect.objectContaining({ code: "notInList" }));
  expect(totalsOf(scaled).querySelector(".hint")!.textContent).toBe(textsFor("de").data.report.totalsHint);
});

test.each([
  ["de", ["Zeile", "Kundennummer", "Name", "Spalte", "Inhalt", "Grund"], "Keine Zahl"],
  ["en", ["Row", "Customer number", "Name", "Column", "Content", "Reason"], "Not a number"],
] as const)("beside a cell that can't be read stands whose it is (%s)", (lang, head, reason) => {
  const { report, counts } = convert("Nr;Firma;Umsatz\n007;Amsel <b>;10\n008;Biber;viel\n");
  const place = document.createElement("div");
  const listed = { report, counts, skippedTexts: [] };
  render(reportParts(textsFor(lang), formatsFor(lang)).leftOut(listed), place);
  const textsOf = (selector: string) => [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);
  expect(textsOf("th")).toEqual(head);
  expect(textsOf("td")).toEqual(["3", "008", "Biber", "Umsatz", "viel", reason]);
  const { cellCustomers: _, ...before } = report;
  render(reportParts(textsFor(lang), formatsFor(lang)).leftOut({ ...listed, report: before }), place);
  expect(textsOf("td")).toEqual(["3", "Umsatz", "viel", reason]);
});

test("numbers in skipped rows of a spreadsheet stand as the page writes numbers, those of a text as they are", () => {
  const { report, counts, skippedTexts } = convert("Nr;Firma;Umsatz\n1;Amsel;10.5\n2;Biber;20.25\n;Summe;30.75\n");
  expect(skippedTexts).toEqual(["Summe · 30.75"]);
  const shown = (format: string, lang: "de" | "en" = "de") => {
    const place = document.createElement("div");
    const as = { ...report, detection: [{ what: "format", value: format, why: "content" }] };
    render(reportParts(textsFor(lang), formatsFor(lang)).leftOut({ report: as, counts, skippedTexts }), place);
    return [...place.querySelectorAll("td")][1]!.textContent;
  };
  expect([shown("xlsx"), shown("text"), shown("xlsx", "en")]).toEqual([
    "Summe · 30,75",
    "Summe · 30.75",
    "Summe · 30.75",
  ]);
});

test("a sum of many columns is named in short", () => {
  const names = ["Jan", "Feb", "Mrz", "Apr"].map((month) => `Umsatz ${month}`);
  const { report } = convert(`Nr;${names.join(";")}\n1;1;2;3;4\n`);
  expect(totalsOf(report).querySelector("tbody")!.textContent).toContain(
    "Summe aus 4 Spalten: Umsatz Jan … Umsatz Apr",
  );
});

const leftOut = (text: string) => {
  const { report, counts, skippedTexts } = convert(text);
  const place = document.createElement("div");
  render(reportParts(textsFor("de"), formats).leftOut({ report, counts, skippedTexts }), place);
  return place;
};

test("above a long list stands how often each reason comes, and it scrolls by itself", () => {
  const rows = Array.from({ length: 20 }, (_, at) => `${at};${at % 4 === 0 ? "folgt" : at % 4 === 1 ? "" : at}`);
  const place = leftOut(`Nr;Umsatz\n${rows.join("\n")}\n`);
  expect(place.querySelector(".hint")).toBeNull();
  const more = Array.from({ length: 40 }, (_, at) => `${at};${at % 4 === 0 ? "folgt" : at % 8 === 1 ? "" : at}`);
  const long = leftOut(`Nr;Umsatz\n${more.join("\n")}\n`);
  expect(long.querySelector(".hint")!.textContent).toBe("Umsatz: Keine Zahl (10) · Umsatz: Fehlt (5)");
  expect([place, long].map((each) => each.querySelector(".tall") !== null)).toEqual([false, true]);
});

test("a single row is one row", () => {
  const { report, counts } = convert("Nr;Umsatz\n1;10\n");
  const place = document.createElement("div");
  render(reportParts(textsFor("de"), formats).read({ report, counts }, "a.csv"), place);
  expect(place.querySelector("p")!.textContent).toBe(
    "a.csv: 1 Zeile gelesen: 1 übernommen, 0 abgelehnt, 0 übersprungen.",
  );
});

test("what the file's row of totals states stands beside the sum of what was read", () => {
  const { report } = convert("Nr;Umsatz;Besuche\n1;10;4\n2;5;2\nSumme;99;6\n");
  const place = document.createElement("div");
  render(reportParts(textsFor("de"), formats).totals(report, { revenue: 99 }), place);
  const rows = [...place.querySelectorAll("tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent!.replace(/\s/g, " ")),
  );
  expect(rows).toEqual([
    ["Feld", "Laut Summenzeile der Datei", "Summe der übernommenen Zeilen", "Spalte"],
    ["Umsatz", "99,00 €", "15,00 €", "Umsatz"],
    ["Besuche", "", "6", "Besuche"],
  ]);
});
