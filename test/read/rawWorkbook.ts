import { zip } from "./spreadsheetFiles.js";

export interface RawSheet {
  readonly name: string;
  /** What stands in <sheetData>. */
  readonly data: string;
  readonly kind?: "worksheet" | "chartsheet";
  readonly state?: "hidden";
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** An .xlsx workbook written part by part, for what no library writes; `calculation` stands behind the names of its sheets, `rename` gives its parts other names. */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  { rename = (name: string) => name, calculation = "" } = {},
): Uint8Array {
  const tags = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}" ` : ""}r:id="rId${at + 1}"/>`,
  );
  const pathOf = (kind: string, at: number) => `${kind}s/sheet${at + 1}.xml`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", rename("xl/workbook.xml").replaceAll("\\", "/"))),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${tags.join("")}</sheets>${calculation}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      sheets.map(({ kind = "worksheet" }, at) => relation(`rId${at + 1}`, kind, pathOf(kind, at))).join(""),
    ),
  };
  sheets.forEach(({ data, kind = "worksheet" }, at) => {
    parts[`xl/${pathOf(kind, at)}`] = `<${kind} xmlns="${main}"><sheetData>${data}</sheetData></${kind}>`;
  });
  const encoder = new TextEncoder();
  return zip(Object.entries(parts).map(([name, text]) => ({ name: rename(name), data: encoder.encode(text) })));
}

/** Rows of cells of a sheet: texts, numbers, or cells written out ("<c>…"). */
export function rawRows(
  rows: readonly (readonly (string | number)[])[],
  attributes: (row: number) => string = () => "",
) {
  const cell = (value: string | number) =>
    typeof value === "number"
      ? `<c><v>${value}</v></c>`
      : value.startsWith("<c")
        ? value
        : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  return rows.map((row, at) => `<row r="${at + 1}" ${attributes(at + 1)}>${row.map(cell).join("")}</row>`).join("");
}
