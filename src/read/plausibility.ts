import type { ImportWarning } from "./importReport.js";

export interface PlausibilityInput {
  /** The accepted rows; the amounts are those of all rows. */
  readonly rows: Uint32Array;
  readonly line: (row: number) => number;
  readonly revenue: Float64Array;
  readonly margin: Float64Array | null;
  readonly potential: Float64Array | null;
}

const examples = 20;
const largeShare = 0.25;
/** Below this number of customers a large share is no surprise. */
const fewCustomers = 8;

/** Findings on amounts that can be right but deserve a look, each with its count and the first lines. */
export function plausibility({ rows, line, revenue, margin, potential }: PlausibilityInput): ImportWarning[] {
  const count = (code: string, test: (row: number) => boolean): ImportWarning[] => {
    const lines: number[] = [];
    let found = 0;
    for (let i = 0; i < rows.length; i++) if (test(rows[i]!) && ++found <= examples) lines.push(line(rows[i]!));
    return found === 0 ? [] : [{ code, count: found, lines }];
  };
  return [
    ...count("negativeRevenue", (row) => revenue[row]! < 0),
    ...(margin ? count("marginAboveRevenue", (row) => revenue[row]! > 0 && margin[row]! > revenue[row]!) : []),
    ...(potential ? count("potentialBelowRevenue", (row) => potential[row]! < revenue[row]!) : []),
    ...(potential ? count("prospects", (row) => revenue[row]! <= 0 && potential[row]! > 0) : []),
    ...dominant(rows, revenue, line),
  ];
}

function dominant(rows: Uint32Array, revenue: Float64Array, line: (row: number) => number): ImportWarning[] {
  let sum = 0;
  let largest = rows[0] ?? 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    sum += revenue[row]!;
    if (revenue[row]! > revenue[largest]!) largest = row;
  }
  if (rows.length < fewCustomers || sum <= 0 || revenue[largest]! <= largeShare * sum) return [];
  return [{ code: "dominantCustomer", share: revenue[largest]! / sum, lines: [line(largest)] }];
}
