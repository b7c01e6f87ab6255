/**
 * How strongly sales are taken to answer to coverage: not at all; at the elasticity at which today's coverage would be optimal;
 * halfway; at the stated elasticity (docs/method.md#response).
 */
export const coverageLevels = ["off", "implied", "halfway", "stated"] as const;
export type CoverageLevel = (typeof coverageLevels)[number];
