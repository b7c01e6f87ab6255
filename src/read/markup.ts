const begins =
  /^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|title|style|link|body|div|center|span|font|p|br|b|h[1-6]|table|thead|tr|\?xml|(?:\w+:)?workbook)\b/i;
const holdsTable = /<(?:table|tr|(?:\w+:)?workbook)\b/i;

/** Whether a text is a web page with a table or an XML spreadsheet: what many systems save as .xls. */
export function isMarkup(text: string): boolean {
  return begins.test(text.slice(0, 4096)) && holdsTable.test(text.slice(0, 1 << 20));
}

/** Whether a markup is an OpenDocument spreadsheet in a single XML text (.fods). */
export function isFlatDocument(markup: string): boolean {
  return /<office:document\s/.test(markup.slice(0, 4096));
}

/** A page whose cells end where the next begins, as those of old programs do, with their ends: the library that reads tables needs them. */
export function withClosedCells(page: string): string {
  const start = page.slice(0, 1 << 20);
  const count = (tag: RegExp) => start.match(tag)?.length ?? 0;
  if (count(/<\/t[dh]\b/gi) * 2 >= count(/<t[dh]\b/gi)) return page;
  return page.replace(/<t[dh]\b[^<>]*>[\s\S]*?(?=<\/?t[dhr]\b|<\/t(?:able|body|head|foot)\b|$)/gi, "$&</td>");
}

/** An XML spreadsheet of 2003 without the marks of bold and coloured letters within its texts, of which the library that reads it loses the words. */
export function withPlainTexts(workbook: string): string {
  const [start, ...texts] = workbook.split("<ss:Data");
  if (texts.length === 0) return workbook;
  const plain = texts.map((text) => {
    const [from, to] = [text.indexOf(">") + 1, text.indexOf("</ss:Data>")];
    return to < from ? text : text.slice(0, from) + text.slice(from, to).replace(/<[^<>]*>/g, "") + text.slice(to);
  });
  return [start, ...plain].join("<ss:Data");
}
