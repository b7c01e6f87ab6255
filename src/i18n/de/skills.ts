import { counted } from "../format.js";

export const skills = {
  heading: "Passen die heutigen Funktionen und Fähigkeiten?",
  headline: {
    hire: (fte: string) => `${fte} VZÄ einstellen`,
    train: (fte: string) => `${fte} VZÄ schulen`,
    trainUnknown: (count: string) => `${counted(count, "Fähigkeit", "Fähigkeiten")} schulen`,
    and: ", ",
    fits: "Die heutigen Funktionen und Fähigkeiten passen zum Ansatz",
    open: "Noch ist offen, wo Fähigkeiten fehlen: Geben Sie das heutige Niveau an",
    hireFte: "VZÄ einzustellen",
    trainFte: "VZÄ zu schulen",
    notStated: "Niveaus ohne Angabe",
    definition:
      "Einzustellen: nötige VZÄ über den heutigen. Zu schulen: die heutigen VZÄ der Funktionen, deren Niveau in mindestens einer Fähigkeit unter dem nötigen liegt. Nur Funktionen, nie einzelne Personen.",
  },
  matrix: {
    heading: "Fähigkeiten je Funktion",
    example: "Beispiel",
    hint: "Links das nötige Niveau, rechts das heutige. Die Fähigkeiten und nötigen Niveaus sind Beispiele nach dem Referenzansatz, keine Aussage über Ihr Unternehmen; ersetzen Sie sie durch eigene. Ein heutiges Niveau schätzen Sie für die Funktion im Ganzen.",
    legend: "0 nicht nötig · 1 Grundlagen · 2 mit Anleitung · 3 selbständig · 4 Experte · – nicht angegeben",
    skill: "Fähigkeit",
    required: "nötig",
    present: "heute",
    nameOf: (name: string) => `Name der Fähigkeit: ${name}`,
    level: (skill: string, role: string, what: string) => `${skill}, ${role}: ${what}`,
    add: "Fähigkeit hinzufügen",
    newSkill: "Name der Fähigkeit",
    remove: (name: string) => `Fähigkeit entfernen: ${name}`,
    none: "Es ist keine Fähigkeit angelegt.",
    most: (most: string) => `Mehr als ${most} Fähigkeiten fasst ein Szenario nicht.`,
    reset: "Beispiele wiederherstellen",
  },
  staff: {
    heading: "Vollzeitkräfte je Funktion",
    role: "Funktion",
    needed: "VZÄ nötig",
    present: "VZÄ heute",
    presentOf: (role: string) => `VZÄ heute, ${role}`,
    gap: "heute − nötig",
    hint: "Wie viele nötig sind, folgt aus Klassen, Betreuung und Kapazität.",
  },
  gaps: {
    train: "Wen schulen",
    trainOne: (role: string, fte: string, skill: string, present: string, required: string) =>
      `${role}: ${fte} VZÄ in „${skill}“ von ${present} auf ${required} schulen`,
    trainUnknown: (role: string, skill: string, present: string, required: string) =>
      `${role}: „${skill}“ von ${present} auf ${required} schulen; VZÄ heute nicht angegeben`,
    weight: (weight: string) => `Gewicht ${weight}`,
    noTraining: "Niemand, soweit Niveaus angegeben sind.",
    weightHint: "Gewicht = VZÄ × fehlende Stufen; das Schwerste zuerst.",
    more: (count: string) => `und ${count} weitere`,
    notStated: (count: string) =>
      `${counted(count, "nötiges Niveau hat", "nötige Niveaus haben")} noch keine Angabe von heute.`,
    hire: "Wen einstellen",
    hireOne: (role: string, fte: string, heads: string) =>
      `${role}: ${fte} VZÄ einstellen (${counted(heads, "Kopf", "Köpfe")})`,
    brings: (list: string) => `Mitzubringen: ${list}`,
    spare: (role: string, fte: string) =>
      `${role}: ${fte} VZÄ mehr als nötig; sie können in eine andere Funktion wechseln.`,
    noHiring: "Niemand: Die heutigen Vollzeitkräfte reichen.",
    noPeople: "Offen, solange VZÄ heute nicht angegeben sind.",
  },
};
