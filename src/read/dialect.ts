/** How the cells of a file are separated and quoted. */
export interface Dialect {
  /** One or more characters; empty when the file has a single column. */
  readonly delimiter: string;
  /** Runs of the delimiter count as one (columns aligned with blanks or tabs). */
  readonly collapse: boolean;
  readonly quote: '"' | "'" | "";
  /** How a quote stands inside a quoted cell: doubled or after a backslash. */
  readonly escape: "double" | "backslash";
  /** Number of cells most records have: the yardstick for repairing records with stray quotes; 0 when unknown. */
  readonly width: number;
  /** Byte where the first record begins, after a `sep=` line. */
  readonly start: number;
  readonly startLine: number;
}

export const defaultDialect: Dialect = {
  delimiter: ",",
  collapse: false,
  quote: '"',
  escape: "double",
  width: 0,
  start: 0,
  startLine: 1,
};
