const rows = 500;

/** A customer list as German Excel saves it, in windows-1252: what reading it needs, nearly every list needs. */
export function madeUpList(): Uint8Array<ArrayBuffer> {
  const lines = Array.from(
    { length: rows },
    (_, row) => `${10_000 + row};Bäckerei Nr. ${row};Händler;${row},50;0,25;${2 * row};12`,
  );
  const text = ["Kundennummer;Kunde;Kundengruppe;Umsatz;Deckungsbeitrag;Potenzial;Besuche", ...lines, ""].join("\r\n");
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
