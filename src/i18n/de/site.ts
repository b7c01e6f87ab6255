export const site = {
  language: "Deutsch",
  product: "wertgerecht",
  steps: {
    data: "Daten",
    classes: "Klassen",
    dimensions: "Dimensionen",
    coverage: "Betreuung",
    economics: "Wirtschaftlichkeit",
    sizing: "Kapazität",
    skills: "Fähigkeiten",
    uncertainty: "Unsicherheit",
    scenarios: "Szenarien",
    method: "Methode",
  },
  summary: {
    heading: "Kennzahlen des Szenarios",
    figures: {
      customers: "Kunden",
      fteNeeded: "VZÄ nötig",
      cost: "Betreuungskosten",
      afterCoverage: "DB nach Betreuung",
      delta: "Δ zum Ist",
    },
    of: (there: string) => `von ${there}`,
    level: (name: string) => `(${name})`,
  },
  growth: (factor: string) => `Potenzial × ${factor} (Annahme)`,
  stepsLabel: "Arbeitsschritte",
  languageLabel: "Sprache",
  skip: "Zum Inhalt",
  footer:
    "wertgerecht rechnet vollständig in Ihrem Browser. Es werden keine Daten übertragen und keine Angaben zu einzelnen Mitarbeitern gezeigt.",
};
