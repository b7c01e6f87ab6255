import * as v from "valibot";
import { parseScenario } from "./parseScenario.js";
import type { Scenario } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";
import { serialiseScenario } from "./serialiseScenario.js";
import type { TextPlace } from "./storedScenario.js";

/** A scenario under a name. */
export interface SavedScenario {
  readonly id: string;
  readonly name: string;
  readonly notes: string;
  readonly scenario: Scenario;
}

export interface SavedScenarios {
  readonly list: readonly SavedScenario[];
  /** How many entries this release can't read; they are kept untouched. */
  readonly unread: number;
}

const key = "wertgerecht.scenarios";
const entry = v.looseObject({
  id: v.string(),
  name: v.pipe(v.string(), v.maxLength(200)),
  notes: v.optional(v.pipe(v.string(), v.maxLength(5000)), ""),
  scenario: v.unknown(),
});

/** The scenarios the device keeps, oldest first. */
export function savedScenarios(place: TextPlace): SavedScenarios {
  const read = entriesOf(place).map(readable);
  const list = read.filter((each) => each !== null);
  return { list, unread: read.length - list.length };
}

/**
 * Adds a scenario, or replaces the one with its id; what another window saved meanwhile stays. Throws where the device's storage is full or
 * forbidden, and what was saved before stays.
 */
export function saveScenario(place: TextPlace, saved: SavedScenario): void {
  const written = { ...saved, scenario: serialiseScenario(saved.scenario) };
  const entries = entriesOf(place);
  const at = entries.findIndex((each) => idOf(each) === saved.id);
  write(place, at < 0 ? [...entries, written] : entries.with(at, written));
}

/** Takes a saved scenario away. */
export function removeScenario(place: TextPlace, id: string): void {
  write(
    place,
    entriesOf(place).filter((each) => idOf(each) !== id),
  );
}

/** A name that no saved scenario has: the wanted one, or with a number. */
export function freeName(wanted: string, list: readonly SavedScenario[]): string {
  const taken = new Set(list.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
  return name;
}

function entriesOf(place: TextPlace): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(place.localStorage.getItem(key) ?? "[]");
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function idOf(given: unknown): unknown {
  return (given as { id?: unknown } | null)?.id;
}

function readable(given: unknown): SavedScenario | null {
  const parsed = v.safeParse(entry, given);
  if (!parsed.success) return null;
  const { id, name, notes, scenario } = parsed.output;
  try {
    return { id, name, notes, scenario: parseScenario(scenario) };
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

function write({ localStorage }: TextPlace, entries: readonly unknown[]): void {
  if (entries.length === 0) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(entries));
}
