import { arrowText } from "./arrowText.js";
import { defaultDialect } from "./dialect.js";
import type { Grid, GridColumn } from "./grid.js";
import { ReadError } from "./readError.js";
import { textWriter } from "./textWriter.js";
import { type ArrowBatch, typedNumbers } from "./typedNumbers.js";

const utf8 = 5;
const dialect = { ...defaultDialect, delimiter: "", quote: "" } as const;

type Cells = Pick<Grid, "bytes" | "rowStarts" | "cellEnds" | "typed">;

export interface ColumnInput {
  readonly name: string;
  readonly batches: readonly ArrowBatch[];
  /** 0, 1, 2 … up to the number of rows: where the records of a single column begin. */
  readonly counting: Uint32Array;
  /** Bytes that the text of the column may have. */
  readonly room: number;
}

/**
 * One column of a typed table with the bytes of its text, 0 for numbers. Numbers and text are taken as they are, values of other types are written
 * at once. Throws ReadError "tooLarge".
 */
export function arrowColumn({
  name,
  batches,
  counting,
  room,
}: ColumnInput): GridColumn & { readonly textSize: number } {
  const size = counting.length - 1;
  const numbers = typedNumbers(batches, size);
  const isText = batches.every(({ type }) => type.typeId === utf8);
  if (isText && textBytes(batches) > room) throw new ReadError("tooLarge", {});
  const asGrid = (cells: Cells): Grid => {
    return { dialect, delimiterLength: 0, rowCount: size, rowCells: counting, lines: counting, ...cells };
  };
  let made = numbers || isText ? null : asGrid(writtenValues(batches, size, room));
  const cells = () => (made ??= asGrid(numbers ? writtenNumbers(numbers) : textCells(batches, size)));
  return { name, numbers, cells, textSize: made?.bytes.length ?? (isText ? textBytes(batches) : 0) };
}

function textBytes(batches: readonly ArrowBatch[]): number {
  const filled = batches.filter(({ length }) => length > 0);
  return filled.reduce((sum, { offsets, length }) => sum + Number(offsets![length]) - Number(offsets![0]), 0);
}

/** Text as it lies in memory, without decoding it; copied only where batches do not share their memory. */
function textCells(batches: readonly ArrowBatch[], size: number): Cells {
  const only = batches[0];
  if (batches.length === 1 && only!.nullCount === 0) {
    const { buffer, byteOffset } = only!.offsets as Int32Array;
    const ends = new Uint32Array(buffer, byteOffset, size + 1);
    return { bytes: only!.values as Uint8Array, rowStarts: ends.subarray(0, size), cellEnds: ends.subarray(1) };
  }
  const shared = sharedMemory(batches);
  const bytes = shared ?? new Uint8Array(textBytes(batches));
  const rowStarts = new Uint32Array(size);
  const cellEnds = new Uint32Array(size);
  let row = 0;
  let at = 0;
  for (const batch of batches) {
    const { length } = batch;
    const offsets = batch.offsets as Int32Array;
    const first = offsets[0]!;
    const values = batch.values as Uint8Array;
    if (shared) at = values.byteOffset + first;
    else bytes.set(values.subarray(first, offsets[length]!), at);
    for (let i = 0; i < length; i++, row++) {
      rowStarts[row] = at + offsets[i]! - first;
      cellEnds[row] = batch.nullCount === 0 || batch.isValid(i) ? at + offsets[i + 1]! - first : rowStarts[row]!;
    }
    at += offsets[length]! - first;
  }
  return { bytes, rowStarts, cellEnds };
}

/** The memory in which the texts of all batches lie. */
function sharedMemory(batches: readonly ArrowBatch[]): Uint8Array | null {
  const buffers = new Set(batches.map(({ values }) => (values as Uint8Array).buffer));
  const [only] = buffers;
  return buffers.size === 1 ? new Uint8Array(only!) : null;
}

function writtenNumbers(numbers: Float64Array): Cells {
  const writer = textWriter();
  const ends = new Uint32Array(numbers.length + 1);
  const typed = new Uint8Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    if (!Number.isNaN(numbers[row]!)) {
      writer.addNumber(numbers[row]!);
      typed[row] = 1;
    }
    ends[row + 1] = writer.size();
  }
  return { bytes: writer.bytes(), rowStarts: ends.subarray(0, numbers.length), cellEnds: ends.subarray(1), typed };
}

function writtenValues(batches: readonly ArrowBatch[], size: number, room: number): Cells {
  const writer = textWriter();
  const ends = new Uint32Array(size + 1);
  const typed = new Uint8Array(size);
  let row = 0;
  for (const batch of batches) {
    const { text, isNumber } = arrowText(batch.type);
    for (let i = 0; i < batch.length; i++) {
      const value = batch.at(i);
      if (value !== null && value !== undefined) {
        writer.add(text(value));
        if (isNumber) typed[row] = 1;
      }
      ends[++row] = writer.size();
      if (writer.size() > room) throw new ReadError("tooLarge", {});
    }
  }
  return { bytes: writer.bytes(), rowStarts: ends.subarray(0, size), cellEnds: ends.subarray(1), typed };
}
