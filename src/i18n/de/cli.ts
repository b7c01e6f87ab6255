import type { Details } from "./findings.js";

export const cli = {
  errors: {
    usage: () =>
      "Aufruf: npm run -s analyse -- DATEI [WEITERE …] [--mapping DATEI …] [--scenario DATEI] [--json] [--once] [--once-in DATEI …] [--sum-duplicates] [--every-kind] [--sheet NAME …] [--encoding NAME] [--delimiter ZEICHEN] [--header-line ZEILE]",
    option: (details: Details) => `Diese Angabe ist nicht bekannt: ${details.message}`,
    optionValue: (details: Details) =>
      `${details.option} kann nicht ${details.value} sein, sondern: ${details.possible}.`,
    noSuchFile: (details: Details) => `${details.path}: diese Datei gibt es nicht.`,
    directory: (details: Details) => `${details.path} ist ein Ordner, keine Datei.`,
    noPermission: (details: Details) => `${details.path} darf nicht gelesen werden.`,
    tooLarge: (details: Details) => `${details.path} ist größer als 2 GiB.`,
    unreadable: (details: Details) => `${details.path} kann nicht gelesen werden: ${details.message}`,
    notJson: (details: Details) => `${details.path} ist kein gültiges JSON: ${details.message}`,
    mappingShape: () => 'Eine Zuordnung ist ein Objekt wie {"revenue": "Umsatz"}.',
    mappingValue: (details: Details) =>
      `Die Zuordnung von ${details.field} nennt keinen Spaltennamen: ${details.value}.`,
    mappingFitsNone: (details: Details) =>
      `${details.path}: keine der Dateien hat alle Spalten dieser Zuordnung; in ${details.file} fehlt „${details.column}“.`,
    mappingTwice: (details: Details) =>
      `${details.path}: für ${details.file} gibt es schon eine Zuordnung, und zu keiner anderen Datei passt diese.`,
    noSegments: (details: Details) =>
      `Das Szenario unterscheidet Schwellen nach ${details.by}, doch die Datei hat dafür keine Spalte.`,
  },
  sumDuplicates: "Zusammenfassen mit --sum-duplicates.",
  countOnce: (all: boolean) =>
    `Gleiche einmal zählen mit --once${all ? "" : " --sum-duplicates (die übrigen werden summiert)"}, alle summieren mit --sum-duplicates.`,
  columnsOfSeveral: (names: readonly string[]) =>
    `Zuordnen mit --mapping (auch mehrmals: eine Zuordnung gilt für die Datei, deren Spalten sie nennt); Spalten der Datei: ${names.join(", ")}.`,
  columns: (names: readonly string[]) => `Zuordnen mit --mapping; Spalten der Datei: ${names.join(", ")}.`,
};
