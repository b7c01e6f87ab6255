import type { CustomerColumns, TextColumn } from "../read/customerColumns.js";

/** Numbers and names of customers by row; a customer without a name goes by its number. */
export function customerTexts({ id, name }: Pick<CustomerColumns, "id" | "name">) {
  const decoder = new TextDecoder();
  const text = ({ bytes, offsets }: TextColumn, row: number) =>
    decoder.decode(bytes.subarray(offsets[row], offsets[row + 1]));
  return {
    id: (row: number) => text(id, row),
    name: (row: number) => (name ? text(name, row) : "") || text(id, row),
  };
}
