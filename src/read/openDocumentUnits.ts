import { shownCurrencies } from "./grid.js";
import { scaledMark } from "./numberFormat.js";

/** What stands in an OpenDocument text (content.xml, styles.xml or both in one) and the library that reads it does not see. */
const scaled = /<number:number\b(?=[^<>]*number:display-factor="(?!1")\d)/;
const dollars = /(<number:currency-symbol\b(?=[^<>]*number:country="US")[^<>]*>)\$(?=<)/;
const foreign = new RegExp(`\\soffice:currency="(${shownCurrencies.join("|")})"`);
const ofTable = /<(\/?)table:(table|table-column|table-row|table-cell|covered-table-cell)([\s/](?:"[^"]*"|[^<>"])*)?>/g;
const styleName = /\stable:style-name="([^"]*)"/;
const defaultStyle = /\stable:default-cell-style-name="([^"]*)"/;
const repeated = /\stable:number-columns-repeated="(\d+)"/;
const mostColumns = 16_384;

/** Whether number formats show amounts in thousands or a foreign currency. */
export function showsUnits(text: string): boolean {
  return [scaled, dollars, foreign].some((mark) => mark.test(text));
}

/** The styles and the content of an OpenDocument spreadsheet as one text; null where they are written in an unusual way. */
export function flatDocument(styles: string, content: string): string | null {
  const own = between(styles, "<office:styles", "</office:styles>");
  const from = content.indexOf("<office:automatic-styles");
  const body = between(from < 0 ? content : content.slice(from), from < 0 ? "<office:body" : "", "</office:body>");
  return body === null ? null : `<?xml version="1.0"?><office:document>${own ?? ""}${body}</office:document>`;
}

/** A flat OpenDocument text whose number formats name their units in a way that the library hands on, with the format of each cell in the cell itself. */
export function withUnits(text: string): string {
  const formats = shownCurrencies.map(
    (code) =>
      `<number:number-style style:name="shown-${code}"><number:number/><number:text>${code}</number:text></number:number-style><style:style style:name="shown-${code}" style:family="table-cell" style:data-style-name="shown-${code}"/>`,
  );
  return withCellFormats(text)
    .replaceAll(new RegExp(scaled, "g"), `<number:text>${scaledMark}</number:text>$&`)
    .replaceAll(new RegExp(dollars, "g"), "$1USD")
    .replace(/<office:body\b/, `${formats.join("")}$&`);
}

/** Cells have the format of their row or column where they state none, and that of their currency, unless theirs shows thousands. */
function withCellFormats(text: string): string {
  const inThousands = thousandsStyles(text);
  let columns: (string | undefined)[] = [];
  let [ofRow, column]: [string | undefined, number] = [undefined, 0];
  return text.replace(ofTable, (tag, close: string, name: string, attributes = "") => {
    if (close) return tag;
    if (name === "table") columns = [];
    const count = Math.min(mostColumns, Number(repeated.exec(attributes)?.[1] ?? 1));
    if (name === "table-column") {
      const style = defaultStyle.exec(attributes)?.[1];
      for (let at = 0; at < count && columns.length < mostColumns; at++) columns.push(style);
    } else if (name === "table-row") [ofRow, column] = [defaultStyle.exec(attributes)?.[1], 0];
    if (!name.endsWith("cell")) return tag;
    const own = styleName.exec(attributes)?.[1] ?? ofRow ?? columns[column];
    column += count;
    if (!attributes.includes("office:value=")) return tag;
    const currency = foreign.exec(attributes)?.[1];
    const style = currency && !inThousands.has(own) ? `shown-${currency}` : own;
    return style ? `<table:${name} table:style-name="${style}"${attributes.replace(styleName, "")}>` : tag;
  });
}

/** The names of the styles of cells whose numbers are shown in thousands. */
function thousandsStyles(text: string): ReadonlySet<string | undefined> {
  const formats = new Set<string>();
  for (const piece of text.split(/<number:(?=[a-z]+-style\b)/).slice(1))
    if (scaled.test(piece)) formats.add(/\sstyle:name="([^"]*)"/.exec(piece)?.[1] ?? "");
  const styles = Array.from(text.matchAll(/<style:style\b([^<>]*)>/g), ([, attributes = ""]) => attributes);
  const isIn = (attributes: string) => formats.has(/\sstyle:data-style-name="([^"]*)"/.exec(attributes)?.[1] ?? "");
  return new Set(styles.filter(isIn).map((attributes) => /\sstyle:name="([^"]*)"/.exec(attributes)?.[1]));
}

function between(text: string, start: string, end: string): string | null {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  return from < 0 || to < from ? null : text.slice(from, to + end.length);
}
