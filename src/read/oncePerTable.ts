import type { TextTable } from "./textTable.js";

/** The same function, which looks at a table only once: the import and the converted file ask the same about it. */
export function oncePerTable<Found>(find: (table: TextTable) => Found): (table: TextTable) => Found {
  const found = new WeakMap<TextTable, { readonly value: Found }>();
  return (table) => {
    const known = found.get(table);
    if (known) return known.value;
    const value = find(table);
    found.set(table, { value });
    return value;
  };
}
