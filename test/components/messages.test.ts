// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { confirmDialog } from "../../src/components/confirmDialog.js";
import { kpiStrip } from "../../src/components/kpiStrip.js";
import { notice } from "../../src/components/notice.js";
import { progressBar } from "../../src/components/progressBar.js";

const button = (text: string, within: ParentNode = document) =>
  [...within.querySelectorAll("button")].find(({ textContent }) => textContent === text)!;

test("errors are announced at once, other messages when the reader is free", () => {
  const element = notice({ kind: "error", title: "Die Datei ist leer.", lines: [] });
  expect(element.getAttribute("role")).toBe("alert");
  element.update({ kind: "info" });
  expect([element.getAttribute("role"), element.className]).toEqual(["status", "notice info"]);
});

test("an empty message is hidden", () => {
  const element = notice({ kind: "info", lines: [] });
  expect(element.hidden).toBe(true);
  element.update({ lines: ["4.800 Kunden geladen."] });
  expect(element.hidden).toBe(false);
});

test("a message offers what can be done", () => {
  const done: string[] = [];
  const element = notice({
    kind: "warning",
    lines: ["Doppelt"],
    actions: [{ label: "Summieren", run: () => done.push("sum") }],
  });
  button("Summieren", element).click();
  expect(done).toEqual(["sum"]);
});

test("a button never becomes one that does something else", () => {
  const element = notice({ kind: "error", lines: ["Doppelt"], actions: [{ label: "Summieren", run: () => {} }] });
  const sum = button("Summieren", element);
  element.update({ lines: ["Zweimal doppelt"], actions: [{ label: "Summieren", run: () => {} }] });
  expect(button("Summieren", element)).toBe(sum);
  element.update({ actions: [{ label: "Anders zählen", run: () => {} }] });
  expect(button("Anders zählen", element)).not.toBe(sum);
});

test("progress says how far it is, or that it doesn't know, and can be cancelled", () => {
  let cancelled = 0;
  const element = progressBar(
    { label: "kunden.csv wird gelesen …", share: 0.424 },
    { texts: { cancel: "Abbrechen" }, onCancel: () => cancelled++ },
  );
  const bar = element.querySelector("[role=progressbar]")!;
  expect(bar.getAttribute("aria-valuenow")).toBe("42");
  element.update({ share: null });
  expect(bar.hasAttribute("aria-valuenow")).toBe(false);
  element.update({ share: 7 });
  expect(bar.getAttribute("aria-valuenow")).toBe("100");
  button("Abbrechen", element).click();
  expect(cancelled).toBe(1);
});

const question = { title: "Daten löschen?", confirm: "Löschen", cancel: "Abbrechen" };

test("a confirmed dialog is true and gone", async () => {
  const answer = confirmDialog(question);
  document.querySelector("dialog form")!.dispatchEvent(new Event("submit", { cancelable: true }));
  expect(await answer).toBe(true);
  expect(document.querySelector("dialog")).toBeNull();
});

test("a cancelled dialog is false and gone", async () => {
  const answer = confirmDialog(question);
  button("Abbrechen").click();
  expect(await answer).toBe(false);
  expect(document.querySelector("dialog")).toBeNull();
});

test("headline figures are terms with their values", () => {
  const element = kpiStrip({ items: [{ label: "Umsatz", value: "1.234.567.890 €", note: "Summe" }] });
  expect([...element.querySelectorAll("dt, dd")].map(({ textContent }) => textContent)).toEqual([
    "Umsatz",
    "1.234.567.890 €",
    "Summe",
  ]);
  element.update({ items: [] });
  expect(element.querySelector("dt")).toBeNull();
});
