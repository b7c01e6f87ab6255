import { expect, test } from "vitest";
import { rowKind } from "../../src/read/kindWords.js";
import { convert } from "./readText.js";

const sums = { sumDuplicates: true };
const euros = ({ columns }: ReturnType<typeof convert>) => [...columns.revenueCents].map((cents) => cents / 100);
const codes = ({ report }: ReturnType<typeof convert>) =>
  report.warnings.flatMap(({ code }) => (/kinds|creditNotes|otherKinds/i.test(code) ? [code] : []));

test.each([
  ["Vollstorniert", "cancelled"],
  ["Teilstorniert", null],
  ["Nicht storniert", null],
  ["Partially cancelled", null],
  ["Canceled", "cancelled"],
  ["Warengutschrift", "credit"],
  ["Credit Memo", "credit"],
  ["Auftragsbestätigung", "order"],
  ["Closed Lost", "lost"],
  ["Plan", "plan"],
  ["Planen GmbH", null],
  ["bezahlt", null],
  ["Rechnungsempfänger", null],
])("%s says of its row: %s", (text, kind) => {
  expect(rowKind(text)).toBe(kind);
});

const orders = (status: string, states: readonly string[]) =>
  `Auftragsnr;Kundennr;Firma;Datum;${status};Netto\n${states
    .map((state, at) => `A${at};${100 + (at % 2)};Firma ${at % 2};${10 + at}.03.2025;${state};${(at + 1) * 10}\n`)
    .join("")}`;

test("cancelled orders do not count and are told with their sum", () => {
  const read = convert(orders("Status", ["versandt", "storniert", "versandt", "versandt"]), undefined, sums);
  expect(euros(read)).toEqual([40, 40]);
  expect(read.report.skipped).toEqual([{ row: 3, reason: "cancelledOrder" }]);
  expect(read.report.warnings).toContainEqual({
    ...{ code: "kindsLeftOut", column: "Status", kinds: ["storniert"], count: 1, revenue: 20 },
  });
  expect(read.found.kindsLeftOut).toEqual([expect.objectContaining({ row: 3, id: "101", revenue: 20 })]);
  expect(read.skippedTexts).toEqual(["A1 · 101 · Firma 1 · 11.03.2025 · 20"]);
  expect(read.report.rows).toBe(read.report.accepted + read.report.rejectedRows + read.report.skipped.length);
});

test("on request all rows count as they stand, and those that would not are told", () => {
  const cancelled = convert(orders("Status", ["versandt", "storniert", "versandt", "versandt"]), undefined, {
    ...sums,
    everyKind: true,
  });
  expect(euros(cancelled)).toEqual([40, 60]);
  expect(cancelled.report.skipped).toEqual([]);
  expect(cancelled.report.warnings).toContainEqual({
    ...{ code: "otherKinds", column: "Status", kinds: ["storniert"], count: 1, revenue: 20 },
  });
  const documents = orders("Belegart", ["Rechnung", "Gutschrift", "Rechnung", "Rechnung"]);
  expect(euros(convert(documents, undefined, sums))).toEqual([40, 20]);
  expect(euros(convert(documents, undefined, { ...sums, everyKind: true }))).toEqual([40, 60]);
});

test("a mark of yes or no says which orders are cancelled, a number of cancellations does not", () => {
  expect(euros(convert(orders("Storniert", ["Nein", "Nein", "Ja", "Nein"]), undefined, sums))).toEqual([10, 60]);
  expect(euros(convert(orders("Storno-Kz", ["", "", "X", ""]), undefined, sums))).toEqual([10, 60]);
  for (const name of ["Anzahl Stornos", "Stornierungen"])
    expect(euros(convert(orders(name, ["0", "0", "1", "0"]), undefined, sums))).toEqual([40, 60]);
});

test("cancelled orders that something takes back count as they are, and are told", () => {
  const text = orders("Status", ["versandt", "storniert", "versandt", "versandt"]);
  const read = convert(`${text}A9;101;Firma 1;20.03.2025;versandt;-20\n`, undefined, sums);
  expect(euros(read)).toEqual([40, 40]);
  expect(read.report.skipped).toEqual([]);
  expect(codes(read)).toEqual(["otherKinds"]);
});

test("customers who cancelled their contract stay customers", () => {
  const read = convert("Kundennr;Firma;Status;Umsatz\n1;Alfa;active;5\n2;Beta;cancelled;6\n3;Gamma;active;7\n");
  expect(euros(read)).toEqual([5, 6, 7]);
  expect(codes(read)).toEqual(["otherKinds"]);
});

