/** Bytes in the order in which they are written, in nested pieces. */
export type ThriftBytes = readonly (number | ThriftBytes)[];
export type ThriftValue = readonly [type: number, bytes: ThriftBytes];

/** Values in Thrift's compact protocol (https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md). */
export const thrift = {
  int: (value: number): ThriftValue => [5, varint(2 * value)],
  long: (value: number): ThriftValue => [6, varint(2 * value)],
  text: (value: string): ThriftValue => [8, [varint(value.length), [...new TextEncoder().encode(value)]]],
  list: (values: readonly ThriftValue[]): ThriftValue => [
    9,
    [0xf0 | (values[0]?.[0] ?? 0), varint(values.length), values.map(([, bytes]) => bytes)],
  ],
  /** Fields by their ids, which rise by less than 16 each. */
  struct: (fields: Readonly<Record<number, ThriftValue>>): ThriftValue => [
    12,
    [
      Object.entries(fields).map(([id, [type, bytes]], i, all) => [
        ((Number(id) - Number(all[i - 1]?.[0] ?? 0)) << 4) | type,
        bytes,
      ]),
      0,
    ],
  ],
  bytes: ([, bytes]: ThriftValue): Uint8Array => Uint8Array.from(flat(bytes)),
};

function* flat(bytes: ThriftBytes): Generator<number> {
  for (const piece of bytes) {
    if (typeof piece === "number") yield piece;
    else yield* flat(piece);
  }
}

function varint(value: number): ThriftBytes {
  return value < 128 ? [value] : [(value % 128) + 128, varint(Math.floor(value / 128))];
}
