import type { ImportWarning } from "./importReport.js";

export interface PlausibilityInput {
  /** The accepted rows; the amounts are those of all rows. */
  readonly rows: Uint32Array;
  readonly revenue: Float64Array;
  readonly margin: Float64Array | null;
  readonly potential: Float64Array | null;
}

/** Rows that can be right but deserve a look: how many there are, and the first of them. */
export interface Conspicuous {
  readonly code: string;
  readonly count: number;
  readonly rows: readonly number[];
  /** Part of the revenue, for a customer who dominates. */
  readonly share?: number;
}

/** Rows that a finding lists. */
export const mostRows = 100;
const examples = 20;
const largeShare = 0.25;
/** Below this number of customers a large share is no surprise. */
const fewCustomers = 8;

/** Findings on amounts that can be right but deserve a look. */
export function plausibility({ rows, revenue, margin, potential }: PlausibilityInput): Conspicuous[] {
  const count = (code: string, test: (row: number) => boolean): Conspicuous[] => {
    const first: number[] = [];
    let found = 0;
    for (let i = 0; i < rows.length; i++) if (test(rows[i]!) && ++found <= mostRows) first.push(rows[i]!);
    return found === 0 ? [] : [{ code, count: found, rows: first }];
  };
  return [
    ...count("negativeRevenue", (row) => revenue[row]! < 0),
    ...(margin ? count("marginAboveRevenue", (row) => revenue[row]! > 0 && margin[row]! > revenue[row]!) : []),
    ...(potential ? count("potentialBelowRevenue", (row) => potential[row]! < revenue[row]!) : []),
    ...(potential ? count("prospects", (row) => revenue[row]! <= 0 && potential[row]! > 0) : []),
    ...dominant(rows, revenue),
  ];
}

/** A finding with its figures and the first lines. */
export function plausibilityWarning(
  { code, count, rows, share }: Conspicuous,
  line: (row: number) => number,
): ImportWarning {
  const lines = rows.slice(0, examples).map(line);
  return share === undefined ? { code, count, lines } : { code, share, lines };
}

function dominant(rows: Uint32Array, revenue: Float64Array): Conspicuous[] {
  let sum = 0;
  let largest = rows[0] ?? 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    sum += revenue[row]!;
    if (revenue[row]! > revenue[largest]!) largest = row;
  }
  if (rows.length < fewCustomers || sum <= 0 || revenue[largest]! <= largeShare * sum) return [];
  return [{ code: "dominantCustomer", count: 1, rows: [largest], share: revenue[largest]! / sum }];
}
