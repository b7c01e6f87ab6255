import type { Role } from "./coverageDesign.js";
import type { SizingTeam } from "./sizing.js";

/** The full-time equivalents of a role; null where nobody stated them. */
export interface RoleTeam {
  /** Today's: as stated in all, else the sum over the markets. */
  readonly presentFte: number | null;
  /** The scenario's: as planned, else today's. */
  readonly thereFte: number | null;
  /** Today's by market. */
  readonly markets: Readonly<Record<string, number>>;
  /** The markets have more than there are in all. */
  readonly contradictory: boolean;
}

/** The people a role has, from what is stated in all, per market and for the scenario. */
export function roleTeam(
  { key, presentFte: stated }: Pick<Role, "key" | "presentFte">,
  { markets: team = {}, plannedFte = {} }: SizingTeam,
): RoleTeam {
  const markets = Object.hasOwn(team, key) ? team[key]! : {};
  const fte = Object.values(markets);
  const sum = fte.reduce((all, own) => all + own, 0);
  const presentFte = stated ?? (fte.length > 0 ? sum : null);
  return {
    presentFte,
    thereFte: Object.hasOwn(plannedFte, key) ? plannedFte[key]! : presentFte,
    markets,
    contradictory: fte.length > 0 && stated !== null && sum > stated + 1e-9,
  };
}
