import { headerWords } from "./normaliseHeader.js";
import { sampledAmounts } from "./sumsOfColumns.js";
import type { TextTable } from "./textTable.js";

/** What is sold, as the name of a column of sales says it. */
export interface Division {
  /** The same for words that mean the same. */
  readonly label: string;
  readonly family: string;
  /** What is named by the general word of a family may hold what others name. */
  readonly isGeneral: boolean;
  /** The words beside it. */
  readonly rest: readonly string[];
}

const families: Readonly<Record<string, readonly string[]>> = {
  goods: [
    "produkte|produkt|products|product|waren|ware|handelswaren|handelsware|goods|merchandise",
    "maschinen|maschine|anlagen|anlage|geraete|machines|machinery|equipment",
    "hardware",
    "software|lizenzen|lizenz|licenses|licences|license|licence",
    "ersatzteile|ersatzteil|spareparts|spares",
    "zubehoer|accessories",
    "verbrauchsmaterial|consumables",
  ],
  services: [
    "services|service|dienstleistungen|dienstleistung|dienstleistungs",
    "wartung|wartungen|maintenance|support",
    "reparaturen|reparatur|repairs|repair",
    "schulungen|schulung|trainings|training",
    "beratungen|beratung|beratungs|consulting",
    "montagen|montage|installation",
    "mieten|miete|miet|vermietung|rental|rentals|leasing",
  ],
  projects: ["projekte|projekt|projects|project"],
  others: ["sonstige|sonstiges|sonstiger|uebrige|uebriges|other|others"],
};
/** Words before the name or number of a part of the assortment or company: "Sparte A", "WG 10". */
const parts =
  "sparte|geschaeftsbereich|geschaeftsfeld|gb|gf|bu|division|warengruppe|wgr|wg|produktgruppe|pg|produktlinie|produktbereich";
const isPart = new RegExp(`^(?:${parts})$`);
const numberedPart = new RegExp(`^(${parts})(\\d{1,5})$`);
const known = new Map(
  Object.entries(families).flatMap(([family, groups]) =>
    groups.flatMap((words, at) =>
      words.split("|").map((word) => [word, { family, label: `${family} ${at}` }] as const),
    ),
  ),
);
const general: ReadonlySet<string> = new Set(["goods 0", "services 0"]);
const compound = new RegExp(
  `(?<!\\p{L})(${[...known.keys(), "zubehör", "geräte"].join("|")})s?(ums[aä]e?tze?|erlöse?|erloese?)(?!\\p{L})`,
  "giu",
);
/** Amounts so far apart are not of the same unit. */
const mostTimes = 300;
const mostColumns = 200;

/** What is sold, where a name says one such thing; null where it says none or several. */
export function divisionIn(name: string): Division | null {
  const words = headerWords(name.replace(compound, "$1 $2").replace(/spare parts/i, "spareparts"));
  const at = words.findIndex((word) => known.has(word) || isPart.test(word) || numberedPart.test(word));
  const word = words[at];
  if (word === undefined) return null;
  const named = known.get(word);
  if (named) {
    const rest = words.filter((_, i) => i !== at);
    return rest.some((each) => known.has(each)) ? null : { ...named, rest, isGeneral: general.has(named.label) };
  }
  const [, part = word, number = words[at + 1]] = numberedPart.exec(word) ?? [];
  const rest = words.filter((_, i) => i !== at && (numberedPart.test(word) || i !== at + 1));
  return number === undefined ? null : { label: `${part} ${number}`, family: part, isGeneral: false, rest };
}

/** Whether columns of divisions have nothing in common: by their names or, of a general word and a special one, by amounts of the special one that exceed the other's. */
export function areApart(table: TextTable, columns: readonly (Division & { readonly column: number })[]): boolean {
  if (columns.length > mostColumns || new Set(columns.map(({ label }) => label)).size < columns.length) return false;
  const amounts = sampledAmounts(
    table,
    columns.map(({ column }) => column),
  );
  const sums = columns
    .map((_, at) => amounts.reduce((sum, row) => sum + Math.abs(row[at]!), 0))
    .filter((sum) => sum > 0);
  if (Math.max(...sums) > Math.min(...sums) * mostTimes) return false;
  return columns.every(
    (whole, at) =>
      !whole.isGeneral ||
      columns.every(
        ({ family, isGeneral }, other) =>
          isGeneral || family !== whole.family || amounts.some((row) => row[other]! > row[at]!),
      ),
  );
}
