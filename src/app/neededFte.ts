import type { CoverageResult } from "../model/coverageResult.js";

/** Full-time equivalents that a design needs in all; null where that can't be said of every role. */
export function neededFte(roles: CoverageResult["designFte"]): number | null {
  if (roles === null || roles.length === 0) return null;
  return roles.reduce<number | null>((sum, { fte }) => (sum === null || fte === null ? null : sum + fte), 0);
}
