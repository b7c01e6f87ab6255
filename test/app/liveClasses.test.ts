import { expect, test } from "vitest";
import type { ClassView } from "../../src/app/classView.js";
import { liveClasses } from "../../src/app/liveClasses.js";
import { buildPortfolio } from "../../src/model/buildPortfolio.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { indexed, liveSums } from "../../src/work/indexJobs.js";
import type { Indexing } from "../../src/work/startIndex.js";

function portfolioOf(size: number) {
  const column = (of: (row: number) => number) => Float64Array.from({ length: size }, (_, row) => of(row));
  return buildPortfolio(
    {
      size,
      revenueCents: column((row) => 1000 + ((row * 7919) % 100_003)),
      marginCents: column((row) => ((row * 7919) % 30_011) - 500),
      potentialCents: column((row) => 2000 + ((row * 104_729) % 200_003)),
      visitsThousandths: column(() => 4000),
      callsThousandths: null,
      group: { names: ["", "a", "b"], codes: Uint32Array.from({ length: size }, (_, row) => 1 + (row % 2)) },
      market: null,
      channel: null,
    },
    { marginRate: 0.25, presentVisits: null },
  );
}

function live(size: number) {
  const portfolio = portfolioOf(size);
  const views: ClassView[] = [];
  const asked: string[] = [];
  const indexing: Indexing = {
    index(request, done) {
      asked.push("index");
      done(indexed(portfolio, request));
    },
    live(request, done) {
      asked.push("live");
      done(liveSums(portfolio, request));
    },
    close() {},
  };
  const rowPins = (pins: readonly { id: string }[]) => pins.map(({ id }) => ({ row: Number(id), classIndex: 0 }));
  const classes = liveClasses(portfolio, indexing, rowPins, (view) => views.push(view));
  return { classes, views, asked };
}

const fixed: Scenario = { ...defaultScenario, classes: { count: 3, thresholds: [250, 100] } };
const phi = (value: number): Scenario => ({ ...fixed, value: { kind: "eur", phi: value } });
const kpis = (view: ClassView | undefined) => view?.rows.map((row) => row.kpis);

test("a threshold step uses the index that is there", () => {
  const { classes, views, asked } = live(1000);
  classes.set(fixed, [], false);
  classes.set({ ...fixed, classes: { count: 3, thresholds: [200, 100] } }, [], true);
  expect(asked).toEqual(["index"]);
  expect(views).toHaveLength(2);
  expect(views[1]?.scoreVersion).toBe(views[0]?.scoreVersion);
  expect(kpis(views[1])).not.toEqual(kpis(views[0]));
});

test("while φ is dragged over many customers KPIs are those the index gives when it rests, pins included", () => {
  const { classes, views, asked } = live(60_000);
  const pins = [{ id: "3", class: "A", reason: "x" }];
  classes.set(fixed, pins, false);
  classes.set(phi(0.6), pins, true);
  expect(views.at(-1)?.dragging).toBe(true);
  classes.set(phi(0.6), pins, false);
  expect(asked).toEqual(["index", "live", "index"]);
  expect(views.at(-1)?.dragging).toBe(false);
  expect(kpis(views.at(-2))).toEqual(kpis(views.at(-1)));
});

test("a drag that ends where it began shows the first view again without a new index", () => {
  const { classes, views, asked } = live(60_000);
  classes.set(fixed, [], false);
  classes.set(phi(0.6), [], true);
  classes.set(fixed, [], false);
  expect(asked).toEqual(["index", "live"]);
  expect(kpis(views.at(-1))).toEqual(kpis(views[0]));
  expect(views.at(-1)?.scoreVersion).toBeGreaterThan(views.at(-2)?.scoreVersion ?? 0);
});

test("few customers are ranked anew in every step of a drag", () => {
  const { classes, views, asked } = live(1000);
  classes.set(fixed, [], false);
  classes.set(phi(0.6), [], true);
  expect(asked).toEqual(["index", "index"]);
  expect(views.at(-1)?.dragging).toBe(false);
});

test("what moves while an index is being made is in its view", () => {
  const portfolio = portfolioOf(10);
  const views: ClassView[] = [];
  let finish = () => {};
  const indexing: Indexing = {
    index(request, done) {
      finish = () => done(indexed(portfolio, request));
    },
    live() {},
    close() {},
  };
  const classes = liveClasses(
    portfolio,
    indexing,
    () => [],
    (view) => views.push(view),
  );
  classes.set(fixed, [], false);
  classes.set({ ...fixed, classes: { count: 2, thresholds: [150] } }, [], false);
  finish();
  expect(views.map(({ general }) => general)).toEqual([[15000]]);
});

test("thresholds may differ by group", () => {
  const { classes, views } = live(1000);
  classes.set({ ...fixed, classes: { ...fixed.classes, by: "group", own: { a: [1e9, 1e8] } } }, [], false);
  expect(views[0]?.thresholds).toEqual([
    [25000, 10000],
    [1e11, 1e10],
    [25000, 10000],
  ]);
});

/** Indexing that answers when told to, request by request. */
function later(size: number) {
  const portfolio = portfolioOf(size);
  const views: ClassView[] = [];
  const waiting: (() => void)[] = [];
  const indexing: Indexing = {
    index: (request, done) => void waiting.push(() => done(indexed(portfolio, request))),
    live: (request, done) => void waiting.push(() => done(liveSums(portfolio, request))),
    close() {},
  };
  const classes = liveClasses(
    portfolio,
    indexing,
    () => [],
    (view) => views.push(view),
  );
  const answer = () => waiting.shift()?.();
  return { classes, views, waiting, answer };
}

test("an index that comes after its change was undone is not shown", () => {
  const { classes, views, answer } = later(60_000);
  classes.set(fixed, [], false);
  answer();
  const before = kpis(views[0]);
  classes.set(phi(1), [], false);
  classes.set(fixed, [], false);
  answer();
  expect(kpis(views.at(-1))).toEqual(before);
  expect(views.at(-1)?.scenario).toBe(fixed);
});

test("a drag that returns to a value whose index was given up gets its index all the same", () => {
  const { classes, views, waiting, answer } = later(60_000);
  classes.set(fixed, [], false);
  answer();
  classes.set(phi(1), [], false);
  waiting.length = 0;
  classes.set(phi(0.9), [], true);
  answer();
  expect(views.at(-1)?.dragging).toBe(true);
  classes.set(phi(1), [], false);
  answer();
  expect(views.at(-1)?.dragging).toBe(false);
  expect(views.at(-1)?.scenario).toEqual(phi(1));
});

test("after a failure the next change asks again", () => {
  const { classes, views, waiting, answer } = later(10);
  classes.set(fixed, [], false);
  waiting.length = 0;
  classes.failed();
  classes.set(fixed, [], false);
  answer();
  expect(views).toHaveLength(1);
});

test("data without groups are classed by the general thresholds, whatever the scenario says", () => {
  const portfolio = { ...portfolioOf(100), group: null };
  const views: ClassView[] = [];
  const indexing: Indexing = { index: (request, done) => done(indexed(portfolio, request)), live() {}, close() {} };
  const scenario: Scenario = { ...fixed, classes: { ...fixed.classes, by: "group", own: { "": [1, 0.5] } } };
  liveClasses(
    portfolio,
    indexing,
    () => [],
    (view) => views.push(view),
  ).set(scenario, [], false);
  expect(views[0]?.thresholds).toEqual([[25000, 10000]]);
});
