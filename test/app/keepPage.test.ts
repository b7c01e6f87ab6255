// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { keepPage } from "../../src/app/keepPage.js";

function dropped(types: readonly string[]): boolean {
  const event = new Event("drop", { bubbles: true, cancelable: true });
  document.body.dispatchEvent(Object.assign(event, { dataTransfer: { types, dropEffect: "copy" } }));
  return event.defaultPrevented;
}

test("a file dropped beside the places for files leaves the page as it is, a text is dropped as ever", () => {
  keepPage();
  expect([dropped(["Files"]), dropped(["text/plain"])]).toEqual([true, false]);
});
