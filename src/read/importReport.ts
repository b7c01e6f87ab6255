import type { Field, Mapping } from "./fields.js";
import type { Place } from "./places.js";

/** Why a whole record is not a customer. Skipped records are no customers at all; rejected ones should have been. */
export type SkipReason =
  | "totals"
  | "empty"
  | "preamble"
  | "comment"
  | "repeatedHeader"
  | "groupTitle"
  | "continuedOrder"
  | "cancelledOrder"
  | "otherKind"
  | "partOfCustomer"
  | "footer"
  | "identicalRow"
  | "otherTable";
export type CellReason = "notANumber" | "missing" | "errorValue" | "outOfRange";

export interface SkippedRow extends Place {
  readonly reason: SkipReason;
}

/** A cell that could not be read. In a required field it rejects its row, in an optional one it becomes empty. */
export interface UnreadCell extends Place {
  readonly column: string;
  readonly value: string;
  readonly reason: CellReason;
}

/** Who stands in a row: what its cells of number and name hold, without a name where the file has none. */
export interface RowCustomer {
  readonly id: string;
  readonly name?: string;
}

/** A finding on the whole file: a code with its figures, never prose. */
export interface ImportWarning {
  readonly code: string;
  readonly [detail: string]: string | number | readonly (string | number)[];
}

/** Something that was found out about a file, with a code for the ground. */
export interface Detection {
  readonly what: string;
  readonly value: string | number;
  readonly why: string;
  readonly [detail: string]: string | number;
}

/** What was read: `rows = accepted + rejectedRows + skipped.length`; `row` is the 1-based line where a record begins, in its sheet or file; money in EUR. */
export interface ImportReport {
  readonly rows: number;
  readonly accepted: number;
  readonly rejectedRows: number;
  readonly skipped: readonly SkippedRow[];
  readonly cells: readonly UnreadCell[];
  /** Whose cells they are, in the same order; absent without cells and in reports kept by earlier releases. */
  readonly cellCustomers?: readonly RowCustomer[];
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: "," | ".";
  readonly header: readonly string[];
  /** What was found out, and why; absent in reports kept by earlier releases. */
  readonly detection?: readonly Detection[];
  readonly mapping: Mapping;
  readonly estimated: readonly Field[];
  readonly totals: {
    readonly revenue: number | null;
    readonly margin: number | null;
    readonly potential: number | null;
  };
  /** What the columns of visits and calls add up to; absent without any. */
  readonly contactTotals?: { readonly visits?: number; readonly calls?: number };
  /** The totals with the rows that were skipped because they say what another row says; absent where there are none. */
  readonly totalsInFile?: ImportReport["totals"];
  readonly warnings: readonly ImportWarning[];
  /** The sheet or file of an archive that was read, and all to choose from; absent where there is no choice. */
  readonly part?: string;
  readonly parts?: readonly string[];
  /** The sheets or files of an archive that were read as one; `part` of a row says in which it stands. */
  readonly together?: readonly string[];
  /** The accepted rows of each of these, and what they add up to. */
  readonly sections?: readonly SectionTotals[];
  /** Of several files the one that is the list of customers; absent for one file. */
  readonly list?: string;
  /** What was read of each file that completes the list; absent for one file. */
  readonly files?: readonly FileReport[];
}

/** What the rows of one of several sheets or files add up to that were read as one. */
export interface SectionTotals {
  readonly part: string;
  readonly accepted: number;
  readonly totals: ImportReport["totals"];
}

/** The report of one of several files; all but the list of customers sum the rows of a customer. */
export type FileReport = ImportReport & { readonly file: string };
