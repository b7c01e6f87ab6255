import { columnProfile } from "./columnProfile.js";
import { scoresOfName, surelyNamed, yearsOf } from "./nameScores.js";
import { headerCore, headerWords } from "./normaliseHeader.js";
import { otherMeasures } from "./synonyms.js";
import { rowTexts, type TextTable } from "./textTable.js";

const actual: ReadonlySet<string> = new Set(
  "ist act actual actuals akt aktuell aktuelles lfd laufendes current cy".split(" "),
);
const full = 0.9;

/** The column of what came in ("Ist", "Actual") beside plans or other years ("Plan", "Budget", "Vorjahr"), all below the one name of the revenue; null where there is none, or it is not full. */
export function actualColumn(table: TextTable, isFree: (column: number) => boolean): number | null {
  const above = table.headerRow > 0 ? rowTexts(table.grid, table.headerRow - 1).map((text) => text.trim()) : [];
  const start = above.findIndex((text) => text !== "");
  if (start < 0 || above.some((text, column) => text !== "" && column !== start)) return null;
  if ((scoresOfName(above[start]!).get("revenue") ?? 0) < surelyNamed) return null;
  const below = table.header.flatMap((name, column) =>
    column >= start && isFree(column) ? [{ column, words: headerWords(name) }] : [],
  );
  const isOther = (word: string) => otherMeasures.has(word) || word === "soll";
  const others = below.filter(
    ({ words }) => words.some(isOther) && headerCore(words.filter((word) => !isOther(word))) === "",
  );
  const own = below
    .filter(
      ({ words }) =>
        words.some((word) => actual.has(word)) && headerCore(words.filter((word) => !actual.has(word))) === "",
    )
    .map(({ column, words }) => ({ column, year: Math.max(0, ...yearsOf(words)) }))
    .sort((a, b) => b.year - a.year);
  const [latest, before] = own;
  if (others.length === 0 || !latest || before?.year === latest.year) return null;
  const most = Math.max(...others.map(({ column }) => columnProfile(table, column).filled));
  const { filled, numbers, percentages } = columnProfile(table, latest.column);
  const isFull = filled >= most * full && numbers >= filled * full && percentages === 0;
  return filled > 0 && isFull ? latest.column : null;
}
