import { expect, test } from "vitest";
import { rejectedText } from "../../src/app/rejectedText.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { joinFiles } from "../../src/read/joinFiles.js";
import { convert, open } from "../read/readText.js";

const said = (text: string, lang: "de" | "en" = "de") =>
  rejectedText(convert(text).report, textsFor(lang), formatsFor(lang));

test("beside the number of customers stands how many rows were rejected, and for which column", () => {
  const list = "Nr;Umsatz;DB\n1;10;2\n2;folgt;x\n3;;1\n";
  expect(said(list).lines).toEqual([
    "2 von 3 Zeilen sind abgelehnt, weil „Umsatz“ dort fehlt oder nicht lesbar ist; siehe Importbericht.",
  ]);
  expect(said(list, "en").lines).toEqual([
    "2 of 3 rows are rejected, as “Umsatz” is missing or unreadable there; see the import report.",
  ]);
  expect(said("Nr;Umsatz\n1;10\n").lines).toEqual([]);
});

test("many rejected rows make the customers doubtful, a single one among many does not", () => {
  const rows = Array.from({ length: 40 }, (_, at) => `${at};${at + 5}`).join("\n");
  expect(said(`Nr;Umsatz\n${rows}\n99;folgt\n`).isDoubtful).toBe(false);
  expect(said("Nr;Umsatz\n1;10\n2;folgt\n3;5\n").isDoubtful).toBe(true);
});

test("of several files each is named", () => {
  const named = (name: string, text: string) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  };
  const { report } = joinFiles([
    named("Stamm.csv", "Nr;Firma;Umsatz\n1;Rohr GmbH;5\n2;Voß KG;6\n3;Aal KG;folgt\n"),
    named("Besuche.csv", "Nr;Besuche\n1;4\n2;viele\n"),
  ]);
  const { lines } = rejectedText(report, textsFor("de"), formatsFor("de"));
  expect(lines.map((line) => line.split(":")[0])).toEqual(["Stamm.csv"]);
});
