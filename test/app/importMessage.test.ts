import { expect, test } from "vitest";
import { importMessage } from "../../src/app/importMessage.js";
import { type FileImport, idle } from "../../src/app/importState.js";
import type { App } from "../../src/app/openApp.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { convert } from "../read/readText.js";

function messageOf(text: string) {
  const { report, columns } = convert(text);
  const asked: string[] = [];
  const dataset = { name: "Kunden", report, figures: { size: columns.size } };
  const app = { texts: textsFor("de"), formats: formatsFor("de"), dataset } as unknown as App;
  const files = {
    state: { ...idle, phase: "loaded" },
    remap: async (field: string, header: string) => void asked.push(`${field}: ${header}`),
  } as unknown as FileImport;
  return { ...importMessage(app, files, { stored: [], toField: () => {} }), asked };
}

test("columns that may be revenue are named beside the number of customers, and one click adds them", () => {
  const rows = Array.from({ length: 12 }, (_, i) => `${i + 1};Firma ${i}x;${(i * 37) % 100};${(i * 53) % 90}`);
  const { kind, lines, actions, asked } = messageOf(["Nr;Kunde;Umsatz Nord;Umsatz Süd", ...rows, ""].join("\n"));
  expect(kind).toBe("warning");
  expect(lines.at(-1)).toBe(
    "Umsatz ist „Umsatz Nord“. Auch „Umsatz Süd“ kann Umsatz sein und zählt nicht mit. Gehört beides zusammen, ordnen Sie dem Umsatz „Umsatz Nord + Umsatz Süd“ zu.",
  );
  expect(actions.map(({ label }) => label)).toEqual(["Umsatz Süd zum Umsatz addieren"]);
  actions[0]!.run();
  expect(asked).toEqual(["revenue: Umsatz Nord + Umsatz Süd"]);
});
