// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { arrowKeys } from "../../src/components/arrowKeys.js";

// happy-dom lays nothing out; every button counts as shown.
Object.defineProperty(HTMLElement.prototype, "offsetParent", { configurable: true, get: () => document.body });

test("a table is one stop of the tab key, and arrow keys go between its figures", () => {
  const table = document.createElement("div");
  table.innerHTML = `<table>${["a b", "c", "d e"]
    .map(
      (row) =>
        `<tr>${row
          .split(" ")
          .map((id) => `<td><button tabindex="-1" id="${id}"></button></td>`)
          .join("")}</tr>`,
    )
    .join("")}</table>`;
  document.body.append(table);
  arrowKeys(table, "button")();
  const stops = () => [...table.querySelectorAll("button")].filter((each) => each.tabIndex === 0).map(({ id }) => id);
  const press = (key: string) =>
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  expect(stops()).toEqual(["a"]);
  table.querySelector<HTMLElement>("#a")!.focus();
  const path = ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowUp"].map((key) => {
    press(key);
    return document.activeElement!.id;
  });
  expect(path).toEqual(["b", "b", "c", "d", "e", "c"]);
  expect(stops()).toEqual(["c"]);
});
