import { expect, test } from "vitest";
import { open, standard } from "./readText.js";

const names = "wort;art;sinn\n";
const words = "haus;n.;Gebäude\nlaufen;v.;zu Fuß gehen\nalt;adj.;nicht neu\nneu;adj.;nicht alt\n";

test("pairs above a table of texts are no records of it", () => {
  const table = standard(names + words);
  expect(standard(`Stand;01.02.2024\nAmt;Bauhof\n${names}${words}`)).toBe(table);
  expect(standard(`Stand;01.02.2024\n\n${names}${words}`)).toBe(table);
});

test("pairs above two columns of values are neither their names nor records", () => {
  const values = "400,0.11\n410,0.13\n420,0.17\n430,0.16\n440,0.12\n";
  const spectrum = `Welle,Extinktion\n${values}`;
  expect(standard(`Probe,A7\nDatum,2024-03-01\n${spectrum}`)).toBe(spectrum);
  expect(standard(`Probe,A7\nGerät,UV\n\n${spectrum}`)).toBe(spectrum);
  expect(open(`Welle,Extinktion\nLänge,Stärke\n${values}`).table.headerTexts[0]).toMatch(/^Welle/);
});

test("a sentence cut by commas above records without names is none of them", () => {
  expect(standard("Diese Liste hat alle Dinge, die im Bauhof stehen.\n1,586\n2,979\n3,173\n")).toBe(
    "1,586\n2,979\n3,173\n",
  );
});
