import { headerKey } from "./normaliseHeader.js";

/** What joins the columns of a sum in a mapping: "Umsatz Jan + Umsatz Feb". */
export const sumSign = " + ";

/** Position of the column with a name: as it stands in the header, else whatever the spelling; -1 without one. */
export function namedColumn(header: readonly string[], column: string): number {
  const exact = header.indexOf(column);
  const key = headerKey(column);
  return exact >= 0 || key === "" ? exact : header.findIndex((name) => headerKey(name) === key);
}

/** Positions of the columns that a mapping names, one or those of a sum; null where one of them is not there. */
export function namedColumns(
  header: readonly string[],
  text: string,
  find: (name: string) => number = (name) => namedColumn(header, name),
): readonly number[] | null {
  const { found, lacking } = partsNamed(header, text, find);
  return lacking === null ? found : null;
}

/** The name of the first column of a mapping that the header lacks, null where it has them all. */
export function lackingColumn(
  header: readonly string[],
  text: string,
  find: (name: string) => number = (name) => namedColumn(header, name),
): string | null {
  return partsNamed(header, text, find).lacking;
}

function partsNamed(header: readonly string[], text: string, find: (name: string) => number) {
  const exact = header.indexOf(text);
  if (exact >= 0) return { found: [exact], lacking: null };
  const words = text.split(sumSign);
  const found: number[] = [];
  for (let from = 0; from < words.length; ) {
    // A name may hold the sign itself: the longest that is one counts.
    let to = words.length;
    while (to > from + 1 && header.indexOf(words.slice(from, to).join(sumSign)) < 0) to--;
    const column = find(words.slice(from, to).join(sumSign));
    if (column < 0) return whole(text, words[from]!, find);
    found.push(column);
    from = to;
  }
  return { found, lacking: null };
}

function whole(text: string, lacking: string, find: (name: string) => number) {
  const column = find(text);
  return column < 0 ? { found: [], lacking } : { found: [column], lacking: null };
}