test("credit notes are negative where no amount is, with their DB", () => {
  const text =
    "Belegart;Beleg;Kundennr;Netto;DB\nRechnung;1;7;100;30\nRechnung;2;8;50;10\nGutschrift;3;7;40;12\nRechnung;4;7;5;1\n";
  const read = convert(text, undefined, sums);
  expect(euros(read)).toEqual([65, 50]);
  expect([...read.columns.marginCents!]).toEqual([1900, 1000]);
  expect(read.report.warnings).toContainEqual({
    ...{ code: "creditNotes", column: "Belegart", kinds: ["Gutschrift"], count: 1, revenue: 40 },
  });
  expect(read.found.creditNotes).toEqual([expect.objectContaining({ row: 4, revenue: -40 })]);
});

test("credit notes with a minus of their own stay, and invoices by credit note are revenue", () => {
  const own = convert("Belegart;Kundennr;Netto\nRechnung;7;100\nRechnung;8;50\nGutschrift;9;-40\n");
  expect(euros(own)).toEqual([100, 50, -40]);
  expect(codes(own)).toEqual([]);
  const selfBilled = convert("Belegart;Kundennr;Netto\nGutschrift;7;100\nGutschrift;8;50\nRechnung;9;40\n");
  expect(euros(selfBilled)).toEqual([100, 50, 40]);
  expect(codes(selfBilled)).toEqual(["otherKinds"]);
});

test("of offer, confirmation, delivery and invoice of a deal the invoice counts", () => {
  const kinds = ["Angebot", "Auftragsbestätigung", "Lieferschein", "Rechnung"];
  const text = `Belegart;Kundennr;Netto\n${kinds.map((kind) => `${kind};7;100\n${kind};8;30\n`).join("")}`;
  const read = convert(text, undefined, sums);
  expect(euros(read)).toEqual([100, 30]);
  expect(read.report.skipped.map(({ reason }) => reason)).toEqual(Array(6).fill("otherKind"));
});

test("orders without invoices are revenue, offers among them are told", () => {
  const read = convert("Belegart;Kundennr;Netto\nAuftrag;7;100\nAngebot;8;50\nLieferschein;9;40\n");
  expect(euros(read)).toEqual([100, 50, 40]);
  expect(read.report.warnings).toContainEqual(expect.objectContaining({ code: "otherKinds", kinds: ["Angebot"] }));
});

test("deals that are lost or open do not count beside those that were won", () => {
  const text =
    "Opportunity,Account ID,Stage,Amount\nA,1,Closed Won,100\nB,1,Closed Lost,40\nC,2,Negotiation/Review,9\nD,2,Closed Won,7\n";
  const read = convert(text, undefined, sums);
  expect(euros(read)).toEqual([100, 7]);
  expect(codes(read)).toEqual(["kindsLeftOut"]);
});

test("open invoices are revenue", () => {
  const read = convert(orders("Zahlungsstatus", ["offen", "bezahlt", "open", "bezahlt"]), undefined, sums);
  expect(euros(read)).toEqual([40, 60]);
  expect(codes(read)).toEqual([]);
});

test("plans beside what came true do not count; a list of plans alone is told", () => {
  const both = "Kundennr;Wertart;Umsatz\n1;Ist;10\n1;Plan;12\n1;Vorjahr;9\n2;Ist;20\n2;Plan;22\n2;Vorjahr;19\n";
  expect(euros(convert(both, undefined, sums))).toEqual([10, 20]);
  const plans = convert("Kundennr;Version;Umsatz\n1;Budget;10\n2;Budget;12\n");
  expect(euros(plans)).toEqual([10, 12]);
  expect(codes(plans)).toEqual(["otherKinds"]);
});

test("planned and cancelled activities are no contacts and no part of the period", () => {
  const text =
    "Datum;Kundennr;Art;Status\n01.01.2025;1;Besuch;erledigt\n31.12.2025;1;Besuch;erledigt\n05.06.2025;2;Anruf;abgesagt\n01.05.2027;2;Besuch;geplant\n";
  const { columns, report } = convert(text, undefined, { ...sums, revenueElsewhere: true });
  expect([...columns.visitsThousandths!]).toEqual([2000, 0]);
  expect(report.warnings).toContainEqual(expect.objectContaining({ code: "contacts", visits: 2, calls: 0, others: 0 }));
  expect(report.warnings).toContainEqual({
    ...{ code: "contactsNotHeld", column: "Status", kinds: ["abgesagt", "geplant"], count: 2 },
  });
});
