import type { Table } from "@uwdata/flechette";

/** Some rows of a column of an Arrow table. */
export type ArrowBatch = NonNullable<ReturnType<Table["getChildAt"]>>["data"][number];

const [int, float, double] = [2, 3, 2];
/** From here on the upper half of an integer is not exact as a number. */
const mostUpper = 1 << 21;

/**
 * The values of a column of double precision or of integers, NaN where there is none. null for other types, and where an integer is not exact as a
 * number; numbers of single precision are not the ones that were meant.
 */
export function typedNumbers(batches: readonly ArrowBatch[], size: number): Float64Array | null {
  if (batches.length === 0 || !batches.every(({ type }) => isNumber(type))) return null;
  const [only] = batches;
  if (batches.length === 1 && only!.nullCount === 0 && only!.values instanceof Float64Array) return only!.values;
  const numbers = new Float64Array(size);
  let at = 0;
  for (const batch of batches) {
    const part = numbers.subarray(at, at + batch.length);
    if (ArrayBuffer.isView(batch.values) && isWide(batch.values)) {
      if (!narrowed(batch.values, part)) return null;
    } else part.set(batch.values as Float64Array);
    if (batch.nullCount > 0) for (let i = 0; i < part.length; i++) if (!batch.isValid(i)) part[i] = Number.NaN;
    at += batch.length;
  }
  return numbers;
}

function isNumber(type: ArrowBatch["type"]): boolean {
  return type.typeId === int || (type.typeId === float && (type as { precision?: number }).precision === double);
}

function isWide(values: ArrayBufferView): values is BigInt64Array | BigUint64Array {
  return values instanceof BigInt64Array || values instanceof BigUint64Array;
}

/** Integers of 64 bits as numbers, without making a bigint of each; whether all are exact. */
function narrowed(values: BigInt64Array | BigUint64Array, numbers: Float64Array): boolean {
  const { buffer, byteOffset } = values;
  const lower = new Uint32Array(buffer, byteOffset, 2 * numbers.length);
  const upper =
    values instanceof BigInt64Array
      ? new Int32Array(buffer, byteOffset, lower.length)
      : new Uint32Array(buffer, byteOffset, lower.length);
  for (let i = 0; i < numbers.length; i++) {
    const high = upper[2 * i + 1]!;
    if (high >= mostUpper || high < -mostUpper) return false;
    numbers[i] = high * 2 ** 32 + lower[2 * i]!;
  }
  return true;
}
