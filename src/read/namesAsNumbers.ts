import { columnProfile } from "./columnProfile.js";
import { headerKey, headerWords } from "./normaliseHeader.js";
import { rowLabels } from "./rowLabels.js";
import type { TextTable } from "./textTable.js";

/** Names of columns that name customers and nothing else: "Name" and "Description" may be those of articles or accounts. */
const customers = new Set(
  "Kunde|Kundenname|Kunde Name|Kundenbezeichnung|Firma|Firmenname|Unternehmen|Debitor|Debitorname|Debitorenname|Customer|Customer Name|Account Name|Company|Company Name|Client|Client Name|Raison sociale|Ragione sociale|Cliente|Contact|Nom du client|Nom client|Nome cliente|Razón social|Nombre del cliente|Klant|Klantnaam|Klient|Kontrahent|Nazwa klienta|Kund|Kundnamn|Kundenavn|Asiakas"
    .split("|")
    .concat(rowLabels)
    .map(headerKey),
);
const numberWords = new Set(
  "nr no nummer number id key code schluessel konto account kennung referenz reference".split(" "),
);
/** What one calls or writes to says nothing of numbers. */
const addresses = new Set(
  "phone phones telephone telefon tel fax mobile mobil handy email mail web website iban address addresses adresse anschrift street strasse".split(
    " ",
  ),
);

/**
 * Whether a list without numbers of customers knows them by the names in this column ("Kunde;Umsatz", or the first column of a report without a name):
 * names of customers, all different, and no other column that might hold numbers of theirs. `taken`: columns that feed a field.
 */
export function namesAsNumbers(table: TextTable, column: number, taken: ReadonlySet<number>): boolean {
  const unnamed = table.headerTexts[column]!.trim() === "";
  if (!unnamed && !customers.has(headerKey(table.header[column]!))) return false;
  const { filled, numbers, withLetter, distinct } = columnProfile(table, column);
  if (filled === 0 || distinct() < filled || (unnamed && (numbers > 0 || withLetter < filled))) return false;
  const others = table.header.map((_, other) => other).filter((other) => other !== column && !taken.has(other));
  return !others.some(
    (other) => mayBeNumber(table, table.header[other]!, other) && standTogether(table, column, other),
  );
}

/** Whether some row has a text in both columns: numbers of orders below a customer's name stand in none with it. */
function standTogether(table: TextTable, name: number, other: number): boolean {
  for (let row = 0; row < table.rowCount; row++)
    if (table.cell(row, name).trim() !== "" && table.cell(row, other).trim() !== "") return true;
  return false;
}

function mayBeNumber(table: TextTable, name: string, column: number): boolean {
  if (headerWords(name).some((word) => addresses.has(word))) return false;
  const { filled, numbers, withDigit, distinct } = columnProfile(table, column);
  if (filled === 0 || withDigit < filled || distinct() < filled) return false;
  return numbers < filled || headerWords(name).some((word) => numberWords.has(word));
}
