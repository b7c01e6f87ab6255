import { expect, test } from "vitest";
import { cellAt, cellBox, densityOpacity } from "../../src/components/densityCanvas.js";
import { axisTicks, cellRange, coarseRaster } from "../../src/components/rasterAxis.js";

const axis = { scale: "log", min: 100, max: 1e8, bins: 7 } as const;
const raster = { x: axis, y: axis, counts: new Uint32Array(49).fill(1), visits: new Float64Array(7), most: 1 };
const place = { left: 20, right: 80, top: 0, bottom: 60, gutter: { x: 10, y: 10, space: 5 } };

test("a point in a cell's box finds the cell again, in the gutters too", () => {
  for (let row = 0; row < 7; row++) {
    for (let column = 0; column < 7; column++) {
      const { x, y, width, height } = cellBox(raster, column, row, place);
      expect(cellAt(raster, x + width / 2, y + height / 2, place)).toEqual({ column, row });
    }
  }
});

test("a point outside of the raster is in no cell", () => {
  expect(cellAt(raster, 81, 30, place)).toBeNull();
  expect(cellAt(raster, 30, 76, place)).toBeNull();
});

test("one customer can just be seen, the fullest cell is nearly black", () => {
  expect(densityOpacity(1, 1_000_000)).toBeCloseTo(0.22, 10);
  expect(densityOpacity(1_000_000, 1_000_000)).toBeCloseTo(0.95, 10);
  expect(densityOpacity(1, 1)).toBe(0.5);
});

test("cells of a log axis lie between powers, the first one is for what is not positive", () => {
  expect(cellRange(axis, 0)).toBeNull();
  expect(cellRange(axis, 1)?.map(Math.round)).toEqual([100, 1000]);
  expect(cellRange({ scale: "linear", min: 0, max: 100, bins: 4 }, 3)).toEqual([75, 100]);
});

test("ticks are powers of ten, as many as there is room for", () => {
  expect(axisTicks(axis, 600, 60)).toEqual([1e3, 1e4, 1e5, 1e6, 1e7, 1e8]);
  expect(axisTicks(axis, 200, 60)).toEqual([1e4, 1e6, 1e8]);
  expect(axisTicks({ scale: "linear", min: 0, max: 100, bins: 10 }, 500, 60)).toEqual([0, 20, 40, 60, 80, 100]);
});

test("coarse cells keep every customer", () => {
  const total = coarseRaster(raster, 4)
    .counts.flat()
    .reduce((sum, count) => sum + count, 0);
  expect(total).toBe(49);
});
