import { decodeUtf8 } from "./cellText.js";
import { neighbourOf, type RecordCells } from "./likeNeighbour.js";
import type { QuoteRules } from "./quotedCell.js";

/** Whether a cell begins with what looks like the one of the record next to it, digits in it, and a quote right behind: `K-100"Berg, Klein"` beside `K-101`. */
export function isGlued(bytes: Uint8Array, limit: number, rules: QuoteRules, cells: RecordCells): boolean {
  const neighbour = neighbourOf(bytes, limit, rules, cells);
  if (!neighbour) return false;
  const raw = ({ starts, ends }: RecordCells, column: number) => decodeUtf8(bytes, starts[column]!, ends[column]!);
  const quote = String.fromCharCode(rules.quote);
  return cells.starts.some((_, column) => {
    const text = raw(cells, column);
    const own = text.slice(0, Math.max(0, text.indexOf(quote)));
    return own !== "" && /\d/.test(own) && shapeOf(own) === shapeOf(raw(neighbour, column));
  });
}

/** A text with each digit as 9 and each letter as a: "K-1001" is "a-9999". */
function shapeOf(text: string): string {
  return text.replace(/\d/g, "9").replace(/\p{L}/gu, "a");
}
