import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyseCommand } from "../../src/cli/analyseCommand.js";
import { customers, fileOf, folder, jsonFile, scenario } from "./inputFiles.js";

const analyse = (...args: string[]) => analyseCommand(args, "en");

describe("bad input ends with 2 and one clear line", () => {
  const good = fileOf(customers);
  it.each<[string, readonly string[], RegExp]>([
    ["no file", [], /Usage/],
    [
      "a second file of other customers",
      [good, fileOf("Kundennummer;Besuche\nX9;5\n")],
      /input-\d+: No customer number.*X9/,
    ],
    [
      "a second file whose columns say nothing",
      [good, fileOf("Wer;Wann\nX9;gestern\nX7;heute\n")],
      /input-\d+: .*customer number.*--mapping.*Wer, Wann/,
    ],
    ["a second file that is empty", [good, fileOf("")], /input-\d+: The file is empty/],
    [
      "several files with something wrong each",
      [fileOf("Kundennummer;Umsatz\n7;5\n7;6\n8;1\n"), fileOf("Kundennummer;Besuche\n")],
      /input-\d+: .*--sum-duplicates.* input-\d+: The file has a header only/,
    ],
    [
      "several files that can't be opened, each named with its reason",
      [fileOf(""), good, join(folder, "nowhere.csv"), fileOf("%PDF-1.7")],
      /^input-\d+: The file is empty\. \S*nowhere\.csv: .*no such file.* input-\d+: This is a PDF/,
    ],
    ["an unknown option", [good, "--jsn"], /--jsn/],
    ["a missing file", [join(folder, "nowhere.csv")], /nowhere\.csv.*no such file/],
    ["a folder", [folder], /directory/],
    ["an empty file", [fileOf("")], /empty/],
    ["a header only", [fileOf("Kundennummer;Umsatz\n")], /header only/],
    ["a binary file", [fileOf("%PDF-1.7")], /CSV/],
    ["a cut off archive", [fileOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0))], /damaged/],
    ["no revenue", [fileOf("Kundennummer;Kunde\n1;Amsel\n")], /revenue.*--mapping.*Kundennummer, Kunde/],
    ["text as revenue", [fileOf("Kundennummer;Umsatz\n1;viel\n")], /viel/],
    ["duplicate numbers", [fileOf("Kundennummer;Umsatz\n7;5\n7;6\n")], /7.*--sum-duplicates/],
    [
      "rows that stand twice",
      [fileOf("Kundennummer;Umsatz\n7;5\n7;5\n")],
      /Revenue: €5\.00 if .*; €10\.00 if.*--once, sum all with --sum-duplicates/,
    ],
    [
      "rows that stand twice beside others",
      [fileOf("Kundennummer;Umsatz\n7;5\n7;5\n8;1\n8;2\n"), "--once"],
      /1 of them rows are alike.*--once --sum-duplicates/,
    ],
    ["a mapping that is no JSON", [good, "--mapping", fileOf("{")], /not valid JSON/],
    ["a mapping that is a list", [good, "--mapping", jsonFile(["Umsatz"])], /mapping is an object/],
    ["a mapping to a number", [good, "--mapping", jsonFile({ revenue: 3 })], /revenue.*3/],
    ["a mapping to an unknown header", [good, "--mapping", jsonFile({ revenue: "Erlös" })], /Erlös.*Umsatz/],
    ["a mapping of an unknown field", [good, "--mapping", jsonFile({ turnover: "Umsatz" })], /turnover/],
    ["a mapping of __proto__", [good, "--mapping", fileOf('{"__proto__": "Umsatz"}')], /__proto__/],
    ["a missing mapping", [good, "--mapping", join(folder, "none.json")], /none\.json/],
    ["a scenario that is no JSON", [good, "--scenario", fileOf("x")], /not valid JSON/],
    ["a scenario of another version", [good, "--scenario", jsonFile({ ...scenario, version: 9 })], /9/],
    [
      "a scenario with a bad threshold",
      [good, "--scenario", jsonFile({ ...scenario, classes: { count: 2, thresholds: ["x"] } })],
      /thresholds/,
    ],
    ["a scenario with an unknown field", [good, "--scenario", jsonFile({ ...scenario, tempo: 3 })], /tempo/],
    [
      "thresholds by a column that is not there",
      [good, "--scenario", jsonFile({ ...scenario, classes: { ...scenario.classes, by: "market" } })],
      /market/,
    ],
  ])("%s", async (_, args, message) => {
    const { code, out, err } = await analyse(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).not.toMatch(/undefined|\[object|Error:| {4}at /);
  });

  it("one line even when names in the file hold line breaks and escape sequences", async () => {
    const { err } = await analyse(
      fileOf('Nr;"a\nb\u001b[31m"\n1;2\n'),
      "--mapping",
      jsonFile({ id: "Nr", revenue: "x\ny\u001b[2J" }),
    );
    expect(err).toMatch(/^\P{Cc}+\n$/u);
  });
});
