import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type CodePage, codePages } from "../../src/read/codePages.js";
import { guessCodePage } from "../../src/read/guessCodePage.js";
import { normaliseText } from "../../src/read/normaliseText.js";
import { cells } from "./readText.js";

const inCodePage = (content: string, page: CodePage) =>
  Uint8Array.from(content, (char) => (char < "\x80" ? char.charCodeAt(0) : 0x80 + codePages[page].indexOf(char)));

const central = {
  polish:
    "Spółka Śląska|Łódzkie Zakłady|Kąkol Sp. z o.o.|Piątek|Wałęsa|Żółkiewski|Gdańsk|Wrocław|Jędrzejów|Hurtownia Stołeczna|Brzeźno|Księgarnia|Małopolska|Dąbrowa|Przedsiębiorstwo",
  czech:
    "Dvořák|Němec|Škoda Plzeň|Jiří Kolář|Město Brno|Dvůr Králové|Třebíč|Železárny|Příbram|Zeměděl|Průmysl|Olšanský|Kříž|Ostrava-město|Růžička",
  hungarian:
    "Győri Kft.|Kőszegi|Erdős|Székesfehérvár|Fővárosi|Szőke|Petőfi|Áruház|Nyíregyháza|Gyűjtő|Hegyvidék|Kovács|Szabó|Mezőkövesd|Sárospatak|Dunaújváros|Gépgyár|Családi",
  slovak:
    "Košice|Ľubomír|Žilina|Bratislavský|Plynáreň|Baťa|Predajňa|Šaľa|Topoľčany|Štúr|Hlavná|Spoľahlivý|Zeleňák|Kráľová|Poľnohospodár|Vrútky",
};
const western = {
  german: "Müller|Größe|Bäcker|Süd|Straße|Özdemir|Ähnlich|Café|Weiß|Königsbrück|Gäste|10 m³ Gas|45 m²|Ø 12 mm",
  french:
    "Hôtel|Crémerie|où|août|Brûlé|Garçon|Théâtre|Sœurs|Noël|L’Haÿ|Île|à côté|Française|dès|Père|Gîte|Aïoli|Zaïre|sûreté|Flûte|Bûche",
  danish: "Sønderborg|Søren|Køge|Præstø|Bøe|Møller|Ålborg|Rødovre|Tårnby|Ærø|Høje|Frøya|Øy|Bjørn|Tromsø|Kjøie",
  swedish: "Åkerö|Malmö|Västerås|Östersund|Hässleholm|Skåne|Jönköping|Hyvinkää|Jyväskylä",
  spanish: "Peña|Logroño|¿Qué|Málaga|Núñez|Cigüeña|Nº 1|3ª planta|León|Cádiz",
  portuguese: "São João|Camões|Simões|Conceição|Mourões|Limões|Açúcar|Guimarães|Évora|Leões|Nº5",
  italian: "Città|Perù|lunedì|così|Però|Caffè|Virtù|È|più|Niccolò|Forlì|Cefalù|Cantù|Mondovì",
  catalan: "Mòdol|Vinyòla|Països|Raïm|Conquèrir|Això|Sòria|Pagès|Bonaigüa",
  icelandic: "Þórður|Grímsstaðir|Höfði|Ísafjörður|Æðey|Skógræktin|Mýri",
  faroese: "Føroyar|Tvøroyri|Klaksvík|Sjóvørur|Hvannasund|Søltuvík",
  estonian: "Võru|Põhja|Tõnu|Õisu|Jõgeva|Kõrv|Põllumäe|Äri|Mööbel|Sõõr",
  gaelic: "Mìle|Sìleag|Mùideart|Tìr Mòr|Cùl|Sìth|Àrd|Ùige",
};
const words = Object.values(western).flatMap((list) => list.split("|"));

test.each(Object.entries(central))("a list of %s customers is windows-1250", (_, names) => {
  const content = names
    .split("|")
    .map((name, row) => `${1000 + row};${name};${row}\n`)
    .join("");
  const read = normaliseText(inCodePage(content, "windows-1250"));
  expect(read.encoding).toBe("windows-1250");
  expect(new TextDecoder().decode(read.bytes)).toBe(content);
});

test("German and Polish customers of one list, too", () => {
  const names = [...western.german.replace(/\|[^|]*[³²Ø][^|]*/g, "").split("|"), ...central.polish.split("|")].join(
    "\n",
  );
  expect(guessCodePage(inCodePage(names, "windows-1250"))).toBe("windows-1250");
});

test.each(Object.entries(western))("%s stays windows-1252, however often its words come", (_, list) => {
  expect(guessCodePage(inCodePage(list.replaceAll("|", "\n").repeat(200), "windows-1252"))).not.toBe("windows-1250");
});

test("whatever Western words come together, none makes windows-1250 of them", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }), (some) => {
      const content = some.join(";");
      for (const page of ["windows-1252", "cp850", "macintosh"] as const)
        if (![...content].some((char) => char >= "\x80" && !codePages[page].includes(char)))
          expect(guessCodePage(inCodePage(content, page))).not.toBe("windows-1250");
    }),
    { numRuns: 500, seed: 1 },
  );
});

test("the user can say that a few names are windows-1250", () => {
  const bytes = inCodePage("Nr;Kunde\n1;Łódź\n2;Bonn\n", "windows-1250");
  expect(cells(bytes, { encoding: "windows-1250" })).toEqual([
    ["1", "Łódź"],
    ["2", "Bonn"],
  ]);
});
