// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { kpiColumns, kpiFormatter } from "../../src/components/kpiColumns.js";
import { type KpiRow, kpiTable } from "../../src/components/kpiTable.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import { type Kpis, kpis } from "../../src/model/kpis.js";
import { nextFrame } from "./nextFrame.js";

const { classes: texts } = textsFor("de");
const nothing = Object.fromEntries(kpis.map(({ key }) => [key, null])) as Kpis;
const row = (letter: KpiRow["class"], figures: Partial<Kpis>): KpiRow => ({
  class: letter,
  kpis: { ...nothing, ...figures },
});
const rows = [
  row("A", { customers: 3, revenue: 123.45, margin: -2_406.31, customersShare: 0.3 }),
  row("B", { customers: 6, revenue: 1_234_567_890, margin: 10, customersShare: 0.6 }),
  row("C", { customers: 1, revenue: null, margin: 5, customersShare: 0.1 }),
  row("total", { customers: 10, revenue: 1_234_568_013.45, margin: -2_391.31, customersShare: 1 }),
];

function make(data: Partial<Parameters<typeof kpiTable>[0]> = {}) {
  return kpiTable(
    { rows, finding: "30 % der Kunden", second: "share", ...data },
    {
      columns: kpiColumns(texts.kpis),
      format: kpiFormatter(kpis, formatsFor("de"), "eur"),
      texts: { ...texts.kpis, total: texts.total, className: texts.className },
    },
  );
}

const cell = (element: Element, letter: string, kpi: string) =>
  element.querySelector<HTMLElement>(`[data-class="${letter}"][data-kpi="${kpi}"]`)!;
const order = (element: Element) =>
  [...element.querySelectorAll<HTMLElement>("tr [data-kpi=customers]")].map(({ dataset }) => dataset.class).join("");
const header = (element: Element, label: string) =>
  [...element.querySelectorAll("th")].find((th) => th.textContent?.trim().startsWith(label))!;

test("every KPI of the catalogue stands in every row with class, key and raw value", () => {
  const element = make();
  for (const letter of ["A", "B", "C", "total"]) {
    for (const { key } of kpis) expect(cell(element, letter, key), `${letter} ${key}`).not.toBeNull();
  }
  expect(cell(element, "A", "revenue").dataset.value).toBe("123.45");
  expect(cell(element, "A", "customersShare").dataset.value).toBe("0.3");
  expect(cell(element, "C", "revenue").dataset.value).toBe("");
});

test("figures are written in German, negative and huge ones too, and a missing one is a dash", () => {
  const element = make();
  expect(cell(element, "B", "revenue").textContent).toBe("1.234.567.890\u00a0€");
  expect(cell(element, "A", "margin").textContent).toBe("−2.406\u00a0€");
  expect(cell(element, "C", "revenue").textContent).toBe("–");
});

test("a column has one number of decimals: averages one, counts none", () => {
  for (const [lang, average] of [
    ["de", ["4,0", "0,3", "12,5", "–"]],
    ["en", ["4.0", "0.3", "12.5", "–"]],
  ] as const) {
    const format = kpiFormatter(kpis, formatsFor(lang), "eur");
    expect([4, 0.25, 12.5, null].map((value) => format("visitsPerCustomer", value))).toEqual(average);
    expect([4, 0.25, 12.5].map((value) => format("visits", value))).toEqual(["4", "0", "13"]);
  }
});

test("points are written as points", () => {
  const format = kpiFormatter(kpis, formatsFor("de"), "points");
  expect(format("value", 62.25)).toBe("62,3");
  expect(format("visitsPerCustomer", 12.5)).toBe("12,5");
});

test("a click on a column sorts the classes by it, best first, and says so; the total stays last", () => {
  const element = make();
  expect(order(element)).toBe("ABCtotal");
  header(element, "Umsatz").querySelector("button")!.click();
  expect(order(element)).toBe("BACtotal");
  expect(header(element, "Umsatz").getAttribute("aria-sort")).toBe("descending");
  header(element, "Umsatz").querySelector("button")!.click();
  expect(order(element)).toBe("CABtotal");
  expect(header(element, "Umsatz").getAttribute("aria-sort")).toBe("ascending");
  header(element, "Klasse").querySelector("button")!.click();
  expect([order(element), header(element, "Umsatz").getAttribute("aria-sort")]).toEqual(["ABCtotal", "none"]);
});

test("an update changes text in place, once per frame", async () => {
  const element = make();
  const before = cell(element, "A", "customers");
  element.update({ rows: [row("A", { customers: 7 }), ...rows.slice(1)] });
  element.update({ rows: [row("A", { customers: 8 }), ...rows.slice(1)] });
  expect(before.textContent).toBe("3");
  await nextFrame();
  expect([before.textContent, before.dataset.value, before.isConnected || element.contains(before)]).toEqual([
    "8",
    "8",
    true,
  ]);
});

test("the table is headed by its finding and can be scrolled by keyboard", () => {
  const element = make();
  const region = element.querySelector<HTMLElement>("[role=region]")!;
  expect(element.querySelector("h2")?.textContent).toBe("30 % der Kunden");
  expect(region.getAttribute("aria-labelledby")).toBe(element.querySelector("h2")?.id);
  expect(region.tabIndex).toBe(0);
});

test("no class but the total is a table too", () => {
  expect(order(make({ rows: rows.slice(-1) }))).toBe("total");
});
