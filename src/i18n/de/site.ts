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
    scenarios: "Szenarien",
    method: "Methode",
  },
  stepsLabel: "Arbeitsschritte",
  languageLabel: "Sprache",
  skip: "Zum Inhalt",
  footer:
    "wertgerecht rechnet vollständig in Ihrem Browser. Es werden keine Daten übertragen und keine Angaben zu einzelnen Mitarbeitern gezeigt.",
};
