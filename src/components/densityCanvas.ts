import type { DensityRaster } from "../model/densityRaster.js";
import { regularCells } from "./rasterAxis.js";

/** Where the raster lies in pixels: its regular cells, and gutters for what is not positive to the left and below. */
export interface RasterPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Width of a gutter, 0 without one, and its distance from the cells. */
  readonly gutter: { readonly x: number; readonly y: number; readonly space: number };
}

export interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box of a cell in pixels. */
export function cellBox({ x, y }: DensityRaster, column: number, row: number, place: RasterPlace): CellBox {
  const { left, right, top, bottom, gutter } = place;
  const across = regularCells(x);
  const up = regularCells(y);
  const width = (right - left) / across.count;
  const height = (bottom - top) / up.count;
  const inGutter = { x: column < across.first, y: row < up.first };
  return {
    x: inGutter.x ? left - gutter.space - gutter.x : left + (column - across.first) * width,
    y: inGutter.y ? bottom + gutter.space : bottom - (row - up.first + 1) * height,
    width: inGutter.x ? gutter.x : width,
    height: inGutter.y ? gutter.y : height,
  };
}

/** The cell at a point, or null outside of the raster. */
export function cellAt(
  { x, y }: DensityRaster,
  pixelX: number,
  pixelY: number,
  { left, right, top, bottom, gutter }: RasterPlace,
): { column: number; row: number } | null {
  if (pixelX < left - gutter.space - gutter.x || pixelX > right) return null;
  if (pixelY < top || pixelY > bottom + gutter.space + gutter.y) return null;
  const across = regularCells(x);
  const up = regularCells(y);
  const along = Math.floor(((pixelX - left) / (right - left)) * across.count);
  const above = Math.floor(((bottom - pixelY) / (bottom - top)) * up.count);
  return {
    column: pixelX < left ? 0 : Math.min(x.bins - 1, across.first + along),
    row: pixelY > bottom ? 0 : Math.min(y.bins - 1, up.first + above),
  };
}

/** Paints the raster in black of graded opacity, log scaled; the style sheet turns it light on dark. */
export function paintDensity(canvas: HTMLCanvasElement, raster: DensityRaster, place: RasterPlace): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const ratio = globalThis.devicePixelRatio || 1;
  canvas.width = Math.round(canvas.clientWidth * ratio);
  canvas.height = Math.round(canvas.clientHeight * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const { bins } = raster.x;
  // Few customers make few cells: they are drawn as dots that can be seen.
  const few = raster.counts.reduce((sum, count) => sum + count, 0) < 500;
  const least = few ? 6 : 2;
  context.fillStyle = "#000";
  for (let at = 0; at < raster.counts.length; at++) {
    const count = raster.counts[at]!;
    if (count === 0) continue;
    const box = cellBox(raster, at % bins, Math.floor(at / bins), place);
    const width = Math.max(least, box.width);
    const height = Math.max(least, box.height);
    // A number, because a colour would have to be parsed cell by cell.
    context.globalAlpha = few ? 0.75 : densityOpacity(count, raster.most);
    context.fillRect(box.x - (width - box.width) / 2, box.y - (height - box.height) / 2, width, height);
  }
}

/** From just visible for one customer to full for the fullest cell. */
export function densityOpacity(count: number, most: number): number {
  return most <= 1 ? 0.5 : 0.22 + 0.73 * (Math.log(count) / Math.log(most));
}
