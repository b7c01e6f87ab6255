import type { Hire } from "../model/ramp.js";
import type { DaysOff } from "../model/workingDays.js";
import type { Scenario } from "./scenario.js";

/** Sets the full-time equivalents a role has in the scenario; null: those of today. */
export function setPlannedFte(scenario: Scenario, role: string, fte: number | null): Scenario {
  const { plannedFte = {}, ...levers } = scenario.levers;
  const next = withEntry(plannedFte, role, fte);
  return { ...scenario, levers: { ...levers, ...(next && { plannedFte: next }) } };
}

/** Sets the full-time equivalents a role has today in a market; null: not stated. */
export function setMarketFte(scenario: Scenario, role: string, market: string, fte: number | null): Scenario {
  const { team = {}, ...assumptions } = scenario.assumptions;
  const own = withEntry(Object.hasOwn(team, role) ? team[role]! : {}, market, fte);
  const next = withEntry(team, role, own);
  return { ...scenario, assumptions: { ...assumptions, ...(next && { team: next }) } };
}

/** Sets whom a role hires when; none: nobody. */
export function setHires(scenario: Scenario, role: string, hires: readonly Hire[]): Scenario {
  const { hires: before = {}, ...levers } = scenario.levers;
  const next = withEntry(before, role, hires.length > 0 ? hires : null);
  return { ...scenario, levers: { ...levers, ...(next && { hires: next }) } };
}

/** Sets what a role's net working days are derived from. */
export function setDaysOff(scenario: Scenario, role: string, off: DaysOff): Scenario {
  const daysOff = { ...scenario.assumptions.daysOff, [role]: off };
  return { ...scenario, assumptions: { ...scenario.assumptions, daysOff } };
}

/** Entries with one changed or, by null, taken away; null where none are left. */
function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  name: string,
  value: Value | null,
): Readonly<Record<string, Value>> | null {
  const others = Object.entries(entries).filter(([key]) => key !== name);
  const next = value === null ? others : [...others, [name, value] as const];
  return next.length > 0 ? Object.fromEntries(next) : null;
}
