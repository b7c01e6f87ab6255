import { expect, test, vi } from "vitest";
import { importMessage } from "../../src/app/importMessage.js";
import { type FileImport, type ImportState, idle, unread } from "../../src/app/importState.js";
import type { App } from "../../src/app/openApp.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { joinFiles } from "../../src/read/joinFiles.js";
import type { OpenedFile } from "../../src/work/readMessages.js";
import { convert, open } from "../read/readText.js";

const [texts, formats] = [textsFor("de"), formatsFor("de")];
const [toField, toReport] = [vi.fn(), vi.fn()];
const messageOf = (
  converted: ReturnType<typeof convert>,
  change: Partial<ImportState> = {},
  ways: Partial<FileImport> = {},
) => {
  const dataset = { name: "kunden.csv", report: converted.report, figures: converted.columns };
  const files = { state: { ...idle, phase: "loaded", ...change }, ...ways } as unknown as FileImport;
  return importMessage({ texts, formats, dataset } as unknown as App, files, { stored: [], toField, toReport });
};

test("months that are no year are said beside the number of customers", () => {
  const half = messageOf(convert("Nr;Umsatz Jan;Umsatz Feb;Umsatz Mrz\n1;10;20;30\n2;5;6;7\n"));
  expect(half.lines[0]).toBe("kunden.csv: 2 Kunden geladen.");
  expect(half.lines.slice(1).join()).toContain("Sie reichen für 3 Monate");
});

test("what is said of another file names it", () => {
  const named = (name: string, text: string) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  };
  const list = named("Stamm.csv", "Nr;Firma\n1;Rohr GmbH\n2;Voß KG\n");
  const orders = "Nr;Datum;Umsatz\n1;01.01.2026;10,50\n1;02.01.2026;1,00\n2;31.03.2026;20,00\n";
  const { lines } = messageOf(joinFiles([list, named("Auftraege.csv", orders)]));
  expect(lines.slice(1)).toEqual([expect.stringMatching(/^Auftraege\.csv: Die Zeilen reichen/)]);
});

test("customers that may be wrong in all are no success", () => {
  expect(messageOf(convert("Nr;Umsatz\n1;10\n2;20\n")).kind).toBe("success");
  expect(messageOf(convert("Nr;Umsatz;Währung\n1;1000;EUR\n2;2000;USD\n")).kind).toBe("warning");
});

test("a file without numbers and revenue is no list of customers, and columns can be mapped all the same", () => {
  const refusal = { code: "missingColumn", details: { field: "id", header: ["Firma"] } } as const;
  const change = { phase: "refused", refusal, name: "namen.csv", opened: {} as OpenedFile } as const;
  const files = [{ ...unread, name: "namen.csv", key: 1 }];
  const { lines, actions } = messageOf(convert("Nr;Umsatz\n1;10\n"), { ...change, files });
  expect(lines[0]).toContain("Eine Kundenliste ist darin nicht zu erkennen");
  actions.find(({ label }) => label === "Spalte zuordnen")!.run();
  expect(toField).toHaveBeenCalledExactlyOnceWith("id");
  const revenueKnown = messageOf(convert("Nr;Umsatz\n1;10\n"), { ...change, files, mapping: { revenue: "Umsatz" } });
  expect(revenueKnown.lines[0]).toBe(texts.findings.errors.missingColumn!({ field: "id" }));
});

test("what is said of the customers leads to the report", () => {
  const { actions } = messageOf(convert("Nr;Umsatz\n1;10\n2;folgt\n"));
  actions.find(({ label }) => label === "Zum Importbericht")!.run();
  expect(toReport).toHaveBeenCalledOnce();
  expect(messageOf(convert("Nr;Umsatz\n1;10\n2;20\n")).actions).toEqual([]);
});

test("columns that may be revenue are named beside the number of customers, and one click adds them", () => {
  const rows = Array.from({ length: 12 }, (_, i) => `${i + 1};Firma ${i}x;${(i * 37) % 100};${(i * 53) % 90}`);
  const asked: string[] = [];
  const converted = convert(["Nr;Kunde;Umsatz Nord;Umsatz Süd", ...rows, ""].join("\n"));
  const remap = async (field: string, header: string | null) => void asked.push(`${field}: ${header}`);
  const { kind, lines, actions } = messageOf(converted, {}, { remap });
  expect(kind).toBe("warning");
  expect(lines.at(-1)).toBe(
    "Umsatz ist „Umsatz Nord“. Auch „Umsatz Süd“ kann Umsatz sein und zählt nicht mit. Gehört beides zusammen, ordnen Sie dem Umsatz „Umsatz Nord + Umsatz Süd“ zu.",
  );
  expect(actions.map(({ label }) => label)).toEqual(["Umsatz Süd zum Umsatz addieren", "Zum Importbericht"]);
  actions[0]!.run();
  expect(asked).toEqual(["revenue: Umsatz Nord + Umsatz Süd"]);
});
