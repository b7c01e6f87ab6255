import type { CustomerColumns } from "./customerColumns.js";
import type { ImportWarning } from "./importReport.js";

type Amounts = Pick<CustomerColumns, "revenueCents" | "marginCents" | "potentialCents" | "visitsThousandths">;

/** Rows that can be right but deserve a look: how many there are, and the first of them. */
export interface Conspicuous {
  readonly code: string;
  readonly count: number;
  readonly rows: readonly number[];
  /** Position of the column whose texts it is about. */
  readonly column?: number;
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
/** Potentials are often whole euros. */
const euro = 100;
/** More than one a day are no visits of a representative. */
const mostVisits = 366_000;

/** Findings on the customers' amounts and visits that can be right but deserve a look; `rows` has the row of every customer. */
export function plausibility(
  rows: Uint32Array,
  { revenueCents: revenue, marginCents: margin, potentialCents: potential, visitsThousandths: visits }: Amounts,
): Conspicuous[] {
  const [negative, aboveRevenue, belowRevenue, prospects, visited] = [found(), found(), found(), found(), found()];
  let owed = 0;
  // One pass over all customers: a million of them are looked at with every change of the mapping.
  for (let i = 0; i < rows.length; i++) {
    const own = revenue[i]!;
    if (own < 0) note(negative, i);
    if (margin && own > 0 && margin[i]! > own) note(aboveRevenue, i);
    if (visits && visits[i]! > mostVisits) note(visited, i);
    if (!potential) continue;
    if (potential[i]! <= own - euro) note(belowRevenue, i);
    if (own <= 0 && potential[i]! > 0) {
      note(prospects, i);
      if (own < 0) owed++;
    }
  }
  const finding = (code: string, { count, customers }: Found): Conspicuous[] =>
    count === 0 ? [] : [{ code, count, rows: customers.map((i) => rows[i]!), customers }];
  return [
    ...finding("negativeRevenue", negative),
    ...finding("marginAboveRevenue", aboveRevenue),
    ...finding("potentialBelowRevenue", belowRevenue),
    ...finding("prospects", prospects).map((each) => ({ ...each, ...(owed > 0 && { negative: owed }) })),
    ...finding("manyVisits", visited),
    ...dominant(rows, revenue),
  ];
}

interface Found {
  count: number;
  readonly customers: number[];
}

function found(): Found {
  return { count: 0, customers: [] };
}

function note(into: Found, customer: number): void {
  if (++into.count <= mostRows) into.customers.push(customer);
}

/** A finding with its figures and the first lines. */
export function plausibilityWarning(
  { code, count, rows, share, potential, negative }: Conspicuous,
  line: (row: number) => string | number,
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
