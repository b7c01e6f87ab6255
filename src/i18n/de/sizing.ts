import { counted } from "../format.js";
import { planning } from "./planning.js";

const people = (fte: string) => counted(fte, "Vollzeitkraft", "Vollzeitkräfte");

export const sizing = {
  heading: "Vertriebskapazität",
  headline: {
    heading: "Wie viele Vollzeitkräfte der Ansatz braucht",
    short: (role: string, fte: string) => `${role}: Es ${fte === "1" ? "fehlt" : "fehlen"} ${people(fte)}`,
    enough: (fte: string) => `Das Team reicht: ${counted(fte, "Vollzeitkraft bleibt", "Vollzeitkräfte bleiben")} frei`,
    partly: (roles: string, fte: string, unstated: string) =>
      `${roles}: ${counted(fte, "Vollzeitkraft bleibt", "Vollzeitkräfte bleiben")} frei; noch ohne Angabe: ${unstated}`,
    needs: (fte: string) => `Der Ansatz braucht ${people(fte)}`,
    against: (fte: string, delta: string) => `Der Ansatz braucht ${people(fte)} (${delta} gegenüber dem Ist)`,
    unknown: "Ohne die heutigen Besuche lässt sich der Bedarf nicht bestimmen",
    fteNeeded: "VZÄ nötig",
    headsNeeded: "Köpfe nötig",
    there: "VZÄ im Szenario vorhanden",
    ist: (name: string) => `${name}, Ist`,
    scenario: (name: string) => `${name}, Szenario`,
    delta: (name: string) => `${name}, Unterschied`,
    definition:
      "Arbeitslastmethode: Vollzeitkräfte = Stunden für Kunden ÷ Stunden, die eine Vollzeitkraft für Kunden hat. Köpfe sind hier je Markt aufgerundet, unter „Betreuung“ über alle Märkte.",
  },
  team: {
    heading: "Was wäre, wenn",
    role: "Funktion",
    fte: "VZÄ",
    planned: "VZÄ im Szenario",
    asToday: "Wie heute",
    present: "VZÄ heute",
    notStated: "Noch nicht angegeben; ohne Angabe gibt es keine Lücke.",
    netDays: "Nettoarbeitstage im Jahr",
    hoursPerDay: "Stunden je Tag",
    internalShare: "Interner Anteil",
    costPerFteEur: "Kosten je Vollzeitkraft",
    travel: "Fahrzeit je Besuch, alle Funktionen",
    days: "Tage",
    capacity: (hours: string) => `${hours} Stunden im Jahr hat eine Vollzeitkraft für Kunden.`,
    convention:
      "Fahrzeit steckt im Bedarf (Minuten je Besuch), nie auch in der Kapazität. Die Zahlen sind Beispiele; ersetzen Sie sie durch eigene.",
  },
  table: {
    heading: "Bedarf und Kapazität je Funktion",
    role: "Funktion",
    ist: "VZÄ Ist",
    demand: "Bedarf",
    perFte: "je VZÄ",
    needed: "VZÄ nötig",
    heads: "Köpfe",
    there: "VZÄ vorhanden",
    gap: "Lücke (VZÄ)",
    lacks: (gap: string) => `${gap} fehlen`,
    utilisation: "Auslastung",
    notStated:
      "Geben Sie unter „Was wäre, wenn“ an, wie viele Vollzeitkräfte es heute gibt; dann erscheinen Lücke und Auslastung.",
    contradictory: (role: string) => `${role}: In den Märkten sind mehr Vollzeitkräfte angegeben als insgesamt.`,
    marketsLack: (role: string, markets: string) =>
      `${role}: In Summe reichen die Vollzeitkräfte, in einzelnen Märkten fehlen sie (VZÄ): ${markets}.`,
    hint: "Stunden je Jahr. Lücke = vorhanden − nötig; unter null fehlen Vollzeitkräfte.",
  },
  markets: {
    heading: "Je Markt",
    role: "Funktion",
    market: "Markt",
    customers: "Kunden",
    none: "ohne Markt",
    present: "VZÄ heute",
    presentIn: (market: string) => `VZÄ heute, ${market}`,
    noCapacity: "nichts angegeben",
    more: (shown: string, all: string) => `${shown} von ${all} Märkten gezeigt, gerechnet mit allen: alle zeigen`,
    hint: "Die Summe der Märkte ist der Bedarf der Funktion. Ganze Köpfe je Markt sind mindestens so viele wie Vollzeitkräfte.",
  },
  perFte: {
    heading: "Wie viele Kunden eine Vollzeitkraft betreut",
    role: "Funktion",
    sentence: (role: string, parts: readonly string[]) =>
      `${role}: Eine Vollzeitkraft betreut ${parts.join(" oder ")}.`,
    hint: "Stunden einer Vollzeitkraft ÷ Stunden je Kunde der Klasse. Die Mischung hat das Verhältnis, in dem die Kunden vorkommen. „–“: Die Klasse braucht keine Zeit dieser Funktion.",
  },
  shortfall: {
    heading: "Was nachgeben kann",
    sentence: (role: string, needed: string, there: string, missing: string) =>
      `${role}: ${needed} VZÄ nötig, ${there} vorhanden, ${missing} fehlen`,
    none: "Keine Funktion braucht mehr Vollzeitkräfte, als angegeben sind.",
    notStated: "Ohne Angabe, wie viele Vollzeitkräfte es gibt, lässt sich nicht sagen, ob welche fehlen.",
    gives: "Möglichkeit",
    fte: "VZÄ",
    cost: "Betreuungskosten",
    cash: "Kasse (Köpfe)",
    afterOff: "DB n. B., Umsatz bleibt",
    afterHalfway: "DB n. B., Umsatz antwortet",
    gap: "Lücke",
    closes: "geschlossen",
    partly: "kleiner",
    apply: "Anwenden",
    fewerContacts: (letter: string, contact: string, before: string, after: string) =>
      `Klasse ${letter}: ${contact} ${before} → ${after} im Jahr`,
    otherChannel: (letter: string, channel: string) => `Klasse ${letter}: ${channel}`,
    higherThreshold: (letter: string, threshold: string) => `Klasse ${letter} erst ab ${threshold}`,
    higherThresholds: (letter: string, where: string, factor: string) =>
      `${where}: Klasse ${letter} erst ab dem ${factor}-Fachen`,
    everywhere: "Alle Gruppen oder Märkte",
    moreFte: (heads: string) => `${heads} zusätzliche Köpfe`,
    option: (perYear: string) => `${perYear} im Jahr`,
    hint: "Nichts wird still gestreckt. Jede Möglichkeit ist durchgerechnet, je Jahr und gegenüber dem Szenario, wie es jetzt ist; angewendet lässt sie sich rückgängig machen. „Umsatz antwortet“: in der Mitte zwischen η* und η. Fett: schließt die Lücke.",
  },
  ...planning,
  inbound: {
    heading: "Anfragen mit Antwortversprechen (Erlang C)",
    perHour: "Anfragen je Stunde",
    minutes: "Bearbeitungszeit",
    promiseMinutes: "Antwort binnen",
    serviceLevel: "in so viel Prozent der Fälle",
    shrinkage: "Bezahlte Zeit, in der niemand antwortet",
    occupancy: "Auslastung höchstens",
    contacts: "je h",
    result: (people: string, level: string, positions: string, waiting: string) =>
      `${people} Personen gleichzeitig halten das Versprechen in ${level} der Fälle; dafür braucht es ${positions} Stellen. ${waiting} der Anfragen warten.`,
    impossible:
      "Mit diesen Angaben lässt sich nichts berechnen: Mehr als 10.000 Anfragen wären zugleich in Arbeit. Senken Sie ihre Zahl oder die Bearbeitungszeit.",
    hint: "Beispielwerte. Wer Anfragen so rechnet, lässt ihre Minuten in den Servicestunden der Dimensionen weg, sonst zählen sie doppelt.",
  },
};
