import { leastFte } from "./leastFte.js";
import type { RoleSizing } from "./sizing.js";

/** What the people that are stated say about a design's demand; full-time equivalents. */
export type TeamFit =
  /** The role that lacks most. */
  | { readonly kind: "short"; readonly role: string; readonly fte: number }
  /** Every role that has work has enough people. */
  | { readonly kind: "enough"; readonly fte: number }
  /** The roles stated have; those named in `unstated` have work, and nobody says who does it. */
  | {
      readonly kind: "partly";
      readonly roles: readonly string[];
      readonly fte: number;
      readonly unstated: readonly string[];
    };

/** Whether a team suffices, from the roles whose people are stated; null where no people or no demand is known. */
export function teamFit(roles: readonly RoleSizing[]): TeamFit | null {
  const stated = roles.flatMap(({ role, total: { gapFte } }) => (gapFte === null ? [] : [{ role, gapFte }]));
  if (stated.length === 0) return null;
  const worst = stated.reduce((most, own) => (own.gapFte < most.gapFte ? own : most));
  if (worst.gapFte <= -leastFte) return { kind: "short", role: worst.role, fte: -worst.gapFte };
  const fte = stated.reduce((all, { gapFte }) => all + gapFte, 0);
  const unstated = roles.flatMap(({ role, total: { design, gapFte } }) =>
    gapFte === null && design !== null && (design.fte ?? design.hours) >= leastFte ? [role] : [],
  );
  return unstated.length === 0
    ? { kind: "enough", fte }
    : { kind: "partly", roles: stated.map(({ role }) => role), fte, unstated };
}
