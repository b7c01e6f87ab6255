import type { Field } from "./fields.js";

/** Why a file as a whole cannot be used, with the figures that a message needs. */
export interface ReadErrorDetails {
  readonly empty: Readonly<Record<string, never>>;
  readonly headerOnly: Readonly<Record<string, never>>;
  readonly binary: { readonly kind: BinaryKind };
  readonly missingColumn: { readonly field: Field; readonly header: readonly string[] };
  readonly unknownColumn: { readonly field: Field; readonly column: string; readonly header: readonly string[] };
  readonly unknownField: { readonly field: string; readonly column: string };
  readonly duplicateIds: { readonly count: number; readonly rows: number; readonly examples: readonly string[] };
  readonly noMatch: { readonly example: string };
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
}

/** Throws what was caught, said of one of several files where it is the reader's. */
export function aboutFile(file: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof ReadError ? error.of(file) : error;
  };
}
