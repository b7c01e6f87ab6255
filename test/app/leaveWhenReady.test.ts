// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { leaveWhenReady } from "../../src/app/leaveWhenReady.js";

/** Links that the browser would have followed. */
let followed: string[] = [];
const follow = (event: Event) => {
  if (!event.defaultPrevented) followed.push((event.target as Element).closest("a")!.getAttribute("href")!);
  event.preventDefault();
};
beforeEach(() => {
  followed = [];
  window.addEventListener("click", follow);
  document.body.innerHTML =
    '<a href="./classes.html"><b>Klassen</b></a><a href="./list.csv" download="list.csv"></a><a href="./data.html"></a>';
});
afterEach(() => window.removeEventListener("click", follow));

const element = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const click = (selector: string, options: MouseEventInit = {}) =>
  element(selector).dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...options }));

function making<T>() {
  let made = (_: T) => {};
  const promise = new Promise<T>((resolve) => {
    made = resolve;
  });
  return { promise, made };
}

test("a link to another page is busy until what is made for that page is ready, and is followed then", async () => {
  const { promise, made } = making<string>();
  const given = leaveWhenReady(window)(promise);
  click("b");
  expect(followed).toEqual([]);
  expect(element("a").getAttribute("aria-busy")).toBe("true");
  made("saved");
  expect(await given).toBe("saved");
  await vi.waitFor(() => expect(followed).toEqual(["./classes.html"]));
  expect(element("a").hasAttribute("aria-busy")).toBe(false);
  click("b");
  expect(followed).toHaveLength(2);
});

test("new windows, downloads and a second click do not wait", async () => {
  const { promise, made } = making<string>();
  void leaveWhenReady(window)(promise);
  click("b", { ctrlKey: true });
  click("a[download]");
  click("b");
  expect(followed).toEqual(["./classes.html", "./list.csv"]);
  click("b");
  expect(followed).toEqual(["./classes.html", "./list.csv", "./classes.html"]);
  window.dispatchEvent(new Event("pagehide"));
  made("saved");
  await promise;
});

test("a link is not followed where what it waits for says no, or something newer is made", async () => {
  const leaving = leaveWhenReady(window);
  const full = making<string>();
  void leaving(full.promise, (how) => how === "saved");
  click("b");
  full.made("full");
  await vi.waitFor(() => expect(element("a").hasAttribute("aria-busy")).toBe(false));
  const first = making<string>();
  void leaving(first.promise);
  click("b");
  void leaving(new Promise(() => {}));
  first.made("saved");
  await first.promise;
  expect(element("a").hasAttribute("aria-busy")).toBe(false);
  expect(followed).toEqual([]);
});
