import { expect, test } from "vitest";
import { bytesOf, convert, latin1 } from "./readText.js";

const rowsOf = (text: string, code: string) => convert(text).found[code]?.map(({ row, id }) => [row, id]);

test("rows with too many cells can be seen", () => {
  const text = "Nr;Firma;Umsatz\n1;Rohr GmbH;10\n2;Voß KG;20;7\n3;Aal KG;30\n4;Elster;40;;9\n";
  expect(rowsOf(text, "raggedRows")).toEqual([
    [3, "2"],
    [5, "4"],
  ]);
});

test("a row over several lines is the one of each of its lines", () => {
  const text = `Nr;Firma;Umsatz\n1;"Rohr\nGmbH";10\n2;Voß KG;20\n3;Aal KG;30;1\n`;
  expect(rowsOf(text, "raggedRows")).toEqual([[5, "3"]]);
});

test("rows whose quotes were mended can be seen", () => {
  const { found, report } = convert(
    'Nr,Firma,Ort,Umsatz\n1,"Berg, Klein,Ulm,10\n2,"Dorn, Groß",Hof,20\n3,"Esch, Söhne",Ulm,30\n',
  );
  expect(report.warnings.map(({ code }) => code)).toEqual(["mendedRows"]);
  expect(found.mendedRows).toEqual([expect.objectContaining({ row: 2, id: "1", revenue: 10 })]);
});

test("a line below the table is no row of it", () => {
  const text = "Nr;Firma;Umsatz\n1;Rohr Köln;10\n2;Gießen AG;20\n3;Elster;30\n\nGedruckt in ";
  const { report, found } = convert(Uint8Array.from([...bytesOf(text), ...latin1("Köln am großen Fluss\n")]));
  expect(report.warnings).toContainEqual(expect.objectContaining({ code: "mixedEncoding", lines: [6] }));
  expect(found.mixedEncoding).toEqual([]);
});
