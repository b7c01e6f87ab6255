import type { Engine, Parameter, Row } from "./engine.js";

/** What a list can be sorted by, and how: text without regard to case and accents, missing values last. */
const sortExpressions = {
  id: "id",
  name: "coalesce(nullif(customers.name, ''), id) COLLATE NOCASE.NOACCENT",
  group: "nullif(\"group\", '') COLLATE NOCASE.NOACCENT",
  market: "nullif(market, '') COLLATE NOCASE.NOACCENT",
  channel: "nullif(channel, '') COLLATE NOCASE.NOACCENT",
  revenue: "revenue",
  margin: "margin",
  potential: "potential",
  visits: "visits",
  calls: "calls",
  score: "score",
  class: "class",
} as const;

export type SortKey = keyof typeof sortExpressions;
export const sortKeys = Object.keys(sortExpressions) as readonly SortKey[];

export interface ListRequest {
  /** Only this class, counted from 0 (best). */
  readonly classIndex?: number;
  /** Only customers whose number or name contains this text, without regard to case and accents. */
  readonly search?: string;
  /** Only the rows of `loadChosen`. */
  readonly chosen?: boolean;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A customer in a list: money in cents, contacts in thousandths, null where the data have no figure. */
export interface ListedCustomer {
  /** The customer's position in the portfolio. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly market: string;
  readonly channel: string;
  readonly revenue: number;
  readonly margin: number | null;
  readonly potential: number | null;
  readonly visits: number | null;
  readonly calls: number | null;
  readonly score: number;
  readonly classIndex: number;
}

export interface CustomerPage {
  /** How many customers match, on all pages. */
  readonly total: number;
  readonly customers: readonly ListedCustomer[];
}

/** One page of customers from the tables of `loadCustomers`, `loadClasses` and `loadChosen`; equal sort values keep the order of the file. */
export async function customerList(engine: Engine, request: ListRequest): Promise<CustomerPage> {
  const { where, parameters } = conditions(request);
  const source = `FROM customers JOIN classes ON customers.rowid = classes.row ${where}`;
  const [count] = await engine.rows(`SELECT count(*)::DOUBLE AS total ${source}`, ...parameters);
  const total = Number(count?.total ?? 0);
  const direction = request.descending ? "DESC" : "ASC";
  const page = await engine.rows(
    `SELECT row, id, coalesce(nullif(name, ''), id) AS name, coalesce("group", '') AS "group", coalesce(market, '') AS market,
      coalesce(channel, '') AS channel, revenue, margin, potential, visits, calls, score, class AS "classIndex"
    ${source} ORDER BY ${sortExpressions[request.sort]} ${direction} NULLS LAST, row
    LIMIT ${whole(request.limit)} OFFSET ${whole(request.offset)}`,
    ...parameters,
  );
  return { total, customers: page as readonly (Row & ListedCustomer)[] };
}

function conditions({ classIndex, search, chosen }: ListRequest) {
  const parts: string[] = [];
  const parameters: Parameter[] = [];
  if (classIndex !== undefined) parts.push(`class = ${whole(classIndex)}`);
  if (chosen) parts.push("classes.row IN (SELECT row FROM chosen)");
  if (search) {
    parts.push(`(${found("id")} OR ${found("name")})`);
    parameters.push(search, search);
  }
  return { where: parts.length > 0 ? `WHERE ${parts.join(" AND ")}` : "", parameters };
}

/** Without regard to case and accents. */
const found = (column: string) => `contains(strip_accents(lower(${column})), strip_accents(lower(?)))`;

function whole(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`not a whole number: ${value}`);
  return value;
}
