import type { Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import type { RepeatedSample } from "./repeatedSample.js";

/** Why a file as a whole cannot be used, with the figures that a message needs. */
export interface ReadErrorDetails {
  readonly empty: Readonly<Record<string, never>>;
  readonly headerOnly: Readonly<Record<string, never>>;
  readonly binary: { readonly kind: BinaryKind };
  readonly missingColumn: { readonly field: Field; readonly header: readonly string[] };
  readonly unknownColumn: { readonly field: Field; readonly column: string; readonly header: readonly string[] };
  readonly unknownField: { readonly field: string; readonly column: string };
  readonly duplicateIds: {
    readonly count: number;
    readonly rows: number;
    readonly examples: readonly string[];
    /** The sheets or files that the rows come from, where several were read as one. */
    readonly parts?: readonly string[];
    /** The last of them where their amounts look cumulated. */
    readonly growingTo?: string;
    /** Customers with rows that are alike in every mapped column, those who have no others, and how many rows only say what another says; absent without such. */
    readonly identical?: number;
    readonly whole?: number;
    readonly again?: number;
    /** Columns that feed no field in which such rows differ. */
    readonly differing?: readonly string[];
    /** Revenue with rows that are alike counted once, and with all summed, in EUR; and which of the two the file's row of totals states. */
    readonly once?: number;
    readonly sum?: number;
    readonly totals?: "once" | "sum";
  };
  /** `alike` is the list where it has the same columns and is no part of the same list all the same. */
  readonly noMatch: { readonly example: string; readonly alike?: string };
  readonly noCustomers: {
    readonly rows: number;
    readonly rejected: number;
    readonly column: string;
    readonly example: string;
  };
  readonly damaged: Readonly<Record<string, never>>;
  readonly tooLarge: Readonly<Record<string, never>>;
  readonly tooSlow: Readonly<Record<string, never>>;
  readonly password: Readonly<Record<string, never>>;
  readonly unknownPart: { readonly part: string; readonly parts: readonly string[] };
  readonly cancelled: Readonly<Record<string, never>>;
}

export type ReadErrorCode = keyof ReadErrorDetails;
export type BinaryKind =
  | "spreadsheet"
  | "legacySpreadsheet"
  | "zip"
  | "document"
  | "numbers"
  | "ods"
  | "pdf"
  | "image"
  | "parquet"
  | "arrow"
  | "unknown";

/** A file or a mapping that cannot be used; `code` and `details` select the text, the message is for logs only. */
export class ReadError<Code extends ReadErrorCode = ReadErrorCode> extends Error {
  override readonly name = "ReadError";
  /** Which of several files it is about. */
  file?: string;
  /** What is wrong with other files that were given with it. */
  others: readonly ReadError[] = [];
  /** What was found out about several files all the same. */
  found: readonly ImportWarning[] = [];
  /** Some of the rows that a question is about. */
  sample?: RepeatedSample;

  constructor(
    readonly code: Code,
    readonly details: ReadErrorDetails[Code],
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }

  /** The same error, about this one of several files. */
  of(file: string): this {
    this.file = file;
    return this;
  }

  /** The same error, with some of the rows it is about. */
  showing(sample: RepeatedSample): this {
    this.sample = sample;
    return this;
  }
}

/** An error as it crosses to another thread. */
export interface PlainReadError {
  readonly code: ReadErrorCode;
  readonly details: ReadErrorDetails[ReadErrorCode];
  readonly file?: string;
  readonly others?: readonly PlainReadError[];
  readonly found?: readonly ImportWarning[];
  readonly sample?: RepeatedSample;
}

/** What of an error crosses to another thread. */
export function plainReadError({ code, details, file, others, found, sample }: ReadError): PlainReadError {
  return {
    ...{ code, details },
    ...(file !== undefined && { file }),
    ...(others.length > 0 && { others: others.map(plainReadError) }),
    ...(found.length > 0 && { found }),
    ...(sample && { sample }),
  };
}

/** The error that crossed. */
export function readErrorOf({ code, details, file, others = [], found = [], sample }: PlainReadError): ReadError {
  const error = new ReadError(code, details);
  if (file !== undefined) error.file = file;
  if (sample) error.sample = sample;
  return Object.assign(error, { others: others.map(readErrorOf), found });
}

/** Throws what was caught, said of one of several files where it is the reader's. */
export function aboutFile(file: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof ReadError ? error.of(file) : error;
  };
}
