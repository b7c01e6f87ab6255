// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { dataTable } from "../../src/components/dataTable.js";
import { textsFor } from "../../src/i18n/texts.js";
import { countEvents } from "./nextFrame.js";

interface Row {
  readonly id: string;
  readonly value: number;
}

const { customers: texts } = textsFor("de").classes;
const rows: Row[] = [
  { id: "0017", value: 3 },
  { id: "<script>alert(1)</script>", value: -5 },
];

function make(overrides: Partial<Parameters<typeof dataTable<Row>>[0]> = {}, pinned: string[] = []) {
  return dataTable<Row>(
    { rows, count: 25, page: 0, pageSize: 10, search: "", sort: "id", descending: false, state: "ready", ...overrides },
    {
      label: "Kunden",
      integer: String,
      texts,
      columns: [
        { key: "id", label: "Nummer", cell: ({ id }) => id },
        { key: "value", label: "Wert", cell: ({ value }) => String(value), numeric: true },
      ],
      action: { text: () => "Festlegen", label: ({ id }) => `${id} festlegen`, run: ({ id }) => pinned.push(id) },
    },
  );
}

const button = (element: Element, text: string) =>
  [...element.querySelectorAll("button")].find((found) => found.textContent?.trim() === text)!;

test("text of customers is shown as text", () => {
  const element = make();
  expect(element.querySelector("script")).toBeNull();
  expect(element.textContent).toContain("<script>alert(1)</script>");
});

test("the next page is asked for, not shown", () => {
  const element = make();
  const inputs = countEvents(element, "input");
  button(element, "Weiter").click();
  expect(element.value).toEqual({ search: "", sort: "id", descending: false, page: 1 });
  expect(inputs()).toBe(1);
  expect(element.textContent).toContain("Seite 1 von 3");
});

test("there is no page before the first or after the last", () => {
  const element = make();
  expect([button(element, "Zurück").disabled, button(element, "Weiter").disabled]).toEqual([true, false]);
  element.update({ page: 2 });
  expect([button(element, "Zurück").disabled, button(element, "Weiter").disabled]).toEqual([false, true]);
});

test("sorting numbers begins with the largest and goes back to the first page", () => {
  const element = make({ page: 2 });
  button(element, "Wert").click();
  expect(element.value).toEqual({ search: "", sort: "value", descending: true, page: 0 });
  element.update({ sort: "value", descending: true, page: 0 });
  expect(button(element, "Wert").closest("th")?.getAttribute("aria-sort")).toBe("descending");
  button(element, "Wert").click();
  expect(element.value.descending).toBe(false);
});

test("a search asks for the first page of what is typed", () => {
  const element = make({ page: 1 });
  const search = element.querySelector<HTMLInputElement>("input[type=search]")!;
  search.value = "müller";
  search.dispatchEvent(new Event("input", { bubbles: true }));
  expect(element.value).toEqual({ search: "müller", sort: "id", descending: false, page: 0 });
});

test("a row's button names its customer and hands the row over", () => {
  const pinned: string[] = [];
  const element = make({}, pinned);
  element.querySelector<HTMLButtonElement>('[aria-label="0017 festlegen"]')!.click();
  expect(pinned).toEqual(["0017"]);
});

test.each([
  ["ready", 0, texts.empty],
  ["loading", 0, texts.loading],
  ["failed", 2, texts.failed],
] as const)("%s with %d rows says so", (state, shown, message) => {
  const element = make({ state, rows: rows.slice(0, shown), count: shown });
  expect(element.querySelector(".empty")?.textContent).toBe(message);
  expect(element.getAttribute("aria-busy")).toBe(String(state === "loading"));
});

test("rows stay while the next page loads", () => {
  const element = make();
  element.update({ state: "loading" });
  expect(element.querySelectorAll("tbody tr").length).toBe(2);
});
