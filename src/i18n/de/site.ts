export const site = {
  language: "Deutsch",
  product: "wertgerecht",
  promise:
    "Kunden laden, Klassenschwellen verschieben und sofort sehen, wer wie betreut wird, was das kostet und was es bringt.",
  private: "Ihre Daten bleiben auf diesem Gerät.",
  steps: { data: "Daten", classes: "Klassen", method: "Methode" },
  stepsLabel: "Arbeitsschritte",
  languageLabel: "Sprache",
  skip: "Zum Inhalt",
  footer:
    "wertgerecht rechnet vollständig in Ihrem Browser. Es werden keine Daten übertragen und keine Angaben zu einzelnen Mitarbeitern gezeigt.",
};
