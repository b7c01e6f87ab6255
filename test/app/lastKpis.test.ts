// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { App } from "../../src/app/app.js";
import type { ClassView } from "../../src/app/classView.js";
import { lastKpis } from "../../src/app/lastKpis.js";
import { keptOf } from "../../src/app/shownLast.js";
import { defaultScenario } from "../../src/state/scenario.js";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  sessionStorage.clear();
});

const dataset = (name: string) => ({ name, figures: { size: 2 }, report: { totals: {} } });
const appWith = (name: string) =>
  ({ lang: "de", dataset: dataset(name), portfolio: { size: 2 } }) as unknown as App & { dataset: unknown };
const view = { scenario: defaultScenario, pins: [] } as unknown as ClassView;

it("keeps the table of the customers on screen once it is left alone", () => {
  lastKpis(appWith("kunden.csv")).remember(view, document.createElement("table"));
  expect(keptOf(window)).toBeNull();
  vi.runAllTimers();
  expect(keptOf(window)).toContain("kunden.csv");
});

it("keeps nothing where other customers came before their table was there", () => {
  const app = appWith("kunden.csv");
  lastKpis(app).remember(view, document.createElement("table"));
  Object.assign(app, { dataset: dataset("andere.csv") });
  vi.runAllTimers();
  expect(keptOf(window)).toBeNull();
});
