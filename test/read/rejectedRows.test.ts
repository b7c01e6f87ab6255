import { expect, test } from "vitest";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { convert } from "./readText.js";

const list = `Debitor;Name 1;Vertriebsbereich;Umsatz;Potenzial
1;Rohr 3/4" KG;Nord;10500,00;12000,00
2;"""Zum Anker"" Gastro";Nord;;40000,00
1;Rohr 3/4" KG;Nord;10500,00;12000,00
3;Größl;Süd;;
4;Voß;Süd;1250,00-;5000,00
5;Weiß;Süd;;2500,00
Gesamt;;;19750,00;71500,00
`;
const { report, found } = convert(list, undefined, { countOnce: true });
const warnings = (code: string) => report.warnings.filter((warning) => warning.code === code);

test("what counts once and what was rejected explain a row of totals together", () => {
  expect(warnings("controlTotal")).toEqual([
    { code: "controlTotal", column: "Umsatz", row: 8, file: 19750, sum: 9250, again: 10500 },
    { code: "controlTotal", column: "Potenzial", row: 8, file: 71500, sum: 17000, again: 12000, rejected: 42500 },
  ]);
});

test("a difference that they do not explain is left open", () => {
  const { report: other } = convert(list.replace("71500,00", "71600,00"), undefined, { countOnce: true });
  expect(other.warnings.find(({ column, code }) => code === "controlTotal" && column === "Potenzial")).toEqual({
    ...{ code: "controlTotal", column: "Potenzial", row: 8, file: 71600, sum: 17000 },
  });
});

test("rows without revenue that have a potential are told, with who they are", () => {
  expect(report).toMatchObject({ rejectedRows: 3, mapping: { market: "Vertriebsbereich" } });
  expect(warnings("rejectedProspects")).toEqual([
    { code: "rejectedProspects", count: 2, lines: [3, 7], potential: 42500 },
  ]);
  expect(found.rejectedProspects?.map(({ id, name, potential }) => [id, name, potential])).toEqual([
    ["2", '"Zum Anker" Gastro', 40000],
    ["5", "Weiß", 2500],
  ]);
});

test("text in place of a revenue is no prospect", () => {
  const { report: other } = convert("Nr;Umsatz;Potenzial\n1;10;20\n2;offen;30\n");
  expect(other.warnings.map(({ code }) => code)).not.toContain("rejectedProspects");
});

test.each(["de", "en"] as const)("both are sentences with their amounts (%s)", (lang) => {
  const words = textsFor(lang).findings.warnings;
  const { eurExact } = formatsFor(lang);
  const [, { code: _, ...potential }] = warnings("controlTotal") as [
    unknown,
    { code: string } & Record<string, number>,
  ];
  expect(words.controlTotal!(potential)).toContain(eurExact(1_200_000));
  expect(words.controlTotal!(potential)).toContain(eurExact(4_250_000));
  expect(words.rejectedProspects!({ count: 2, lines: [3, 7], potential: 42500 })).toContain(eurExact(4_250_000));
});
