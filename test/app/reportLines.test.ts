import { expect, test } from "vitest";
import { reportLines } from "../../src/app/reportLines.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { convert } from "../read/readText.js";

const lines = (text: string) => reportLines(convert(text), textsFor("de"), formatsFor("de"));
const summed = (text: string) =>
  reportLines(convert(text, undefined, { sumDuplicates: true }), textsFor("de"), formatsFor("de"));
const list = "Kundennr;Umsatz\n1;10\n2;5\n";

test("a row of totals that agrees with the accepted rows says so", () => {
  expect(lines(`${list}Summe;15\n`).at(-1)).toMatchObject({
    code: "totals",
    text: "1 Summenzeile erkannt und nicht als Kunde gezählt. Ihr Endbetrag ist die Summe der übernommenen Zeilen.",
  });
});

test("totals of groups say that each agrees", () => {
  expect(lines("Nr;Umsatz\n1;10\n2;20\nSumme Nord;30\n3;5\n4;6\nSumme Süd;11\n").at(-1)?.text).toBe(
    "2 Summenzeilen erkannt und nicht als Kunde gezählt. Die Endbeträge sind die Summen der übernommenen Zeilen.",
  );
});

test("a row of totals without amounts proves nothing, and one that differs is what it contradicts", () => {
  expect(lines(`${list}Summe;\n`).at(-1)?.text).toBe("1 Summenzeile erkannt und nicht als Kunde gezählt.");
  expect(lines(`${list}Summe;99\n`).map(({ code }) => code)).toEqual(["controlTotal"]);
});

test("rows that look like sums of others can be seen", () => {
  const [sums] = lines("Nr;Umsatz\n1;345\n2;123\n3;222\n4;7111\n5;3111\n6;4000\n");
  expect(sums).toMatchObject({ code: "groupSums", count: 2 });
  expect(sums!.rows.map(({ id, revenue }) => [id, revenue])).toEqual([
    ["1", 345],
    ["4", 7111],
  ]);
});

test("a finding about one of several columns has the rows of this column alone, all of them counted", () => {
  const rows = "1;Amsel;Nord;10\n1;Amsel AG;Nord;5\n2;Biber;Nord;1\n2;Biber;Süd;2\n3;Dachs;Ost;1\n3;Dachs;West;2\n";
  const found = summed(`Kundennr;Kunde;Region;Umsatz\n${rows}`).filter(({ code }) => code === "contradictoryTexts");
  expect(found.map(({ rows: own, count }) => [own.map(({ row }) => row), count])).toEqual([
    [[2, 3], 2],
    [[4, 5, 6, 7], 4],
  ]);
});

test("rows that are alike are counted as rows, not as customers", () => {
  const text = "Kundennr;Kunde;Umsatz\n1;Amsel;10\n1;Amsel;10\n1;Amsel;10\n2;Biber;3\n";
  const alike = reportLines(
    convert(text, undefined, { sumDuplicates: true, events: true }),
    textsFor("de"),
    formatsFor("de"),
  ).find(({ code }) => code === "alikeRows");
  expect([alike?.rows.length, alike?.count]).toEqual([2, 2]);
});
