import { scaleSymlog } from "d3-scale";

/** How values lie along a slider: positions run from 0 to 1. */
export interface SliderScale {
  toPosition(value: number): number;
  toValue(position: number): number;
}

export type SliderScaleOf = (min: number, max: number) => SliderScale;

/** Even distances. */
export const linearScale: SliderScaleOf = (min, max) => ({
  toPosition: (value) => (max > min ? (value - min) / (max - min) : 0),
  toValue: (position) => min + position * (max - min),
});

/** Even ratios for heavy-tailed values, through zero into the negative; values come out with three significant digits. */
export const logLikeScale: SliderScaleOf = (min, max) => {
  if (!(max > min)) return linearScale(min, max);
  const widest = Math.max(Math.abs(min), Math.abs(max));
  const scale = scaleSymlog<number, number>()
    .constant(widest / 1e5)
    .domain([min, max])
    .range([0, 1]);
  return {
    toPosition: (value) => scale(value),
    toValue: (position) => {
      if (position <= 0) return min;
      if (position >= 1) return max;
      return Math.min(max, Math.max(min, Number(scale.invert(position).toPrecision(3))));
    },
  };
};
