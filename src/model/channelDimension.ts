import type { CoverageDesign, Dimension } from "./coverageDesign.js";

/** The dimension that says who is responsible: the first whose options turn contacts into others or name a responsible role; null without one. */
export function channelDimension({ dimensions }: CoverageDesign): Dimension | null {
  return (
    dimensions.find(
      ({ off, options }) =>
        !off && options.some(({ effects }) => effects.carriedOutAs || effects.responsible !== undefined),
    ) ?? null
  );
}
