import { headerWords } from "./normaliseHeader.js";
import { isSumOf, sampledAmounts } from "./sumsOfColumns.js";
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
/** That a part exceeds what might hold it is no accident in so many rows, and by so much. */
const [leastRows, leastOfRows, exceeding] = [2, 0.1, 1.05];
/** Sums of the rows looked at differ by no more where a column is the sum of others. */
const mostOff = 0.01;

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

/** A column of what is sold. */
export interface DivisionColumn extends Division {
  readonly column: number;
}

/**
 * Columns of divisions that have nothing in common, without those that state sums of others; null where some may: by their names or, of a general word and a special one or a number and those
 * that begin with it, unless amounts of these exceed the other's in several rows.
 */
export function apartFrom(table: TextTable, columns: readonly DivisionColumn[]): readonly DivisionColumn[] | null {
  if (columns.length > mostColumns || new Set(columns.map(({ label }) => label)).size < columns.length) return null;
  const amounts = amountsOf(table, columns);
  const sums = columns
    .map((each) => amounts.get(each)!.reduce((sum, amount) => sum + Math.abs(amount), 0))
    .filter((sum) => sum > 0);
  if (Math.max(...sums) > Math.min(...sums) * mostTimes) return null;
  const own = withoutSums(table, columns, amounts);
  const isApart = own.every((whole) => {
    const within = own.filter((each) => mayHold(whole, each));
    // All that begin with a number are within it, but only some of what a general word may mean.
    const groups = whole.isGeneral ? within.map((each) => [each]) : [within];
    return groups.every((parts) => parts.length === 0 || exceed(parts, whole, amounts));
  });
  return isApart ? own : null;
}

/** Columns of divisions without those that state the sum of the others, or of what they may hold: "WG 10" of "WG 101" and "WG 102". */
export function withoutSums(
  table: TextTable,
  columns: readonly DivisionColumn[],
  amounts = amountsOf(table, columns),
): readonly DivisionColumn[] {
  const sumOf = (each: DivisionColumn) => amounts.get(each)!.reduce((sum, amount) => sum + amount, 0);
  const sums = new Map(columns.map((each) => [each, sumOf(each)]));
  const isSum = (whole: DivisionColumn, parts: readonly DivisionColumn[]) => {
    const off = parts.reduce((left, part) => left - sums.get(part)!, sums.get(whole)!);
    if (parts.length < 2 || Math.abs(off) > Math.abs(sums.get(whole)!) * mostOff) return false;
    return isSumOf(
      table,
      whole.column,
      parts.map(({ column }) => column),
    );
  };
  const own = columns.filter((whole) => {
    const below = columns.filter((each) => mayHold(whole, each) || isOfTens(each, whole));
    return !isSum(
      whole,
      below.filter((each) => !below.some((other) => isWithin(each, other))),
    );
  });
  return own.filter(
    (whole) =>
      !isSum(
        whole,
        own.filter((each) => each !== whole),
      ),
  );
}

type Amounts = ReadonlyMap<DivisionColumn, readonly number[]>;

/** The amounts of each column in rows spread over the table. */
function amountsOf(table: TextTable, columns: readonly DivisionColumn[]): Amounts {
  const rows = sampledAmounts(
    table,
    columns.map(({ column }) => column),
  );
  return new Map(columns.map((each, at) => [each, rows.map((row) => row[at]!)]));
}

/** Whether a number begins with that of another division. */
export function isWithin({ family, label }: Division, whole: Division): boolean {
  return family === whole.family && label !== whole.label && label.startsWith(whole.label);
}

/** "WG 110" of "WG 100" */
function isOfTens({ family, label }: Division, whole: Division): boolean {
  const stem = /^(.*[1-9])0+$/.exec(whole.label)?.[1];
  if (stem === undefined || family !== whole.family || label === whole.label) return false;
  return label.length === whole.label.length && label.startsWith(stem);
}

function mayHold(whole: Division, other: Division): boolean {
  return whole.isGeneral ? !other.isGeneral && other.family === whole.family : isWithin(other, whole);
}

/** Whether parts are more than what may hold them in so many rows that they are none of its. */
function exceed(parts: readonly DivisionColumn[], whole: DivisionColumn, amounts: Amounts): boolean {
  const pairs = amounts
    .get(whole)!
    .map((all, row) => [parts.reduce((sum, part) => sum + amounts.get(part)![row]!, 0), all] as const)
    .filter(([part, all]) => part > 0 && all >= 0);
  const more = pairs.filter(([part, all]) => part > all * exceeding).length;
  return more >= leastRows && more >= pairs.length * leastOfRows;
}
