const begins =
  /^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|\?xml|(?:\w+:)?workbook)\b/i;
const holdsTable = /<(?:table|tr|(?:\w+:)?workbook)\b/i;

/** Whether a text is a web page with a table or an XML spreadsheet: what many systems save as .xls. */
export function isMarkup(text: string): boolean {
  return begins.test(text.slice(0, 4096)) && holdsTable.test(text.slice(0, 1 << 20));
}
