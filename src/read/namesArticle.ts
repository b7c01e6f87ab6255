import { headerKey } from "./normaliseHeader.js";

const keysOf = (words: string) => new Set(words.split("|").map(headerKey));
const anybody = keysOf("Bezeichnung|Beschriftung|Kurzname|Matchcode|Suchbegriff|Beschreibung|Description");
const articles = keysOf(
  "Material|Materialnummer|Material-Nr.|MATNR|Artikel|Artikelnummer|Artikel-Nr.|Art.-Nr.|ArtNr|Produkt|Produktnummer|Sachnummer|Warengruppe|EAN|SKU|Item|Item No.|Product|Product No.|Stock Code|Product Code|Product ID|Item Number|Item Code|Article|Article No.",
);

/** Whether the column describes the article that the column before it numbers ("Material;Bezeichnung"): then it names no customer. */
export function namesArticle(header: readonly string[], column: number): boolean {
  const before = header[column - 1];
  return before !== undefined && anybody.has(headerKey(header[column]!)) && articles.has(headerKey(before));
}
