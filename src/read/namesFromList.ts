import { decodeUtf8 } from "./cellText.js";
import type { CustomerColumns, TextColumn } from "./customerColumns.js";
import type { RowCustomer } from "./importReport.js";
import { alikeKey } from "./matchIds.js";

/** Customers that a file names by their numbers only, with the names they have in the list: empty for those the list lacks. Left as they are where no name is known. */
export function namesFromList(
  customers: readonly RowCustomer[],
  { id: ids, name: names, size }: Pick<CustomerColumns, "id" | "name" | "size">,
): readonly RowCustomer[] {
  if (!names || customers.length === 0 || customers.some(({ name }) => name !== undefined)) return customers;
  const wanted = new Set(customers.map(({ id }) => alikeKey(id)));
  const exact = new Map<string, string>();
  /** null where several customers of the list have numbers that are alike. */
  const alike = new Map<string, string | null>();
  for (let row = 0; row < size; row++) {
    const id = textAt(ids, row);
    const key = alikeKey(id);
    if (!wanted.has(key)) continue;
    const name = textAt(names, row);
    exact.set(id, name);
    alike.set(key, alike.has(key) ? null : name);
  }
  if (exact.size === 0) return customers;
  return customers.map(({ id }) => ({ id, name: exact.get(id) ?? alike.get(alikeKey(id)) ?? "" }));
}

function textAt({ offsets, bytes }: TextColumn, row: number): string {
  return decodeUtf8(bytes, offsets[row]!, offsets[row + 1]!);
}
