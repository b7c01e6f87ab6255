export const coverage = {
  heading: "Betreuungsansatz",
  designFor: "Ansatz für",
  everybody: "alle Kunden",
  segment: "Gruppe oder Markt",
  noOverrides: "Der Ansatz gilt für alle Kundengruppen und Märkte.",
  overrides: (names: string) => `Abweichungen vom allgemeinen Ansatz: ${names}.`,
  otherOverrides: (by: string) =>
    `Es gibt schon Abweichungen nach ${by}. Eine Abweichung hier ersetzt sie; Rückgängig bringt sie zurück.`,
  level: "Umsatzwirkung",
  finding: (cost: string, after: string) => `${cost} Betreuungskosten, ${after} DB nach Betreuungskosten`,
  findingToday: "Alle Klassen werden betreut wie heute",
  findingUnknown: "Die heutigen Besuche sind nicht bekannt: Ist und Unterschiede fehlen",
  findingNoLevel: "Diese Umsatzwirkung lässt sich nicht bestimmen",
  notes: {
    off: "Der Umsatz bleibt, wie er ist. DB nach Betreuungskosten = DB − Betreuungskosten. Jede Zahl öffnet ihre Herleitung.",
    implied:
      "Umsatzwirkung bei der Elastizität η*, bei der die heutige Größe gerade richtig wäre. Jede Zahl öffnet ihre Herleitung.",
    halfway: "Umsatzwirkung in der Mitte zwischen η* und η. Jede Zahl öffnet ihre Herleitung.",
    stated: "Umsatzwirkung bei der angenommenen Elastizität η. Jede Zahl öffnet ihre Herleitung.",
  },
  table: {
    dimension: "Dimension",
    className: (letter: string) => `Klasse ${letter}`,
    cell: (dimension: string, letter: string) => `${dimension}, Klasse ${letter}`,
    ist: "Ist",
    figures: "Was es kostet und einbringt, je Jahr",
    trace: (kpi: string, letter: string, value: string) => `${kpi}, ${letter}: ${value}. Herleitung öffnen`,
    own: "abweichend",
  },
  kpis: {
    potential: "Potenzial",
    customers: "Kunden",
    sales: "Umsatz",
    averageSales: "Umsatz je Kunde",
    margin: "DB",
    contacts: "Kontakte",
    contactsPerCustomer: "Kontakte je Kunde",
    hours: "Stunden",
    cost: "Betreuungskosten",
    costPerCustomer: "Betreuungskosten je Kunde",
    costShare: "Betreuungskosten / Umsatz",
    afterCoverage: "DB nach Betreuungskosten",
    afterCoveragePerCustomer: "DB nach Betreuungskosten je Kunde",
    afterCoveragePerHour: "DB nach Betreuungskosten je Stunde",
  },
  reference: {
    heading: "Ausgangspunkte",
    names: {
      today: "Wie heute",
      alike: "Alle gleich",
      field: "Referenz",
      keyAccountDigital: "Key Account und digital",
    },
    why: {
      today: "ergibt das Ist auf den Cent; von hier aus ändern Sie einzelne Zellen",
      alike: "jeder Kunde erhält die durchschnittlichen Kontakte von heute",
      field: "die besten Klassen im Außendienst, die vorletzte im verkaufsaktiven Innendienst, die letzte beim Händler",
      keyAccountDigital: "Klasse A mit Key Account Managern (dafür sollte A klein sein), die letzte Klasse digital",
    },
  },
  unfilled: {
    line: (letters: string, isOne: boolean) =>
      `${isOne ? `Für Klasse ${letters} sagt der Ansatz nichts: Sie wird` : `Für die Klassen ${letters} sagt der Ansatz nichts: Sie werden`} betreut wie heute. Ein Ausgangspunkt auf der Seite „Betreuung“ füllt alle Klassen neu.`,
    fill: (letter: string) => `Wie Klasse ${letter} betreuen`,
  },
  roles: {
    heading: "Stunden und Vollzeitkräfte je Funktion",
    role: "Funktion",
    hours: "Stunden",
    fte: "VZÄ nötig",
    present: "VZÄ heute",
    heads: "Köpfe",
    priced: "Stunden bewertet",
    cash: "Kasse",
    untraceable: "nicht auf Kunden zurückführbar",
    untraceableHint:
      "Stunden des heutigen Teams, die die Kontakte nicht erklären. Sie bleiben in jedem Szenario gleich. VZÄ heute tragen Sie unter „Dimensionen“ ein.",
    overbooked: (name: string) =>
      `${name}: Die Kontakte erklären mehr Stunden, als das Team hat. Minuten oder Kontaktzahlen passen nicht zum Team.`,
    difference:
      "Bewertete Stunden und Kasse sind zweierlei: Freie Stunden sind erst Geld, wenn sich die Zahl der Köpfe ändert.",
    other: "Provisionen und feste Kosten",
    costChange: "Änderung der Betreuungskosten",
    headsHint: "Köpfe und Kasse runden über alle Märkte; je Markt gerundet stehen Köpfe unter „Kapazität“.",
    empty: "Ohne die heutigen Besuche gibt es kein Ist.",
  },
  unknown: {
    title: "Wie oft Kunden heute besucht werden, ist nicht bekannt",
    line: "Die Daten haben keine Spalte mit Besuchen. Geben Sie die Besuche Ihres Teams im Jahr an; sie werden gleichmäßig auf alle Kunden verteilt und als Annahme gekennzeichnet.",
  },
  plausible: {
    heading: "Hinweise",
    none: "Keine Auffälligkeiten.",
    keyAccountLast: (letter: string) => `Klasse ${letter} ist die letzte und wird von Key Account Managern betreut.`,
    costAboveMargin: (letter: string, cost: string, margin: string) =>
      `Klasse ${letter} kostet ${cost} Betreuung und bringt ${margin} DB.`,
    costBelowZero: (letters: string, saved: string, commission: string) =>
      `Klasse ${letters}: Die Betreuungskosten liegen unter null, weil ${saved} heutige Provision der Händler wegfallen (angenommen unter „Wirtschaftlichkeit“: ${commission} vom Umsatz). Das stimmt nur, wenn der DB Ihrer Daten um sie gemindert ist.`,
    contactsAboveMargin: (letter: string, share: string) =>
      `Klasse ${letter}: Bei ${share} der Kunden kosten die Kontakte mehr als ihr DB.`,
    visitsByInside: (letter: string, role: string) => `Klasse ${letter}: ${role} macht Besuche mit Fahrzeit.`,
    smallEffort: (letter: string, effort: string, least: string) =>
      `Klasse ${letter}: ${effort} gewichtete Kontakte liegen unter dem kleinsten sinnvollen Aufwand (${least}). Keiner oder mehr wäre besser.`,
    nothingStated: (dimension: string, option: string) => `${dimension}: Die Option „${option}“ hat keine Wirkung.`,
    unknownSegment: (name: string) => `Die Abweichung für „${name}“ trifft keinen Kunden dieser Daten.`,
  },
  prospects: {
    heading: "Interessenten",
    line: (count: string, potential: string, isNegativeToo: boolean) =>
      `${count} Kunden ohne ${isNegativeToo ? "positiven " : ""}Umsatz haben ${potential} Potenzial. Sie stehen neben Umsatzwirkung und Optimum.`,
    none: "Von keinem Kunden ohne Umsatz ist ein Potenzial bekannt: Es gibt keine Interessenten.",
    rate: "Erwarteter Anteil ihres Potenzials im Jahr",
    gain: (sales: string, margin: string) => `Das wären ${sales} Umsatz und ${margin} DB.`,
  },
};
