// @vitest-environment happy-dom
import { afterEach, expect, it } from "vitest";
import type { Dataset } from "../../src/app/dataset.js";
import { onLeaving } from "../../src/app/onLeaving.js";
import { keepShown, shownLast } from "../../src/app/shownLast.js";
import { shownOf } from "../../src/app/shownOf.js";
import { forgottenKey } from "../../src/state/agreement.js";
import { defaultScenario } from "../../src/state/scenario.js";
import { createStore } from "../../src/state/store.js";

afterEach(() => sessionStorage.clear());

const dataset = { name: "kunden.csv", figures: { size: 2 }, report: { totals: {} } } as unknown as Dataset;
const tree = { tag: "p", attributes: {}, content: ["1.234"] };

it("hands the table over to the next page, unless another window has forgotten everything meanwhile", () => {
  const store = createStore({ scenario: defaultScenario, pins: [] });
  const shown = { of: shownOf({ lang: "de", dataset }, store.state), tree };
  onLeaving({ lang: "de", store, dataset: () => dataset });
  keepShown(window, shown);
  window.dispatchEvent(new Event("pagehide"));
  expect(shownLast(window)).toEqual(shown);
  window.dispatchEvent(new StorageEvent("storage", { key: forgottenKey }));
  expect(shownLast(window)).toBeNull();
  keepShown(window, shown);
  window.dispatchEvent(new Event("pagehide"));
  expect(shownLast(window)).toBeNull();
});
