/** A table of a FlatBuffer that nobody has proven yet: reading outside of the bytes throws a RangeError. */
export interface FlatTable {
  /** Byte at which the value of a field begins; 0 where the field is left out. */
  field(slot: number): number;
  /** The table that a field refers to, null where it is left out. */
  table(slot: number): FlatTable | null;
  /** First byte and number of elements of the vector that a field refers to. */
  vector(slot: number): { readonly at: number; readonly count: number };
  /** Leaves a field out from now on. */
  leaveOut(slot: number): void;
}

/** The table that begins at a byte (https://flatbuffers.dev/internals). */
export function flatTable(view: DataView, at: number): FlatTable {
  const fields = at - view.getInt32(at, true);
  const size = view.getUint16(fields, true);
  const entry = (slot: number) => 4 + 2 * slot;
  function field(slot: number): number {
    const offset = entry(slot) < size ? view.getUint16(fields + entry(slot), true) : 0;
    return offset === 0 ? 0 : at + offset;
  }
  const target = (from: number) => from + view.getUint32(from, true);
  return {
    field,
    table: (slot) => (field(slot) === 0 ? null : flatTable(view, target(field(slot)))),
    vector(slot) {
      if (field(slot) === 0) return { at: 0, count: 0 };
      const start = target(field(slot));
      return { at: start + 4, count: view.getUint32(start, true) };
    },
    leaveOut(slot) {
      if (field(slot) !== 0) view.setUint16(fields + entry(slot), 0, true);
    },
  };
}
