import { formatsFor } from "../format.js";

/** Figures and names that belong to a code: the value of a finding, an error or a warning. */
export type Details = Readonly<Record<string, string | number | readonly (string | number)[]>>;

const { integer, eurExact, percentRound, coefficient, list: listed } = formatsFor("de");
const count = (value: unknown) => integer(Number(value));
const euros = (value: unknown) => eurExact(Math.round(Number(value) * 100));
const list = (value: unknown) => (Array.isArray(value) ? value.join(", ") : String(value));
const mostNamed = 6;
const inShort = (names: readonly (string | number)[]) => {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` … (${more} weitere)` : ""}`;
};
/** A line, or one of a sheet or file that has its name before it. */
const place = (value: unknown) => (typeof value === "string" ? value : count(value));
/** The number of a sheet or file that is named after a person ("#2"); null for a name. */
const numberOf = (name: unknown) => /^#(\d+)$/.exec(String(name))?.[1] ?? null;
/** What was read: its name, or which of all it is. */
const partOf = (name: unknown, { of }: Details) =>
  of === undefined ? `„${name}“` : `${numberOf(name)} von ${count(of)}`;
/** Names of sheets or files, and numbers of those that are named after persons. Where what was read has numbers of its own, the others follow on. */
const partNames = (names: unknown, details: Details) => {
  const what = details.file === undefined && details.what !== "file" ? "Blatt" : "Datei";
  const isCounted = Array.isArray(details.parts) && numberOf(details.parts[0]) !== null;
  const shown = (name: unknown) => (isCounted || numberOf(name) === null ? String(name) : `${what} ${numberOf(name)}`);
  return Array.isArray(names) ? names.map(shown).join(", ") : String(names);
};
/** Which sheets or files not read could complete those that were. */
const further = (details: Details) =>
  details.further === undefined ? "" : ` Mehr über dieselben Kunden: ${partNames(details.further, details)}.`;
const lines = (details: Details) => {
  const all = Array.isArray(details.lines) ? details.lines : [];
  const shown = all.slice(0, 5).map(place).join(", ");
  return `${all.length === 1 ? "Zeile" : "Zeilen"} ${shown}${Number(details.count ?? 0) > 5 ? " …" : ""}`;
};
const rows = (value: unknown) => (Number(value) === 1 ? "1 Zeile" : `${count(value)} Zeilen`);
const sumOf = (sum: unknown, inFile: unknown) =>
  inFile === undefined ? euros(sum) : `${euros(sum)} im Jahr, ${euros(inFile)} in der Datei`;
const alsoAt = (value: unknown) => {
  const at = Array.isArray(value) ? value : [];
  return at.length === 1 ? `Tabelle ab Zeile ${count(at[0])}` : `Tabellen ab den Zeilen ${at.map(count).join(", ")}`;
};
/** Which rows make all of a difference. */
const difference = ({ again, rejected, skipped, skipReasons, unit, hidden }: Details): string => {
  if (hidden !== undefined) return ` Der Unterschied (${euros(hidden)}) sind die ausgeblendeten Zeilen, die mitzählen.`;
  if (unit !== undefined) return " Die Beträge sind gerundet; daran kann es liegen.";
  const reasons = Array.isArray(skipReasons) ? skipReasons.map((reason) => findings.skipReasons[reason]) : [];
  const parts = [
    ["die nur einmal zählenden Zeilen", again],
    ["die abgelehnten Zeilen", rejected],
    [`als ${quoted(reasons)} übersprungene Zeilen`, skipped],
  ].filter(([, amount]) => amount !== undefined);
  if (parts.length === 0) return "";
  if (parts.length === 1) return ` Der Unterschied (${euros(parts[0]![1])}) sind ${parts[0]![0]}.`;
  return ` Der Unterschied sind ${listed(parts.map(([what, amount]) => `${what} (${euros(amount)})`))}.`;
};
const day = (value: unknown) => String(value).split("-").reverse().join(".");
const days = (value: unknown) => (Array.isArray(value) ? value.map(day).join(", ") : "");
/** By which column, where it is none of dates. */
const by = ({ column }: Details) => (column === undefined ? "" : ` laut „${column}“`);
/** What amounts in each currency come to. */
const sumsOf = ({ currencies, sums }: Details) =>
  Array.isArray(currencies) && Array.isArray(sums)
    ? currencies.map((each, at) => `${count(sums[at])} ${each || "ohne Angabe"}`).join(", ")
    : "";
const months = (value: unknown) => (Number(value) === 1 ? "1 Monat" : `${count(value)} Monate`);
const factor = (value: unknown) => coefficient(Number(value));
const orders = (details: Details) => (details.orders ? ` ${count(details.orders)} Aufträge oder Rechnungen.` : "");
const ids = (value: unknown) => (Number(value) === 1 ? "1 Kundennummer" : `${count(value)} Kundennummern`);
const contactCount = (value: unknown, one: string, many: string) =>
  `${count(value)} ${Number(value) === 1 ? one : many}`;
const kindsOf = (value: unknown) => (Array.isArray(value) && value.length > 0 ? ` (${list(value)})` : "");
const customers = (value: unknown) => (Number(value) === 1 ? "1 Kunde" : `${count(value)} Kunden`);

const fields: Readonly<Record<string, string>> = {
  id: "Kundennummer",
  name: "Name",
  group: "Kundengruppe",
  market: "Markt",
  channel: "Betreuungskanal",
  revenue: "Umsatz",
  margin: "Deckungsbeitrag",
  cost: "Wareneinsatz (Kosten)",
  potential: "Potenzial",
  visits: "Besuche",
  calls: "Anrufe",
  contact: "Art des Kontakts (Besuch, Anruf)",
  lat: "Breitengrad",
  lon: "Längengrad",
  travelMinutes: "Fahrzeit (Minuten je Besuch)",
  date: "Datum",
  order: "Auftrag oder Rechnung",
};
const quoted = (value: unknown) => (Array.isArray(value) ? value.map((name) => `„${name}“`).join(", ") : "");
const quotedInShort = (value: unknown) => {
  const more = Array.isArray(value) ? value.length - mostNamed : 0;
  return more > 0 ? `${quoted((value as readonly string[]).slice(0, mostNamed))} … (${more} weitere)` : quoted(value);
};
const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : 1);
/** A column, or a sum of columns, of many the first and the last. */
const column = (details: Details) => {
  const parts = String(details.column).split(" + ");
  return parts.length > 3 ? `${parts[0]} + … + ${parts.at(-1)}` : String(details.column);
};
/** The columns that are revenue together. */
const sumOfColumns = ({ column: own, others }: Details) =>
  column({ column: [own, ...(Array.isArray(others) ? others : [])].join(" + ") });
/** The first and the last of many columns. */
const quotedEnds = (value: unknown) =>
  Array.isArray(value) && value.length > 3 ? `„${value[0]}“ … „${value.at(-1)}“` : quoted(value);
/** Of several sheets or files read as one, which they are and what they add up to. */
const ofParts = ({ parts, sum, growingTo }: Details) =>
  Array.isArray(parts)
    ? `Sie stehen in ${inShort(parts)}${sum === undefined ? "" : `, zusammen ${euros(sum)} Umsatz`}. ${growingTo === undefined ? "" : `${growing(growingTo)} `}`
    : "";
/** Amounts that may be cumulated: the user knows. */
const growing = (part: unknown) =>
  `Die Beträge fast aller Kunden wachsen von Teil zu Teil. Sind sie seit Jahresbeginn aufgelaufen, lesen Sie nur „${part}“.`;
/** What speaks for counting rows that are alike once; without such rows only summing is left. */
const alike = (details: Details) => {
  if (!details.identical) return `${ofParts(details)}Sollen die Zeilen je Kunde summiert werden?`;
  const all = Number(details.whole) === Number(details.count);
  const of = all ? "Die Zeilen gleichen sich" : `Bei ${count(details.identical)} davon gleichen sich Zeilen`;
  const differing = quoted(details.differing);
  const columns =
    differing === "" ? "in allen Spalten" : `in allen zugeordneten Spalten; sie unterscheiden sich nur in ${differing}`;
  const sums =
    details.once === undefined
      ? ""
      : ` Umsatz: ${euros(details.once)}, wenn gleiche Zeilen einmal zählen; ${euros(details.sum)}, wenn alle summiert werden.`;
  const totals = { once: "einmaligen Zählen", sum: "Summieren" }[String(details.totals)];
  const backed = totals ? ` Die Summenzeile der Datei passt zum ${totals}.` : "";
  return `${ofParts(details)}${of} ${columns}.${sums}${backed} Sollen gleiche Zeilen einmal zählen oder alle Zeilen je Kunde summiert werden?`;
};
const field = (details: Details) => fields[String(details.field)] ?? String(details.field);

const kinds: Readonly<Record<string, string>> = {
  spreadsheet: "eine Excel-Datei (.xlsx)",
  legacySpreadsheet: "eine ältere Excel-Datei (.xls)",
  zip: "ein gepacktes Archiv",
  document: "ein Dokument und keine Tabelle",
  numbers: "eine Numbers-Tabelle",
  ods: "eine OpenDocument-Tabelle mit Beträgen, die in Tausend gezeigt werden",
  pdf: "eine PDF-Datei",
  image: "ein Bild",
  parquet: "eine Parquet-Datei",
  arrow: "eine Arrow-Datei",
  unknown: "keine Textdatei",
};

const formats: Readonly<Record<string, string>> = {
  text: "Text mit Trennzeichen",
  xlsx: "Excel-Arbeitsmappe",
  xls: "ältere Excel-Arbeitsmappe",
  ods: "OpenDocument-Tabelle",
  html: "Webseite oder XML",
  parquet: "Parquet",
  arrow: "Arrow",
};
const signs: Readonly<Record<string, string>> = { "\t": "Tabulator", " ": "Leerzeichen" };
const sign = (value: unknown) => signs[String(value)] ?? `„${value}“`;
const decimalSign = (value: unknown) => (value === "," ? "komma" : "punkt");

export const findings = {
  fields,
  /** Why a file was read as it was: by what was found out and its ground. */
  detection: {
    "format.content": (details) =>
      `Format: ${formats[String(details.value)] ?? details.value}, am Inhalt erkannt, nicht am Namen.`,
    "encoding.given": (details) => `Zeichensatz ${details.value}: von Ihnen gewählt.`,
    "encoding.mark": (details) => `Zeichensatz ${details.value}: Die Datei beginnt mit einer Bytereihenfolge-Marke.`,
    "encoding.valid": (details) => `Zeichensatz ${details.value}: Alle Bytes ergeben gültiges UTF-8.`,
    "encoding.mostly": (details) =>
      `Zeichensatz ${details.value}: Fast alle Zeilen ergeben gültiges UTF-8, die übrigen sind repariert.`,
    "encoding.zeros": (details) => `Zeichensatz ${details.value}: Fast jedes zweite Byte ist null.`,
    "encoding.letters": (details) =>
      `Zeichensatz ${details.value}: kein gültiges UTF-8; so ergeben die Bytes die üblichsten Buchstaben.`,
    "delimiter.given": (details) => `Trennzeichen ${sign(details.value)}: von Ihnen gewählt.`,
    "delimiter.single": () => "Kein Trennzeichen: Die Datei hat eine Spalte.",
    "delimiter.stated": (details) => `Trennzeichen ${sign(details.value)}: Die erste Zeile nennt es.`,
    "delimiter.alike": (details) =>
      `Trennzeichen ${sign(details.value)}: Damit haben ${count(details.alike)} von ${count(details.rows)} Zeilen gleich viele Zellen wie die Kopfzeile.`,
    "header.given": (details) =>
      details.value === 0
        ? "Keine Kopfzeile: von Ihnen gewählt."
        : `Kopfzeile in Zeile ${count(details.value)}: von Ihnen gewählt.`,
    "header.none": () => "Keine Kopfzeile: Die erste Zeile sieht aus wie die anderen.",
    "header.names": (details) =>
      `Kopfzeile in Zeile ${count(details.value)}: ${count(details.known)} von ${count(details.columns)} Namen sind übliche Spaltennamen.`,
    "header.unlike": (details) => `Kopfzeile in Zeile ${count(details.value)}: Dort stehen Namen, darunter Werte.`,
    "numbers.given": (details) => `„${details.column}“: Dezimal${decimalSign(details.value)} von Ihnen gewählt.`,
    "numbers.typed": (details) => `„${details.column}“: als Zahlen gespeichert, nichts zu deuten.`,
    "numbers.values": (details) =>
      `„${details.column}“: Dezimal${decimalSign(details.value)}, nach allen Werten der Spalte.`,
    "numbers.open": (details) =>
      `„${details.column}“: Dezimal${decimalSign(details.value)} angenommen; die Werte lassen es offen.`,
    "numbers.whole": (details) => `„${details.column}“: nur ganze Zahlen ohne Trennzeichen.`,
  } as Readonly<Record<string, (details: Details) => string>>,
  skipReasons: {
    totals: "Summenzeile",
    empty: "Leere Zeile",
    preamble: "Vor der Kopfzeile",
    comment: "Kommentar oder Trennlinie",
    repeatedHeader: "Wiederholte Kopfzeile",
    continuedOrder: "Weitere Zeile eines Auftrags, ohne Betrag",
    cancelledOrder: "Storniert",
    otherKind: "Nach Status oder Art kein Umsatz",
    partOfCustomer: "Teil des Betrags, den der Kunde darüber nennt",
    groupTitle: "Überschrift einer Gruppe",
    footer: "Fußzeile",
    identicalRow: "Gleicht einer früheren Zeile",
    otherTable: "Andere Tabelle",
  } as Readonly<Record<string, string>>,
  cellReasons: {
    notANumber: "Keine Zahl",
    missing: "Fehlt",
    errorValue: "Fehlerwert aus Excel",
    outOfRange: "Außerhalb des möglichen Bereichs",
  } as Readonly<Record<string, string>>,
  errors: {
    empty: () => "Die Datei ist leer.",
    noMatch: (details) =>
      `Keine Kundennummer dieser Datei (zum Beispiel „${details.example}“) steht in der Kundenliste. Steht die Nummer in einer anderen Spalte, ordnen Sie diese zu.${details.alike === undefined ? "" : ` Die Datei hat die Spalten von „${details.alike}“, wird aber nicht mit ihr zusammen gelesen, weil Einheit, Währung, Datumsformat, eine gleiche Summe oder der Dateiname dagegen sprechen.`}`,
    headerOnly: () => "Die Datei enthält nur eine Kopfzeile und keine Kunden.",
    binary: (details) =>
      `Das ist ${kinds[String(details.kind)] ?? kinds.unknown}. Bitte speichern Sie die Liste als .xlsx- oder CSV-Datei und laden Sie diese.`,
    missingColumn: (details) => `Es fehlt eine Spalte für ${field(details)}. Bitte ordnen Sie eine Spalte zu.`,
    unknownColumn: (details) => `Die Spalte „${details.column}“ (für ${field(details)}) gibt es in dieser Datei nicht.`,
    unknownField: (details) => `Die Zuordnung nennt ein unbekanntes Feld: „${details.field}“.`,
    duplicateIds: (details) =>
      `${Number(details.count) === 1 ? "Eine Kundennummer kommt" : `${count(details.count)} Kundennummern kommen`} mehrfach vor (${rows(details.rows)}), zum Beispiel ${list(details.examples)}. ${alike(details)}`,
    noCustomers: (details) =>
      details.column === ""
        ? `Keine der ${rows(details.rows)} ist ein Kunde.`
        : details.example === ""
          ? `Keine der ${rows(details.rows)} konnte gelesen werden: Die Spalte „${details.column}“ ist leer. Stehen darin Formeln, öffnen und speichern Sie die Datei in Excel, damit deren Ergebnisse in der Datei stehen; sonst prüfen Sie bitte die Zuordnung.`
          : `Keine der ${rows(details.rows)} konnte gelesen werden. In der Spalte „${details.column}“ steht zum Beispiel „${details.example}“. Bitte prüfen Sie die Zuordnung.`,
    damaged: () => "Die Datei ist beschädigt oder unvollständig. Bitte exportieren Sie sie noch einmal.",
    tooLarge: () =>
      "Die Datei ist zu groß: Entpackt hat sie mehr als 300 MB, zu viele Zellen oder ist auffällig stark gepackt.",
    tooSlow: () =>
      "Das Lesen dauert zu lange. Bitte speichern Sie die Liste als .xlsx- oder CSV-Datei und laden Sie diese.",
    password: () => "Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort.",
    unknownPart: (details) =>
      `Ein Tabellenblatt oder eine Datei „${details.part}“ gibt es nicht. Vorhanden: ${list(details.parts)}.`,
    cancelled: () => "Das Lesen wurde abgebrochen.",
  } as Readonly<Record<string, (details: Details) => string>>,
  warnings: {
    file: (details) =>
      `Gelesen wurde aus dem Archiv ${details.of === undefined ? "" : "die Datei "}${partOf(details.file, details)}; nicht gelesen: ${partNames(details.others, details)}.${further(details)}`,
    together: (details) =>
      `${details.what === "file" ? "Die Dateien" : "Die Tabellenblätter"} ${quotedInShort(details.parts)} haben dieselben Spalten und sind zusammen gelesen${list(details.others) === "" ? "" : `; nicht gelesen: ${partNames(details.others, details)}`}.${further(details)}`,
    sheet: (details) =>
      `Gelesen wurde das Tabellenblatt ${partOf(details.sheet, details)}; nicht gelesen: ${partNames(details.others, details)}.${further(details)}`,
    otherTables: (details) =>
      `In der Datei stehen mehrere Tabellen untereinander. Gelesen wurde die mit den Spaltennamen in Zeile ${count(details.row)}; nicht gelesen: ${rows(details.count)} der ${alsoAt(details.lines)}.`,
    beside: (details) =>
      `Es stehen mehrere Tabellen nebeneinander; nicht gelesen: die mit den Spalten ${list(details.columns)}. Sie lässt sich wie ein Tabellenblatt wählen.`,
    namedOnce: (details) =>
      `${list(details.columns)}: steht nur in der ersten Zeile jeder Gruppe und gilt auch für die Zeilen darunter.`,
    person: (details) => `Namen von Personen werden nicht gebraucht und nicht übernommen: ${list(details.columns)}.`,
    noHeader: () => "Die Datei hat keine Kopfzeile; die Spalten heißen c1, c2 … Bitte prüfen Sie die Zuordnung.",
    ambiguousThousands: (details) =>
      `In der Spalte „${column(details)}“ kann „${details.example}“ Tausender oder Dezimalstellen bedeuten; als Dezimalzeichen gilt „${details.decimal}“.`,
    factor: (details) =>
      `Die Beträge in „${column(details)}“ sind laut ${details.title === undefined ? "Kopfzeile" : `der Zeile „${details.title}“`} in ${Number(details.factor) === 1000 ? "Tausend" : "Millionen"} angegeben und wurden umgerechnet.`,
    mixedEncoding: (details) =>
      `${rows(details.count)} in einem anderen Zeichensatz als der Rest (${details.encoding}), gelesen als ${details.as} (${lines(details)}).`,
    nulBytes: (details) => `${count(details.count)} NUL-Zeichen entfernt.`,
    raggedRows: (details) => `${rows(details.count)} mit zu vielen oder zu wenigen Zellen (${lines(details)}).`,
    rejoinedRows: (details) =>
      `${rows(details.count)} mit unmaskiertem Trennzeichen oder Zeilenumbruch in einem Text: als ein Text gelesen, sonst stünden die Zellen dahinter falsch (${lines(details)}).`,
    mendedRows: (details) =>
      `${rows(details.count)} mit einem Anführungszeichen ohne Gegenstück: Es wurde weggelassen oder das fehlende ergänzt (${lines(details)}).`,
    hiddenRows: (details) =>
      `${Number(details.count) === 1 ? "1 Zeile ist" : `${count(details.count)} Zeilen sind`} in der Tabelle ausgeblendet oder weggefiltert (${lines(details)}) und ${Number(details.count) === 1 ? "zählt" : "zählen"} mit${details.revenue === undefined ? "" : `, mit ${euros(details.revenue)} Umsatz`}. Sollen nur die sichtbaren zählen, kopieren Sie diese in eine neue Datei.`,
    noResults: (details) =>
      `${quoted(details.columns)}: ${Number(details.count) === 1 ? "1 Formel" : `${count(details.count)} Formeln`} ohne Ergebnis in der Datei. Öffnen und speichern Sie die Datei in Excel und laden Sie sie noch einmal.`,
    duplicateIds: (details) => `${ids(details.count)} in mehreren Zeilen: ${rows(details.rows)}, je Kunde summiert.`,
    growing: (details) => growing(details.part),
    identicalRows: (details) =>
      `${customers(details.count)} mit gleichen Zeilen${quoted(details.differing) === "" ? "" : ` (verschieden nur in ${quoted(details.differing)})`}: Sie zählen einmal, ${rows(details.rows)} ${Number(details.rows) === 1 ? "ist" : "sind"} als Wiederholung übersprungen.`,
    alikeRows: (details) =>
      `${customers(details.count)} mit Zeilen, die einander in allen Spalten gleichen: ${rows(details.rows)}${details.revenue === undefined ? "" : ` mit ${euros(details.revenue)} Umsatz`} ${Number(details.rows) === 1 ? "wiederholt eine frühere und zählt" : "wiederholen eine frühere und zählen"} mit.`,
    groupSums: (details) =>
      `${rows(details.count)} sehen aus wie Summen der Zeilen darunter oder darüber (${lines(details)}) und zählen als Kunden mit, zusammen ${euros(details.revenue)} Umsatz. Sind es Summen, nehmen Sie sie aus der Datei heraus.`,
    controlTotal: (details) =>
      `Die Summenzeile ${place(details.row)} nennt für „${column(details)}“ ${euros(details.file)}, die übernommenen Zeilen ergeben ${euros(details.sum)}.${difference(details)}`,
    joined: (details) =>
      `${details.file}: Darin ${Number(details.matched) === 1 ? "kommt" : "kommen"} ${count(details.matched)} von ${count(details.customers)} Kunden der Liste vor.`,
    notInList: (details) =>
      `${details.file}: Außen vor, weil nicht in der Kundenliste: ${ids(details.count)} (zum Beispiel ${list(details.examples)})${details.revenue === undefined ? "" : ` mit ${euros(details.revenue)} Umsatz`}.`,
    rejectedInList: (details) =>
      `${details.file}: Außen vor, weil die Kundenliste sie nennt, ihre Zeile dort aber abgelehnt ist: ${ids(details.count)} (zum Beispiel ${list(details.examples)}). Warum, steht unter „Nicht lesbare Zellen“.`,
    rowsRejected: (details) =>
      `${details.file}: ${customers(details.count)} der Liste ${Number(details.count) === 1 ? "hat" : "haben"} darin nur abgelehnte Zeilen.`,
    withoutRows: (details) => `${details.file}: Ohne Zeilen darin: ${customers(details.count)} der Liste.`,
    idByValues: ({ file, column }) =>
      `Die Kundennummern von ${file} stehen in „${column}“: Dort sind es die der Kundenliste.`,
    contactsLeftOut: ({ file, list, what }) =>
      `${what === "both" ? "Besuche und Anrufe" : what === "calls" ? "Anrufe" : "Besuche"} aus ${file} zählen nicht mit, denn sie kommen schon aus ${list}. In einer Datei zusammengeführt zählen alle.`,
    costLeftOut: ({ file, column, list }) =>
      `„${column}“ aus ${file} bleibt ungenutzt, denn der Umsatz kommt aus ${list}, und Kosten gehören zum Umsatz derselben Datei. Damit beides aus ${file} kommt, ordnen Sie dem Umsatz in ${list} keine Spalte zu.`,
    statedTwice: (details) =>
      details.left === details.used
        ? `${field(details)} steht auch in ${details.file}, mit derselben Summe (${sumOf(details.left, details.leftInFile)}).`
        : `${field(details)} steht auch in ${details.file} (Summe ${sumOf(details.left, details.leftInFile)}); gerechnet wird mit den Angaben aus ${details.list} (Summe ${sumOf(details.used, details.usedInFile)}).`,
    contacts: (details) =>
      `Gezählt nach „${details.column}“: ${contactCount(details.visits, "Besuch", "Besuche")}${kindsOf(details.visitKinds)}, ${contactCount(details.calls, "Anruf", "Anrufe")}${kindsOf(details.callKinds)}${Number(details.others) > 0 ? `; nicht gezählt: ${rows(details.others)}${kindsOf(details.examples)}` : ""}.`,
    contactsNotHeld: (details) =>
      `„${details.column}“: ${rows(details.count)} mit ${quoted(details.kinds)} ${Number(details.count) === 1 ? "zählt" : "zählen"} nicht als Kontakt.`,
    rowsAsVisits: () => "Die Zeilen nennen keine Art des Kontakts: Jede gilt als ein Besuch.",
    contradictoryTexts: (details) =>
      `${customers(details.count)} mit verschiedenen Angaben in „${details.column}“; es gilt jeweils die erste.`,
    alikeIds: (details) =>
      `${count(details.count)} Nummern in „${details.column}“ stehen in den Teilen verschieden da, etwa mit und ohne führende Nullen: Jede gilt als ein Kunde.`,
    sameName: (details) =>
      `${customers(details.count)} tragen denselben Namen wie eine andere Kundennummer; vielleicht ist es jeweils derselbe Kunde (${lines(details)}).`,
    periodYear: (details) =>
      `Die Zeilen reichen${by(details)} von ${day(details.from)} bis ${day(details.to)} (${count(details.days)} Tage): Die Summen gelten als ein Jahr.${orders(details)}`,
    periodScaled: (details) =>
      `Die Zeilen reichen${by(details)} von ${day(details.from)} bis ${day(details.to)} (${count(details.days)} Tage): Die Summen sind auf 365 Tage umgerechnet (× ${factor(details.factor)}).${orders(details)}`,
    periodShort: (details) =>
      `Die Zeilen decken nur ${count(details.days)} Tage ab (${day(details.from)} bis ${day(details.to)}); die Summen sind nicht hochgerechnet.${orders(details)}`,
    partOfYear: (details) =>
      details.name === undefined
        ? `${details.column !== undefined ? `„${details.column}“ nennt nur ${details.months === undefined ? `${count(details.days)} Tage` : months(details.months)}` : details.names === undefined ? `Titel oder Name nennen ${day(details.from)} bis ${day(details.to)} (${count(details.days)} Tage)` : `Die Namen ${quotedInShort(details.names)} sind die von etwa ${count(details.days)} Tagen`}: Die Beträge gelten trotzdem als die eines Jahres und sind nicht umgerechnet.`
        : `Der Name „${details.name}“ nennt eine Zeit: Sind die Beträge nur die von ${day(details.from)} bis ${day(details.to)} (${count(details.days)} Tage)? Sie gelten als die eines Jahres und sind nicht umgerechnet. Nennt er nur den Tag der Liste, stimmt das.`,
    orders: (details) =>
      `${count(details.orders)} Aufträge oder Rechnungen; ohne Datum gelten die Summen als ein Jahr.`,
    ambiguousDates: (details) =>
      `In der Spalte „${details.column}“ kann jedes Datum Tag/Monat oder Monat/Tag bedeuten; gelesen als ${details.order === "dayFirst" ? "Tag/Monat" : "Monat/Tag"}.`,
    unreadDates: (details) =>
      `${Number(details.count) === 1 ? "1 Zelle" : `${count(details.count)} Zellen`} in „${details.column}“ ${Number(details.count) === 1 ? "ist" : "sind"} kein Datum.`,
    perYear: (details) =>
      `„${details.column}“ gilt laut Kopfzeile für eine andere Zeit als ein Jahr und ist auf ein Jahr umgerechnet (× ${factor(details.factor)}).`,
    summedColumns: (details) =>
      `${field(details)}: Summe aus ${count(lengthOf(details.columns))} Spalten (${quotedEnds(details.columns)}).${details.months === undefined && details.days === undefined ? "" : ` Sie reichen für ${details.months === undefined ? `${count(details.days)} Tage` : months(details.months)}; auf ein Jahr ist nichts umgerechnet.`}`,
    furtherRevenue: (details) =>
      `Umsatz ist „${column(details)}“. Auch ${quotedInShort(details.others)} ${lengthOf(details.others) === 1 ? "kann Umsatz sein und zählt" : "können Umsatz sein und zählen"} nicht mit. Gehört beides zusammen, ordnen Sie dem Umsatz „${sumOfColumns(details)}“ zu.`,
    otherRevenue: (details) =>
      `Umsatz ist „${column(details)}“. ${quotedInShort(details.others)} ${lengthOf(details.others) === 1 ? "nennt auch einen Umsatz, mit anderen Beträgen, und zählt" : "nennen auch Umsatz, mit anderen Beträgen, und zählen"} nicht. Ist ${lengthOf(details.others) === 1 ? "diese Spalte" : "eine dieser Spalten"} gemeint, wählen Sie sie unter „Spalten zuordnen“.`,
    unfinishedYear: (details) =>
      `„${details.column}“ ist bei fast allen Kunden kleiner als „${details.before}“, und zusammen weit kleiner: Ist das Jahr noch nicht zu Ende? Die Beträge gelten als die eines Jahres und sind nicht umgerechnet.`,
    otherYear: (details) =>
      `${field(details)}: „${column(details)}“ nennt ein anderes Jahr als der Umsatz („${column({ column: String(details.revenue) })}“). Beides gilt für dasselbe Jahr; bitte prüfen Sie die Zuordnung.`,
    marginFromCost: (details) => `Der Deckungsbeitrag ist Umsatz − „${column(details)}“.`,
    strayDates: (details) =>
      `${Number(details.count) === 1 ? "1 Datum" : `${count(details.count)} Daten`} in „${details.column}“ (${days(details.examples)}) ${Number(details.count) === 1 ? "liegt" : "liegen"} weit ab von allen anderen: für den Zeitraum außer Acht gelassen, die Beträge zählen mit.`,
    costMissing: (details) =>
      `${rows(details.count)} mit ${euros(details.revenue)} Umsatz ohne Angabe in „${column(details)}“: Im Deckungsbeitrag fehlen sie.`,
    marginFromRate: (details) => `Der Deckungsbeitrag ist Umsatz × „${details.column}“.`,
    debitCredit: (details) =>
      `Beträge in „${details.amounts}“ haben ihr Vorzeichen aus „${details.column}“: ${count(details.count)} mit ${details.minus} sind negativ.`,
    kindsLeftOut: (details) =>
      `„${details.column}“: ${rows(details.count)} mit ${quoted(details.kinds)}, zusammen ${euros(details.revenue)}, ${Number(details.count) === 1 ? "ist kein Umsatz und zählt" : "sind kein Umsatz und zählen"} nicht mit.`,
    creditNotes: (details) =>
      `„${details.column}“: ${rows(details.count)} mit ${quoted(details.kinds)}, zusammen ${euros(details.revenue)}, ${Number(details.count) === 1 ? "ist abgezogen; ihr Betrag steht" : "sind abgezogen; ihre Beträge stehen"} in der Datei ohne Minus.`,
    otherKinds: (details) =>
      `„${details.column}“: ${rows(details.count)} mit ${quoted(details.kinds)}, zusammen ${euros(details.revenue)}, ${Number(details.count) === 1 ? "zählt" : "zählen"} mit. Was kein Umsatz ist, gehört nicht in die Datei.`,
    currency: (details) =>
      `„${column(details)}“ ist in ${details.currency} angegeben. Gerechnet wird mit den Zahlen, wie sie sind; Kosten gelten in Euro.`,
    currencies: (details) =>
      `„${details.column}“ ist in mehreren Währungen angegeben: ${sumsOf(details)}. Gerechnet wird mit den Zahlen, wie sie sind, ohne Umrechnung.`,
    openItems: (details) =>
      `Die Spalten neben „${details.column}“ (${quoted(details.beside)}) sind die offener Posten oder eines Kontos: Bitte prüfen Sie, ob die Beträge der Umsatz sind. Zahlungen sind keiner, und Bezahltes kann fehlen.`,
    ownTurnover: (details) =>
      `„${details.column}“ neben ${quoted(details.beside)} kann der eigene Umsatz der Kunden sein statt dem, was sie bei Ihnen kaufen. Bitte prüfen Sie die Zuordnung.`,
    contactsOnce: (details) =>
      `„${details.column}“ gilt für das Jahr und steht in den Zeilen eines Kunden gleich: Es zählt je Kunde einmal.`,
    potentialOnce: (details) =>
      `„${details.column}“ steht in den Zeilen eines Kunden gleich: Das Potenzial zählt je Kunde einmal.`,
    negativeRevenue: (details) => `${customers(details.count)} mit negativem Umsatz (${lines(details)}).`,
    marginAboveRevenue: (details) =>
      `${customers(details.count)} mit einem Deckungsbeitrag über dem Umsatz (${lines(details)}).`,
    potentialBelowRevenue: (details) =>
      `${customers(details.count)} mit einem Potenzial unter dem Umsatz (${lines(details)}).`,
    prospects: (details) =>
      details.negative === undefined
        ? `${customers(details.count)} ohne Umsatz, aber mit Potenzial: Interessenten (${lines(details)}).`
        : details.negative === details.count
          ? `${customers(details.count)} mit negativem Umsatz, aber mit Potenzial: ${Number(details.count) === 1 ? "gilt als Interessent" : "gelten als Interessenten"} (${lines(details)}).`
          : `${customers(details.count)} ohne positiven Umsatz, aber mit Potenzial: gelten als Interessenten, ${count(details.negative)} davon mit negativem Umsatz (${lines(details)}).`,
    rejectedProspects: (details) =>
      `${rows(details.count)} ohne Umsatz, aber mit Potenzial (zusammen ${euros(details.potential)}) ${Number(details.count) === 1 ? "ist" : "sind"} abgelehnt (${lines(details)}). Sind es Interessenten, tragen Sie in der Datei 0 als Umsatz ein.`,
    manyVisits: (details) =>
      `${customers(details.count)} mit mehr als einem Besuch am Tag (${lines(details)}). Bitte prüfen Sie, ob die zugeordnete Spalte Besuche zählt.`,
    dominantCustomer: (details) =>
      `Ein einziger Kunde bringt ${percentRound(Number(details.share))} des Umsatzes (${lines(details)}).`,
  } as Readonly<Record<string, (details: Details) => string>>,
};
