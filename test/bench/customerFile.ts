import { closeSync, openSync, writeSync } from "node:fs";
import { randomPortfolio } from "./page/randomPortfolio.js";

export interface CustomerFile {
  readonly size: number;
  readonly path: string;
  /** What a page has to show when it has read the file. */
  readonly revenueCents: number;
}

const rowsAtOnce = 20_000;

const trades = ["Großhandel", "Bäckerei", "Gebäudetechnik", "Möbelhaus", "Apotheke", "Küchenstudio", "Autohaus"];
const groups = ["Händler", "Industrie", "Öffentliche Hand", "Gewerbe", "Handwerk", "Filialisten", "Übrige"];

/** Writes the random portfolio as a customer file as German Excel saves it: windows-1252, semicolons, decimal commas; 75 bytes a customer. */
export function customerFile(size: number, path: string): CustomerFile {
  const { revenueCents, marginCents, potentialCents, potentialKnown, visitsThousandths, callsThousandths } =
    randomPortfolio(size);
  const file = openSync(path, "w");
  writeSync(file, "Kundennummer;Kunde;Kundengruppe;Umsatz;Deckungsbeitrag;Potenzial;Besuche;Anrufe\r\n");
  for (let from = 0; from < size; from += rowsAtOnce) {
    let text = "";
    for (let row = from; row < Math.min(size, from + rowsAtOnce); row++) {
      const potential = potentialKnown[row] ? money(potentialCents[row]!) : "";
      const contacts = `${visitsThousandths[row]! / 1000};${callsThousandths[row]! / 1000}`;
      text += `K${1_000_000 + row};${trades[(row % 11) % 7]} Nr. ${row} GmbH;${groups[row % 7]};${money(revenueCents[row]!)};${money(marginCents[row]!)};${potential};${contacts}\r\n`;
    }
    writeSync(file, Buffer.from(text, "latin1"));
  }
  closeSync(file);
  return { size, path, revenueCents: revenueCents.reduce((sum, cents) => sum + cents, 0) };
}

function money(cents: number): string {
  return (cents / 100).toFixed(2).replace(".", ",");
}
