import type { Random } from "./random.js";

const beginnings = [
  ..."Amsel Bernstein Brombeer Distel Drossel Efeu Farn Ginster Grillen Hasel Hecken Igel Kiebitz Klee Kranich".split(
    " ",
  ),
  ..."Föhren Lerchen Marder Mohn Moos Nebel Otter Quitten Raben Rotkehl Schilf Schlehen Schwalben Tannen Ulmen".split(
    " ",
  ),
  ..."Wacholder Wachtel Weiden Wiesel Wolken Zaunkönig Zeisig Ziegen Zwirn".split(" "),
];
const endings =
  "au bach berg brück damm eck feld fließ furt grund hain horst kamp moor rain see stein tal werder winkel".split(" ");
const trades: Readonly<Record<string, readonly string[]>> = {
  Maschinenbau: [
    "Maschinenbau",
    "Sondermaschinen",
    "Antriebstechnik",
    "Pumpenbau",
    "Verpackungsmaschinen",
    "Fördertechnik",
  ],
  Fahrzeugbau: ["Fahrzeugbau", "Achsen", "Karosserieteile", "Fahrzeugtechnik", "Aufbauten", "Getriebeteile"],
  Metallverarbeitung: ["Metallbau", "Zerspanung", "Drehteile", "Stanztechnik", "Schweißtechnik", "Oberflächen"],
  Instandhaltung: ["Instandhaltung", "Industrieservice", "Anlagenpflege", "Rohrleitungsbau", "Montagen", "Wartung"],
  Handel: [
    "Industriebedarf",
    "Technischer Handel",
    "Werkzeughandel",
    "Befestigungstechnik",
    "Werksbedarf",
    "Großhandel",
  ],
};
const forms = ["GmbH", "GmbH", "GmbH", "GmbH & Co. KG", "GmbH & Co. KG", "KG", "AG", "OHG", "e. K."];

export const customerGroups = Object.keys(trades);

/** An invented company of a customer group: a place that does not exist, a trade, a legal form. */
export function companyName(random: Random, group: string): string {
  const place = random.pick(beginnings) + random.pick(endings);
  return `${place} ${random.pick(trades[group] ?? [group])} ${random.pick(forms)}`;
}
