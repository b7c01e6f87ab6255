import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder for input files, removed when the test file is done. */
export const folder = mkdtempSync(join(tmpdir(), "wertgerecht-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

/** A file with this content; its path. */
export function fileOf(content: string | Uint8Array): string {
  const path = join(folder, `input-${++files}`);
  writeFileSync(path, content);
  return path;
}

/** A JSON file with this value; its path. */
export const jsonFile = (value: unknown) => fileOf(JSON.stringify(value));

export const customers = `Kundennummer;Kunde;Kundengruppe;Umsatz;Deckungsbeitrag;Potenzial;Besuche;Anrufe
001;Amsel;Bau;1.000,00;300,00;2.000,00;4;10
002;Biber;Bau;500,00;100,00;500,00;4;5
003;Dachs;Handel;100,00;-50,00;;4;0
004;Elster;Handel;0,00;0,00;1.000,00;0;1
Summe;;;1.600,00;350,00;;12;16
`;
export const scenario = {
  version: 1,
  value: { kind: "eur", phi: 0.5 },
  classes: { count: 3, thresholds: [450, 100] },
  levers: {},
  assumptions: { marginRate: 0.25, presentVisits: null },
};
