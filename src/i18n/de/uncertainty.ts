type Words = Readonly<Record<string, string>>;

export const uncertainty = {
  heading: "Unsicherheit",
  lead: "Jede Annahme liegt in einer Spanne. Hier steht, was davon abhängt und wie sicher das Szenario trotzdem ist.",
  headline: {
    heading: "Was sich mit 80 % Sicherheit sagen lässt",
    seed: "Startzahl des Zufalls",
    running: "Annahmen werden durchgespielt",
    cancel: "Abbrechen",
    again: "Neu rechnen",
    progress: (done: string, all: string) => `${done} von ${all} Läufen`,
    states: {
      cancelled: "Abgebrochen.",
      failed: "Die Rechnung ist abgebrochen, vermutlich fehlt Speicher. Geladene Daten und Szenario sind unverändert.",
    },
    fte: (people: string, ist: string) => `Mit 80 % Sicherheit braucht das Szenario ${people} VZÄ (Ist ${ist}).`,
    fteOf: (role: string, people: string) => `${role}: ${people} VZÄ`,
    cost: (low: string, high: string, istLow: string, istHigh: string) =>
      `Die Betreuungskosten liegen mit 80 % Sicherheit zwischen ${low} und ${high} (Ist ${istLow} bis ${istHigh}).`,
    afterCoverage: (low: string, high: string) =>
      `Der DB nach Betreuungskosten liegt mit 80 % Sicherheit zwischen ${low} und ${high}.`,
    change: (low: string, high: string) => `Gegenüber dem Ist sind das ${low} bis ${high}.`,
    better: (share: string) => `In ${share} der Läufe bringt das Szenario mehr als das Ist`,
    same: "Das Szenario ist das Ist: Es gibt nichts abzuwägen",
    mark: "Ist",
    chart: { from: "Änderung von", to: "bis", share: "Anteil der Läufe" },
    accuracy: (cells: string, eur: string, share: string) =>
      `Gerechnet auf ${cells} Zellen statt einzelner Kunden; Abweichung vom genauen Ergebnis: ${eur} (${share} der Umsatzwirkung).`,
    note: "10.000 Läufe ziehen alle Annahmen zugleich und unabhängig voneinander, Dreiecksverteilung um den heutigen Wert; Ist und Szenario stehen in jedem Lauf unter denselben Annahmen. Dieselbe Startzahl gibt dasselbe Ergebnis. Vier von fünf Läufen liegen in der Spanne. Die Breiten sind Beispiele, keine Messung.",
  },
  drivers: {
    title: {
      afterCoverageEur: (name: string, low: string, high: string) =>
        `DB nach Betreuungskosten hängt am stärksten ab von: ${name} (${low} / ${high})`,
      fte: (name: string, low: string, high: string) =>
        `Benötigte VZÄ hängen am stärksten ab von: ${name} (${low} / ${high})`,
    },
    none: {
      afterCoverageEur: "Keine Annahme bewegt den DB nach Betreuungskosten",
      fte: "Keine Annahme bewegt die benötigten VZÄ",
    },
    subtitle: "Änderung, wenn nur diese Annahme am unteren (umrandet) oder oberen Ende (gefüllt) ihrer Spanne liegt",
    chart: { assumption: "Annahme", low: "unteres Ende", high: "oberes Ende", change: "Änderung" },
  },
  ranges: {
    heading: "Spannen der Annahmen",
    hint: "Der wahrscheinlichste Wert ist die Annahme selbst: Geändert gilt er auf allen Seiten. Verlässt er seine Spanne, wird sie bis zu ihm erweitert. Die Breiten sind Beispiele, bis Sie eigene angeben. Nicht dabei ist, was die Klassen selbst ändert (φ, Ersatz für fehlende Daten); wie fest die Klassen sind, steht darüber.",
    assumption: "Annahme",
    low: "mindestens",
    value: "am wahrscheinlichsten",
    high: "höchstens",
    source: "Quelle des Werts",
    width: "Spanne",
    example: "Beispiel",
    own: "eigene Angabe",
    reset: "Zurücksetzen",
  },
  robust: {
    title: (share: string) => `${share} der Kunden behalten ihre Klasse, wenn ihr Wert um 10 % steigt oder fällt`,
    label: "Robuste Klassen",
    customers: "Kunden",
    kept: "davon robust",
    share: "Anteil",
    hint: "Wessen Klasse schon bei ±10 % wechselt, sollte angesehen werden, bevor sich seine Betreuung ändert.",
  },
  units: {
    minutes: "min",
    eur: "€",
    days: "Tage",
    share: "%",
    contacts: "je Jahr",
    factor: "×",
  },
  fields: {
    "roles.costPerFteEur": "Kosten je Vollzeitkraft",
    "roles.netDays": "Nettotage",
    "roles.internalShare": "interner Anteil",
    "contactTypes.minutes": "Gespräch",
    "contactTypes.preparationMinutes": "Vor- und Nachbereitung",
    "contactTypes.weight": "Wirkung gegenüber einem Besuch",
    travel: "Alle Fahrzeiten (Faktor)",
    presentCommission: "Heutige Provision der Händler",
    "response.keptWithout": "Umsatz, der ohne Betreuung bleibt (b)",
    "response.winnable": "Gewinnbarer Anteil des ungenutzten Potenzials (s)",
    "response.leastHeadroom": "Kleinster Spielraum (h)",
    "response.elasticity": "Elastizität (η)",
    "response.judged.half": "Umsatz bei halbem Aufwand",
    "response.judged.more": "Umsatz bei anderthalbfachem Aufwand",
    "response.remoteCap": "Obergrenze für Fernkontakte",
    "response.floor": "Kleinster Aufwand, der zählt",
  } as Words,
};
