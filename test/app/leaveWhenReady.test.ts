// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { leaveWhenReady } from "../../src/app/leaveWhenReady.js";

test("a link to another page waits for what is being saved, and for nothing else", async () => {
  const assign = vi.spyOn(window.location, "assign").mockImplementation(() => {});
  let saved = () => {};
  const saving = new Promise<void>((resolve) => {
    saved = resolve;
  });
  document.body.innerHTML =
    '<a href="./classes.html"><b>Klassen</b></a><a href="./liste.csv" download="liste.csv"></a>';
  const done = leaveWhenReady(window)(saving);
  const click = (selector: string, options: MouseEventInit = {}) => {
    const event = new MouseEvent("click", { bubbles: true, cancelable: true, ...options });
    return !document.querySelector(selector)!.dispatchEvent(event);
  };
  expect(click("b")).toBe(true);
  expect(document.querySelector("a")!.getAttribute("aria-busy")).toBe("true");
  expect(assign).not.toHaveBeenCalled();
  saved();
  await vi.waitFor(() => expect(assign).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/classes\.html$/)));

  await done;
  let prevented = false;
  window.addEventListener("click", (event) => {
    prevented = event.defaultPrevented;
    // Nothing shall navigate in earnest.
    event.preventDefault();
  });
  click("b");
  expect(prevented).toBe(false);
  void leaveWhenReady(window)(new Promise(() => {}));
  for (const [selector, options] of [
    ["b", { ctrlKey: true }],
    ["a[download]", {}],
  ] as const) {
    click(selector, options);
    expect(prevented).toBe(false);
  }
  click("b");
  expect(prevented).toBe(true);
  expect(assign).toHaveBeenCalledTimes(1);
});
