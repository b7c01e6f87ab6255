import type { CellColumn } from "./cellColumn.js";
import { cellReasons, type NumberRules, type ParsedNumbers, parseNumbers } from "./parseNumbers.js";

/** Up to 15 digits a number and its text are the same, and so is what they are in cents. */
const mostExact = 1e15;
const missing = cellReasons.indexOf("missing") + 1;
const encoder = new TextEncoder();

/** Converts a column: typed numbers straight, with the result their text would have; all others by `parseNumbers`. */
export function convertNumbers(column: CellColumn, rules: NumberRules): ParsedNumbers {
  const { numbers } = column;
  if (!numbers || rules.factor > 0) return parseNumbers(column, rules);
  const { scale, least, most } = rules;
  const size = numbers.length;
  const values = new Float64Array(size);
  const reasons = new Uint8Array(size);
  const unit = scale === null ? 1 : 10 ** scale;
  for (let row = 0; row < size; row++) {
    const scaled = numbers[row]! * unit;
    const value = (scale === null ? scaled : Math.floor(scaled + 0.5)) || 0;
    if (Math.abs(scaled) <= mostExact && value >= least && value <= most) values[row] = value;
    else if (Number.isNaN(scaled)) {
      values[row] = Number.NaN;
      reasons[row] = missing;
    } else {
      const parsed = parseNumbers(written(numbers[row]!), rules);
      values[row] = parsed.values[0]!;
      reasons[row] = parsed.reasons[0]!;
    }
  }
  return { values, reasons };
}

/** A number as a column of its text. */
function written(number: number): CellColumn {
  const bytes = encoder.encode(String(number));
  const [starts, ends] = [Uint32Array.of(0), Uint32Array.of(bytes.length)];
  return { bytes, starts, ends, size: 1, typed: Uint8Array.of(1) };
}
