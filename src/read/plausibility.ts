import type { CustomerColumns } from "./customerColumns.js";
import type { ImportWarning } from "./importReport.js";

type Amounts = Pick<CustomerColumns, "revenueCents" | "marginCents" | "potentialCents">;

/** Rows that can be right but deserve a look: how many there are, and the first of them. */
export interface Conspicuous {
  readonly code: string;
  readonly count: number;
  readonly rows: readonly number[];
  /** Positions of the customers found; absent where the finding is about rows, not customers. */
  readonly customers?: readonly number[];
  /** How many of them have a negative revenue, where others have none. */
  readonly negative?: number;
  /** Part of the revenue, for a customer who dominates. */
  readonly share?: number;
  /** Potential of the rows in EUR, where they are left out. */
  readonly potential?: number;
}

/** Rows that a finding lists. */
export const mostRows = 100;
const examples = 20;
const largeShare = 0.25;
/** Below this number of customers a large share is no surprise. */
const fewCustomers = 8;

/** Findings on the customers' amounts that can be right but deserve a look; `rows` has the row of every customer. */
export function plausibility(
  rows: Uint32Array,
  { revenueCents: revenue, marginCents: margin, potentialCents: potential }: Amounts,
): Conspicuous[] {
  const count = (code: string, test: (customer: number) => boolean): Conspicuous[] => {
    const customers: number[] = [];
    let found = 0;
    for (let i = 0; i < rows.length; i++) if (test(i) && ++found <= mostRows) customers.push(i);
    return found === 0 ? [] : [{ code, count: found, rows: customers.map((i) => rows[i]!), customers }];
  };
  const negative = count("negativeRevenue", (at) => revenue[at]! < 0);
  const [owed] =
    potential && negative.length > 0 ? count("negative", (at) => revenue[at]! < 0 && potential[at]! > 0) : [];
  const prospects = potential ? count("prospects", (at) => revenue[at]! <= 0 && potential[at]! > 0) : [];
  return [
    ...negative,
    ...(margin ? count("marginAboveRevenue", (at) => revenue[at]! > 0 && margin[at]! > revenue[at]!) : []),
    ...(potential ? count("potentialBelowRevenue", (at) => potential[at]! < revenue[at]!) : []),
    ...prospects.map((found) => ({ ...found, ...(owed && { negative: owed.count }) })),
    ...dominant(rows, revenue),
  ];
}

/** A finding with its figures and the first lines. */
export function plausibilityWarning(
  { code, count, rows, share, potential, negative }: Conspicuous,
  line: (row: number) => number,
): ImportWarning {
  const lines = rows.slice(0, examples).map(line);
  if (share !== undefined) return { code, share, lines };
  return {
    code,
    count,
    lines,
    ...(potential !== undefined && { potential }),
    ...(negative !== undefined && { negative }),
  };
}

function dominant(rows: Uint32Array, revenue: Float64Array): Conspicuous[] {
  let sum = 0;
  let largest = 0;
  for (let i = 0; i < rows.length; i++) {
    sum += revenue[i]!;
    if (revenue[i]! > revenue[largest]!) largest = i;
  }
  if (rows.length < fewCustomers || sum <= 0 || revenue[largest]! <= largeShare * sum) return [];
  const share = revenue[largest]! / sum;
  return [{ code: "dominantCustomer", count: 1, rows: [rows[largest]!], customers: [largest], share }];
}
