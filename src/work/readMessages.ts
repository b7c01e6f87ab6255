import type { Converted } from "../read/convertTable.js";
import type { Decimal } from "../read/decideDecimal.js";
import type { Mapping } from "../read/fields.js";
import type { JoinOptions } from "../read/joinFiles.js";
import type { Detected, OpenOptions } from "../read/openTable.js";
import type { PlainReadError } from "../read/readError.js";

/** What the user may know better than the detection; functions do not cross to a worker. */
export type ReadingOptions = Omit<
  OpenOptions,
  "onProgress" | "onTimeLimit" | "cancelled" | "parquetWasm" | "readLegacy" | "memory"
>;

/** What a page shows of an opened file before it is converted. */
export interface OpenedFile {
  readonly detected: Detected;
  readonly header: readonly string[];
  readonly rowCount: number;
  /** The first rows, one entry per column of the header: text, or the number where the file has a number. */
  readonly preview: readonly (readonly (string | number)[])[];
  readonly proposal: Mapping;
}

/** An open file under its mapping; files are told apart by `key`, users see `name`. */
export interface MappedFile {
  readonly key: number;
  readonly name: string;
  readonly mapping: Mapping;
  readonly decimal?: Decimal;
  readonly sums?: boolean;
  readonly once?: boolean;
  readonly eventsOnce?: boolean;
  readonly everyKind?: boolean;
}

/** Requests are numbered, replies carry the number of their request. */
export type ReadRequest = { readonly id: number } & (
  | { readonly kind: "open"; readonly key: number; readonly file: Blob; readonly options: ReadingOptions }
  | { readonly kind: "prepare" }
  | { readonly kind: "close"; readonly key: number }
  | { readonly kind: "convert"; readonly files: readonly MappedFile[]; readonly options: JoinOptions }
);

export type ReadReply = { readonly id: number } & (
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "timeLimit"; readonly seconds: number }
  | { readonly kind: "opened"; readonly opened: OpenedFile }
  | { readonly kind: "converted"; readonly converted: Converted }
  | ({ readonly kind: "refused" } & PlainReadError)
  | { readonly kind: "failed"; readonly message: string }
);
