export const state = {
  undo: "Rückgängig",
  redo: "Wiederholen",
  linked:
    "Sie sehen ein Szenario aus einem Link. Was dieses Gerät gespeichert hat, bleibt erhalten, bis Sie etwas ändern. Kennzahlen und vorgeschlagene Schwellen ergeben sich aus den hier geladenen Daten.",
  linkedData: "Der Link wurde mit anderen Kundendaten erstellt: Die Zahlen hier weichen von denen des Absenders ab.",
  linkedPins: (count: string) =>
    `Der Absender hatte ${count} Kunden von Hand festgelegt; Kundennummern stehen nicht im Link.`,
  fromDefaults: "Es gelten die Voreinstellungen.",
  errors: {
    brokenLink: () => "Der Link ist unvollständig oder beschädigt.",
    notJson: () => "Das Szenario ist kein gültiges JSON.",
    unknownVersion: (_path: string, value: string) =>
      `Das Szenario hat die Version ${value}, die diese Ausgabe nicht kennt.`,
    unknownField: (path: string) => `Das Szenario enthält ein unbekanntes Feld: ${path}.`,
    badValue: (path: string, value: string) => `Im Szenario ist „${path}“ ungültig: ${value}.`,
  },
  unkept: {
    scenario:
      "Der Speicher dieses Browsers ist voll oder gesperrt: Das Szenario steht nur in der Adresse dieser Seite. Sichern Sie es als Lesezeichen oder als Datei (Seite „Szenarien“).",
    pins: "Der Speicher dieses Browsers ist voll oder gesperrt: Von Hand festgelegte Kunden gelten nur, bis dieses Fenster geschlossen wird.",
  },
  notForgotten:
    "Nicht alles ließ sich löschen. Schließen Sie andere Fenster dieser Seite und versuchen Sie es noch einmal.",
  storage: {
    full: "Der Speicher dieses Geräts ist voll: Die Daten bleiben nur auf dieser Seite geladen.",
    unavailable: "Dieser Browser speichert nichts: Die Daten bleiben nur auf dieser Seite geladen.",
  },
};
