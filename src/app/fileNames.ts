import type { ImportReport } from "../read/importReport.js";

interface Named {
  readonly name: string;
}

const mostNamed = 3;

/** What customers of several files are called: the list first, then what completes it. */
export function datasetName({ list, files = [] }: ImportReport, sources: readonly Named[]): string {
  if (list === undefined) return sources[0]?.name ?? "";
  const names = [list, ...files.map(({ file }) => file)];
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(" + ")} + ${more}` : names.join(" + ");
}

/** A name by which a file can be told from others of the same name. */
export function unusedName(name: string, sources: readonly Named[]): string {
  const isUsed = (text: string) => sources.some((source) => source.name === text);
  let result = name;
  for (let number = 2; isUsed(result); number++) result = `${name} (${number})`;
  return result;
}
