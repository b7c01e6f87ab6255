import { expect, test } from "vitest";
import { open, standard } from "./readText.js";

const baskets = [
  ["Brot", "Butter", "Milch"],
  ["Milch"],
  ["Brot", "Käse", "Wurst", "Senf", "Gurken", "Bier"],
  ["Bier", "Chips"],
  ["Butter", "Mehl", "Zucker", "Eier", "Milch"],
  ["Käse", "Wein", "Brot", "Oliven", "Feigen", "Nüsse"],
  ["Eier", "Speck"],
  ["Mehl", "Hefe", "Salz", "Milch"],
  ["Brot", "Käse", "Tee", "Honig", "Milch", "Äpfel"],
  ["Wein", "Käse", "Feigen"],
  ["Tee", "Honig", "Milch", "Zitronen"],
];

for (const delimiter of [";", "\t", ","]) {
  test(`lists of any length parted by ${JSON.stringify(delimiter)} begin with their first line`, () => {
    const text = baskets.map((basket) => `${basket.join(delimiter)}\n`).join("");
    expect(standard(text).split("\n")).toEqual([...baskets.map((basket) => basket.join(",")), ""]);
  });
}

test("sentences of any length are no lists", () => {
  const lines = ["Brot, Butter und Milch fehlen.", "Käse, Wurst, Senf, alles da.", "Bier, sagt er, ist aus."];
  expect(open(`${[...lines, ...lines, ...lines].join("\n")}\n`).table.columnCount).toBe(1);
});
