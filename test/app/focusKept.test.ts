// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { focusKept } from "../../src/app/focusKept.js";

let root: HTMLElement;
let [asked, other, answer] = [] as unknown as [HTMLButtonElement, HTMLButtonElement, HTMLElement];
beforeEach(() => {
  root = document.createElement("div");
  [asked, other] = [document.createElement("button"), document.createElement("button")];
  answer = document.createElement("div");
  root.append(asked, answer);
  document.body.replaceChildren(root, other);
});

test("when the button that has the focus is removed, the answer has it", () => {
  const check = focusKept(root, () => answer);
  asked.focus();
  check();
  expect(document.activeElement).toBe(asked);
  asked.remove();
  check();
  expect(document.activeElement).toBe(answer);
});

test("when it is hidden, the answer has the focus as soon as there is one", () => {
  let place: HTMLElement | undefined;
  const check = focusKept(root, () => place);
  asked.focus();
  asked.hidden = true;
  check();
  place = answer;
  check();
  expect(document.activeElement).toBe(answer);
});

test("whoever is elsewhere by then stays there", () => {
  const check = focusKept(root, () => answer);
  asked.focus();
  other.focus();
  asked.remove();
  check();
  expect(document.activeElement).toBe(other);
});
