import type { Workbook } from "./workbook.js";

/** What the library that reads OpenDocument sheets leaves out of each, in their order. */
export interface OpenDocumentSheet {
  readonly hidden: boolean;
  /** Places of the rows that are filtered out or hidden by hand. */
  readonly hiddenRows: readonly number[];
}

const tableStyle = /<style:style(\s[^<>]*)>\s*<style:table-properties(\s[^<>]*)>/g;
const tag = /<(\/?)table:(table|table-row-group|table-row)(\s[^<>]*)?>/g;
/** More rows that are alike are blank. */
const mostAlike = 1000;
const mostRows = 1 << 20;

/** The sheets of an OpenDocument text (its content.xml). */
export function openDocumentSheets(content: string): readonly OpenDocumentSheet[] {
  const styles = new Set<string>();
  for (const [, style = "", properties = ""] of content.matchAll(tableStyle)) {
    const isHidden = style.includes('style:family="table"') && properties.includes('table:display="false"');
    const named = isHidden ? /\sstyle:name="([^"]*)"/.exec(style)?.[1] : undefined;
    if (named) styles.add(named);
  }
  const sheets: { hidden: boolean; hiddenRows: number[] }[] = [];
  let row = 0;
  let groups = 0;
  for (const [, close, name, attributes = ""] of content.matchAll(tag)) {
    if (name === "table-row-group") groups += close ? -1 : 1;
    else if (close) continue;
    else if (name === "table") {
      sheets.push({ hidden: styles.has(/table:style-name="([^"]*)"/.exec(attributes)?.[1] ?? ""), hiddenRows: [] });
      [row, groups] = [0, 0];
    } else {
      const from = row;
      row += Number(/table:number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
      if (
        groups > 0 ||
        row - from > mostAlike ||
        row > mostRows ||
        !/table:visibility="(?:filter|collapse)"/.test(attributes)
      )
        continue;
      for (let hidden = from; hidden < row; hidden++) sheets.at(-1)?.hiddenRows.push(hidden);
    }
  }
  return sheets;
}

/** A workbook with what was left out of its sheets. */
export function withHidden(workbook: Workbook, sheets: readonly OpenDocumentSheet[]): Workbook {
  return {
    names: workbook.names.map((each, at) => ({ ...each, hidden: sheets[at]?.hidden ?? each.hidden })),
    sheets: workbook.sheets.map((each, at) => ({ ...each, hidden: sheets[at]?.hiddenRows ?? [] })),
  };
}
