import type { cli as de } from "../de/cli.js";

export const cli: typeof de = {
  errors: {
    usage: () =>
      "Usage: npm run -s analyse -- FILE [FURTHER …] [--mapping FILE …] [--scenario FILE] [--json] [--once] [--once-in FILE …] [--sum-duplicates] [--every-kind] [--sheet NAME …] [--encoding NAME] [--delimiter CHARS] [--header-line LINE]",
    option: (details) => `This argument is not known: ${details.message}`,
    optionValue: (details) => `${details.option} can't be ${details.value}, but: ${details.possible}.`,
    noSuchFile: (details) => `${details.path}: there is no such file.`,
    directory: (details) => `${details.path} is a directory, not a file.`,
    noPermission: (details) => `${details.path} may not be read.`,
    tooLarge: (details) => `${details.path} is larger than 2 GiB.`,
    unreadable: (details) => `${details.path} cannot be read: ${details.message}`,
    notJson: (details) => `${details.path} is not valid JSON: ${details.message}`,
    mappingShape: () => 'A mapping is an object like {"revenue": "Umsatz"}.',
    mappingValue: (details) => `The mapping of ${details.field} does not name a column: ${details.value}.`,
    mappingFitsNone: (details) =>
      `${details.path}: none of the files has all columns of this mapping; ${details.file} lacks "${details.column}".`,
    mappingTwice: (details) =>
      `${details.path}: ${details.file} has a mapping already, and this one fits no other file.`,
    noSegments: (details) => `The scenario has thresholds by ${details.by}, but the file has no column for it.`,
  },
  sumDuplicates: "Sum them with --sum-duplicates.",
  countOnce: (all) =>
    `Count those that are alike once with --once${all ? "" : " --sum-duplicates (the others are summed)"}, sum all with --sum-duplicates.`,
  columnsOfSeveral: (names) =>
    `Map with --mapping (several times if need be: a mapping is for the file whose columns it names); columns of the file: ${names.join(", ")}.`,
  columns: (names) => `Map with --mapping; columns of the file: ${names.join(", ")}.`,
};
