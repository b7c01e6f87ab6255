import { expect, test } from "vitest";
import { textsFor } from "../../src/i18n/texts.js";
import { convert } from "./readText.js";

const differences = (text: string) =>
  convert(text).report.warnings.flatMap(({ code, ...details }) => (code === "controlTotal" ? [details] : []));
const orders = (total: string) =>
  `Auftragsnr;Kundennr;Status;Netto
A1;100;versandt;10,00
A2;101;storniert;20,25
A3;102;versandt;30,00
A4;103;versandt;40,00
A5;104;storniert;5,00
A6;105;versandt;7,00
Summe;;;${total}
`;
const total = { column: "Netto", row: 8, sum: 87 };

test("a total of the file with the rows that were skipped names these as the difference, and why", () => {
  const [found] = differences(orders("112,25"));
  expect(found).toEqual({ ...total, file: 112.25, skipped: 25.25, skipReasons: ["cancelledOrder"] });
  expect(textsFor("de").findings.warnings.controlTotal!(found!)).toMatch(
    /Der Unterschied \(25,25\s€\) sind als „Storniert“ übersprungene Zeilen\.$/,
  );
  expect(textsFor("en").findings.warnings.controlTotal!(found!)).toMatch(
    /The difference \(€25\.25\) is rows skipped as “Cancelled”\.$/,
  );
});

test("skipped rows that are not all of the difference are no reason", () => {
  expect(differences(orders("113,25"))).toEqual([{ ...total, file: 113.25 }]);
});

test("rejected and skipped rows together are named with what each is", () => {
  const text = textsFor("de").findings.warnings.controlTotal!({
    ...{ column: "DB", row: 9, file: 150, sum: 100 },
    ...{ rejected: 20, skipped: 30, skipReasons: ["otherTable"] },
  });
  expect(text.replace(/\s/g, " ")).toContain(
    "Der Unterschied sind die abgelehnten Zeilen (20,00 €) und als „Andere Tabelle“ übersprungene Zeilen (30,00 €).",
  );
});
