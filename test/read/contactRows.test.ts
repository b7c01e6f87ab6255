import { expect, test } from "vitest";
import { contactKind } from "../../src/read/contactRows.js";
import { convert, open } from "./readText.js";

test.each([
  ["Besuch", "visits"],
  ["Kundenbesuch vor Ort", "visits"],
  ["Meeting", "visits"],
  ["On-site visit", "visits"],
  ["Telefontermin", "calls"],
  ["Online-Meeting", "calls"],
  ["Phone Call", "calls"],
  ["Teams", "calls"],
  ["E-Mail", "none"],
  ["Task: call back", "none"],
  ["Maschinenbau", null],
  ["Terminal", null],
])("%s counts as %s", (text, kind) => {
  expect(contactKind(text)).toBe(kind);
});

const activities =
  "Account ID;Typ;Datum;Owner\n1;Besuch;05.01.2025;Huber\n1;Anruf;01.12.2025;Huber\n2;E-Mail;01.12.2025;Kranz\n";
const elsewhere = { sumDuplicates: true, revenueElsewhere: true };

test("a list of activities is told by its values: its type is the kind of contact, not a customer group", () => {
  expect(open(activities).proposal).toEqual({ id: "Account ID", contact: "Typ", date: "Datum" });
  expect(open("Kundennr;Typ;Umsatz\n1;Handel;5\n2;Handwerk;6\n").proposal).toEqual({
    ...{ id: "Kundennr", group: "Typ", revenue: "Umsatz" },
  });
});

test("rows are counted per customer, other kinds count as nothing and are told", () => {
  const { columns, report } = convert(activities, undefined, elsewhere);
  expect([...columns.visitsThousandths!]).toEqual([1000, 0]);
  expect([...columns.callsThousandths!]).toEqual([1000, 0]);
  const counted = { visits: 1, calls: 1, others: 1 };
  const kinds = { visitKinds: ["Besuch"], callKinds: ["Anruf"], examples: ["E-Mail"] };
  expect(report.warnings).toContainEqual({ code: "contacts", column: "Typ", ...counted, ...kinds });
});

test("half a year of activities is converted to a year", () => {
  const half = "Kundennr;Aktivitätsart;Datum\n1;Besuch;01.01.2025\n1;Besuch;01.07.2025\n";
  const { columns } = convert(half, undefined, elsewhere);
  expect([...columns.visitsThousandths!]).toEqual([Math.floor((2000 * 365) / 182 + 0.5)]);
});

test("a column that states the number of visits is never counted by rows", () => {
  const both = "Kundennr;Umsatz;Besuche;Aktivitätsart\n1;5;12;Besuch\n2;5;4;Anruf\n";
  expect(open(both).proposal).toEqual({ id: "Kundennr", revenue: "Umsatz", visits: "Besuche" });
  const { columns } = convert(both, { id: "Kundennr", revenue: "Umsatz", visits: "Besuche", contact: "Aktivitätsart" });
  expect([...columns.visitsThousandths!]).toEqual([12_000, 4000]);
});

test("rows of customer and day alone are visits where the caller says so, else nothing", () => {
  const days = "Kundennr;Besuchsdatum\n1;01.01.2025\n1;31.12.2025\n2;01.03.2025\n";
  const { columns, report } = convert(days, undefined, { ...elsewhere, everyRowVisit: true });
  expect([...columns.visitsThousandths!]).toEqual([2000, 1000]);
  expect(report.warnings).toContainEqual({ code: "rowsAsVisits" });
  expect(convert(days, undefined, elsewhere).columns.visitsThousandths).toBeNull();
});

test("subjects of activities and kinds that name a person are no examples", () => {
  const others = (header: string, kind: string) => {
    const text = `Kundennr;${header};Datum\n1;Besuch;05.01.2025\n1;Anruf;01.06.2025\n2;${kind};01.12.2025\n`;
    const mapping = { id: "Kundennr", contact: header, date: "Datum" };
    return convert(text, mapping, elsewhere).report.warnings.find(({ code }) => code === "contacts");
  };
  expect(others("Betreff", "Mail wegen Huber")).toMatchObject({ others: 1, examples: [] });
  expect(others("Typ", "Brief an Anna")).toMatchObject({ others: 1, examples: [] });
  expect(others("Typ", "Brief")).toMatchObject({ others: 1, examples: ["Brief"] });
});

test("what counts as a visit and what as a call is told, the most frequent kinds first, without free texts", () => {
  const kinds = ["Messe", "Besuch", "Besuch", "Video", "Telefonat", "Telefonat", "Termin mit Anna"];
  const rows = kinds.map((kind, at) => `${at};${kind};05.01.2025\n`).join("");
  const told = (header: string) =>
    convert(`Kundennr;${header};Datum\n${rows}`, { id: "Kundennr", contact: header, date: "Datum" }, elsewhere).report
      .warnings[0];
  expect(told("Art")).toMatchObject({
    visitKinds: ["Besuch", "Messe"],
    callKinds: ["Telefonat", "Video"],
    visits: 4,
    calls: 3,
  });
  expect(told("Betreff")).toMatchObject({ visitKinds: [], callKinds: [], visits: 4 });
});
