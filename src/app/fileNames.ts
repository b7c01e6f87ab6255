import type { ImportReport } from "../read/importReport.js";

interface Named {
  readonly name: string;
}

const mostNamed = 3;

/** What customers of several files are called: the list first, then what completes it. */
export function datasetName(report: ImportReport, sources: readonly Named[]): string {
  const { list = sources[0]?.name ?? "", files = [] } = report;
  return namesInShort([...filesOf(report, list), ...files.flatMap((each) => filesOf(each, each.file))]);
}

/** The first of some names, and how many more there are. */
export function namesInShort(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(" + ")} + ${more}` : names.join(" + ");
}

/** The files that a report is about: several where they are parts of one list. The sheets of a workbook are one file. */
export function filesOf({ together, parts }: ImportReport, name: string): readonly string[] {
  return together && !parts ? together : [name];
}

/** A name by which a file can be told from others of the same name. */
export function unusedName(name: string, sources: readonly Named[]): string {
  const isUsed = (text: string) => sources.some((source) => source.name === text);
  let result = name;
  for (let number = 2; isUsed(result); number++) result = `${name} (${number})`;
  return result;
}
