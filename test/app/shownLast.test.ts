// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { elementOf, treeOf } from "../../src/app/elementTree.js";
import { forgetShown, keepOpening, keepShown, keptOf, type OpeningPlace, shownLast } from "../../src/app/shownLast.js";

function storage() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

function placeAt(hash = "", lang = "de") {
  return {
    document: { documentElement: { lang } },
    location: { hash },
    localStorage: storage(),
    sessionStorage: storage(),
  } satisfies OpeningPlace;
}

const shown = { of: "these customers", tree: { tag: "p", attributes: { class: "figure" }, content: ["1.234"] } };
const at = (place: OpeningPlace, change: Partial<OpeningPlace>): OpeningPlace => ({ ...place, ...change });

it("shows the table where the next page opens with the same address", () => {
  const place = placeAt("#s=abc");
  keepShown(place, shown);
  keepOpening(place, false);
  expect(shownLast(place)).toEqual(shown);
  expect(keptOf(place)).toBe("these customers");
});

it("shows nothing under another address, scenario, language or choice of data", () => {
  const place = placeAt("#s=abc");
  keepShown(place, shown);
  keepOpening(place, false);
  expect(shownLast(at(place, { location: { hash: "#s=abd" } }))).toBeNull();
  expect(shownLast(at(place, { location: { hash: "" } }))).toBeNull();
  expect(shownLast(at(place, { document: { documentElement: { lang: "en" } } }))).toBeNull();
  place.localStorage.setItem("wertgerecht.scenario", "{}");
  expect(shownLast(place)).toBeNull();
  place.localStorage.removeItem("wertgerecht.scenario");
  place.sessionStorage.setItem("wertgerecht.published", "yes");
  expect(shownLast(place)).toBeNull();
});

it("shows the table without an address too where the scenario is the window's own", () => {
  const place = placeAt("#s=abc");
  keepShown(place, shown);
  keepOpening(place, true);
  expect(shownLast(at(place, { location: { hash: "" } }))).toEqual(shown);
});

it("shows nothing before a page was left, after forgetting, and where storage is forbidden or damaged", () => {
  const place = placeAt();
  keepShown(place, shown);
  expect(shownLast(place)).toBeNull();
  keepOpening(place, true);
  place.sessionStorage.setItem("wertgerecht.kpis", "{");
  expect(shownLast(place)).toBeNull();
  keepShown(place, shown);
  forgetShown(place);
  expect(shownLast(place)).toBeNull();
  const forbidden = at(place, {
    sessionStorage: {
      getItem: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
      setItem: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
      removeItem: () => {},
    },
  });
  keepShown(forbidden, shown);
  expect(shownLast(forbidden)).toBeNull();
});

it("copies what an element looks like, texts as texts", () => {
  const table = document.createElement("table");
  table.innerHTML = `<tr data-tone="A"><td class="number">1 &lt;b&gt;<button type="button" data-value="1">x</button></td></tr>`;
  const copy = elementOf(JSON.parse(JSON.stringify(treeOf(table))));
  expect(copy.outerHTML).toBe(table.outerHTML);
  expect(copy.querySelector("b")).toBeNull();
});

it("copies which choice is made", () => {
  const input = document.createElement("input");
  input.type = "radio";
  input.checked = true;
  expect((elementOf(treeOf(input)) as HTMLInputElement).checked).toBe(true);
});
