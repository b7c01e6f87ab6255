import { type ClassThresholds, classCount, classOf, thresholdsIn } from "./classThresholds.js";
import { customersAbove } from "./customersAbove.js";
import type { ScoreIndex } from "./scoreIndex.js";

/** Which positions of an index make up each class. */
export interface ClassStretches {
  readonly classes: number;
  /** Calls back with every stretch from…to (exclusive) of a class; with −1 for a customer that pins take out of it. */
  each(classIndex: number, stretch: (from: number, to: number, sign: 1 | -1) => void): void;
  /** The class of every position (0 is A), pins included. */
  byPosition(): Uint8Array;
}

/** The stretches of positions that thresholds make in every segment, and what pins move. */
export function classStretches(
  index: ScoreIndex,
  thresholds: ClassThresholds,
  pins: readonly { readonly row: number; readonly classIndex: number }[] = [],
): ClassStretches {
  const classes = classCount(thresholds);
  const bounds = index.segments.map((_, segment) => segmentBounds(index, segment, thresholdsIn(thresholds, segment)));
  const moves = pins.length === 0 ? [] : movesOf(index, thresholds, pins);
  return {
    classes,
    each(classIndex, stretch) {
      for (const own of bounds) stretch(own[classIndex]!, own[classIndex + 1]!, 1);
      for (const { position, from, to } of moves) {
        if (from === to) continue;
        if (from === classIndex) stretch(position, position + 1, -1);
        if (to === classIndex) stretch(position, position + 1, 1);
      }
    },
    byPosition() {
      const all = new Uint8Array(index.size);
      for (const own of bounds) {
        for (let at = 0; at < classes; at++) all.fill(at, own[at], own[at + 1]);
      }
      for (const { position, to } of moves) all[position] = to;
      return all;
    },
  };
}

function segmentBounds(index: ScoreIndex, segment: number, own: readonly number[]): number[] {
  const start = index.starts[segment]!;
  const bounds = [start];
  for (const threshold of own) {
    bounds.push(Math.max(bounds.at(-1)!, start + customersAbove(index, segment, threshold)));
  }
  bounds.push(index.starts[segment + 1]!);
  return bounds;
}

function movesOf(
  index: ScoreIndex,
  thresholds: ClassThresholds,
  pins: readonly { readonly row: number; readonly classIndex: number }[],
) {
  const last = classCount(thresholds) - 1;
  const positions = positionsOf(index);
  return pins.map(({ row, classIndex }) => {
    const position = positions[row]!;
    const segment = index.starts.findLastIndex((start, at) => start <= position && at < index.segments.length);
    const own = thresholdsIn(thresholds, segment);
    return { position, from: classOf(index.scores[position]!, own), to: Math.min(classIndex, last) };
  });
}

const positionsOfIndex = new WeakMap<ScoreIndex, Uint32Array>();

/** Where every row of the portfolio stands in an index. */
export function positionsOf(index: ScoreIndex): Uint32Array {
  const known = positionsOfIndex.get(index);
  if (known) return known;
  const positions = new Uint32Array(index.size);
  for (let position = 0; position < index.size; position++) positions[index.order[position]!] = position;
  positionsOfIndex.set(index, positions);
  return positions;
}
