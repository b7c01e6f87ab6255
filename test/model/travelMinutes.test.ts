import { expect, test } from "vitest";
import { customerArea } from "../../src/model/customerArea.js";
import { defaultTour, dueShare, marketTravelMinutes, travelMinutes } from "../../src/model/travelMinutes.js";

test("one customer due per 100 km² is 14.82 minutes from the next, and a fifth of an hour there and back comes on top", () => {
  // 1.3 · 0.95 / (50 · √0.01) h = 0.247 h = 14.82 min; 60 / 5 = 12 min
  expect(travelMinutes(0.01, defaultTour)).toBeCloseTo(26.82, 10);
});

test("four times as many customers due halve the way between them", () => {
  const noHaul = { ...defaultTour, lineHaulMinutes: 0 };
  expect(travelMinutes(0.04, noHaul)).toBeCloseTo(7.41, 10);
});

test("no customers, no speed or no visits on a tour leave no answer", () => {
  expect(travelMinutes(0, defaultTour)).toBeNull();
  expect(travelMinutes(-1, defaultTour)).toBeNull();
  expect(travelMinutes(Number.NaN, defaultTour)).toBeNull();
  expect(travelMinutes(1, { ...defaultTour, kmPerHour: 0 })).toBeNull();
  expect(travelMinutes(1, { ...defaultTour, visitsPerTour: 0 })).toBeNull();
});

test("a quarter of the customers are due where each is visited three times in twelve sweeps a year", () => {
  expect(dueShare(100, 300, defaultTour)).toBe(0.25);
  expect(dueShare(100, 5000, defaultTour)).toBe(1);
  expect(dueShare(100, null, defaultTour)).toBe(1);
  expect(dueShare(0, 0, defaultTour)).toBe(1);
});

/** A grid of 21 × 21 places, one degree in each direction, around the equator: 111.195 km a side. */
const grid = Array.from({ length: 441 }, (_, at) => ({
  lat: (at % 21) / 20 - 0.5,
  lon: Math.floor(at / 21) / 20 - 0.5,
}));
const areaOf = (places: readonly { lat: number; lon: number }[]) =>
  customerArea(
    places.map(({ lat }) => lat),
    places.map(({ lon }) => lon),
  );

test("density is that of the 95 % of customers nearest to the middle", () => {
  const area = areaOf(grid)!;
  expect(area.located).toBe(441);
  // a square of 12,364 km² without its corners
  expect(area.areaKm2).toBeGreaterThan(10_800);
  expect(area.areaKm2).toBeLessThan(12_364);
  expect(area.perKm2).toBeCloseTo(441 / 12_364, 2);
});

test("a few wrong coordinates hardly change the density", () => {
  const wrong = [...grid, { lat: 80, lon: 170 }, { lat: 0, lon: -179 }];
  expect(areaOf(wrong)!.perKm2 / areaOf(grid)!.perKm2).toBeCloseTo(1, 1);
});

test("a square of four customers has its own area", () => {
  const square = [
    { lat: 0, lon: 0 },
    { lat: 0, lon: 1 },
    { lat: 1, lon: 0 },
    { lat: 1, lon: 1 },
  ];
  expect(areaOf(square)!.areaKm2).toBeCloseTo(111.195 ** 2, 0);
});

test("no area without three places that are not in a line", () => {
  expect(areaOf([])).toBeNull();
  expect(areaOf(grid.slice(0, 2))).toBeNull();
  expect(areaOf(grid.slice(0, 21))).toBeNull();
  expect(areaOf(grid.map(() => ({ lat: 50, lon: 8 })))).toBeNull();
  expect(areaOf(grid.map(() => ({ lat: Number.NaN, lon: 8 })))).toBeNull();
});

test("coordinates or visits that are missing for some customers do not make their market look emptier", () => {
  const area = { located: 100, areaKm2: 1000, perKm2: 0.1 };
  const all = marketTravelMinutes({ customers: 100, area, visited: 100, visits: 300 }, defaultTour);
  // 0.1 a km², a quarter of them due
  expect(all).toBeCloseTo(travelMinutes(0.025, defaultTour)!, 12);
  expect(marketTravelMinutes({ customers: 100, area, visited: 50, visits: 150 }, defaultTour)).toBe(all);
  const half = { located: 50, areaKm2: 1000, perKm2: 0.05 };
  expect(marketTravelMinutes({ customers: 100, area: half, visited: 100, visits: 300 }, defaultTour)).toBe(all);
  expect(marketTravelMinutes({ customers: 100, area, visited: 0, visits: 0 }, defaultTour)).toBeCloseTo(
    travelMinutes(0.1, defaultTour)!,
    12,
  );
});
