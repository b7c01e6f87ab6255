import { headerKey } from "./normaliseHeader.js";

/** Position of the column with a name: as it stands in the header, else whatever the spelling; -1 without one. */
export function namedColumn(header: readonly string[], column: string): number {
  const exact = header.indexOf(column);
  const key = headerKey(column);
  return exact >= 0 || key === "" ? exact : header.findIndex((name) => headerKey(name) === key);
}
