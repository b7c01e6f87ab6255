// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { partChooser } from "../../src/app/partChooser.js";

const texts = {
  part: "Blatt",
  together: (parts: readonly string[]) => parts.join(" + "),
  further: (part: string) => part,
};
const offered = (parts: readonly string[], together?: readonly string[]) => {
  const chooser = partChooser(texts, { choose: () => {}, add: () => {} });
  chooser.update({ part: null, parts, ...(together && { together }) });
  return [...chooser.querySelectorAll("option")].map(({ text }) => text);
};

test("sheets named after representatives are offered by their number", () => {
  const names = ["Anna Berg", "Peter Schmidt"];
  expect(offered(names, names)).toEqual(["#1 + #2", "#1", "#2"]);
  expect(offered(["Kunden", "Pivot", "Anna Berg"])).toEqual(["Kunden", "Pivot", "#3"]);
});
