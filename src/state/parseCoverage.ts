import * as v from "valibot";
import { classLetters } from "../model/classLetters.js";
import { type Choices, channelKinds, partnerRole, responsibleRole, today } from "../model/coverageDesign.js";
import { defaultCoverageAssumptions, defaultDesign } from "../model/defaultCoverage.js";
import { catalogueKey as key, catalogueName as name, uniqueKeys as unique } from "./catalogueSchema.js";
import { entriesSchema } from "./entriesSchema.js";
import type { Assumptions, Levers } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";
import { completeSkills, skillAssumptionsSchema } from "./skills.js";
import { teamAssumptionsSchema, teamLeversSchema } from "./team.js";
import { checkUncertainty, uncertaintySchema } from "./uncertainty.js";

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const share = between(0, 1);

const hours = v.optional(entriesSchema(between(0, 2000), 40));
const effects = v.strictObject({
  contacts: v.optional(entriesSchema(between(0, 1000), 40)),
  carriedOutAs: v.optional(entriesSchema(v.nullable(v.string()), 40)),
  responsible: v.optional(v.string()),
  hours,
  fixedEur: v.optional(between(-1e6, 1e6)),
  commission: v.optional(share),
  price: v.optional(share),
});
const dimension = v.strictObject({
  key,
  name,
  options: v.pipe(
    v.array(v.strictObject({ key, name, effects: v.optional(effects, {}), off: v.optional(v.boolean()) })),
    v.maxLength(40),
    v.check(unique),
  ),
  todayHours: hours,
  off: v.optional(v.boolean()),
});
const choices = entriesSchema(v.string(), 40);
const cells = v.pipe(
  entriesSchema(choices, classLetters.length),
  v.check((given) => Object.keys(given).every((letter) => (classLetters as readonly string[]).includes(letter))),
);

/** What levers may look like in JSON; absent parts are as by default. */
export const leversSchema = v.strictObject({
  dimensions: v.optional(v.pipe(v.array(dimension), v.maxLength(40), v.check(unique))),
  cells: v.optional(cells),
  overrides: v.optional(v.strictObject({ by: v.picklist(["group", "market"]), cells: entriesSchema(cells, 1000) })),
  ...teamLeversSchema,
});

const usual = defaultCoverageAssumptions.response;
const response = v.strictObject({
  keptWithout: v.optional(between(0, 0.99), usual.keptWithout),
  winnable: v.optional(share, usual.winnable),
  leastHeadroom: v.optional(between(0.01, 1), usual.leastHeadroom),
  elasticity: v.optional(share, usual.elasticity),
  judged: v.optional(v.nullable(v.strictObject({ half: share, more: between(1, 10) })), usual.judged),
  remoteCap: v.optional(between(0, 100), usual.remoteCap),
  floor: v.optional(between(0.1, 10), usual.floor),
  smoothing: v.optional(v.boolean(), usual.smoothing),
});
const role = v.strictObject({
  key,
  name,
  costPerFteEur: between(0, 1e7),
  netDays: between(1, 365),
  hoursPerDay: between(0.5, 24),
  internalShare: between(0, 0.99),
  presentFte: v.optional(v.nullable(between(0, 1e5)), null),
});
const contactType = v.strictObject({
  key,
  name,
  role: v.string(),
  minutes: between(0, 1e4),
  preparationMinutes: v.optional(between(0, 1e4), 0),
  travel: v.optional(v.boolean(), false),
  personal: v.optional(v.boolean(), false),
  weight: between(0, 10),
});

/** What assumptions on coverage may look like in JSON. */
export const coverageAssumptionsSchema = {
  roles: v.optional(v.pipe(v.array(role), v.minLength(1), v.maxLength(20), v.check(unique))),
  contactTypes: v.optional(v.pipe(v.array(contactType), v.maxLength(40), v.check(unique))),
  travel: v.optional(
    v.strictObject({
      minutes: v.optional(between(0, 1440), defaultCoverageAssumptions.travel.minutes),
      markets: v.optional(entriesSchema(between(0, 1440), 1000), {}),
    }),
  ),
  channels: v.optional(entriesSchema(v.picklist(channelKinds), 1000)),
  presentCommission: v.optional(share),
  coverageShare: v.optional(share),
  acquisitionRate: v.optional(share),
  response: v.optional(response),
  ...teamAssumptionsSchema,
  uncertainty: uncertaintySchema,
  ...skillAssumptionsSchema,
};

type Given<Value> = { readonly [Key in keyof Value]?: Value[Key] | undefined };

/** Levers and assumptions with what was absent; throws ScenarioError "badValue" where one names a role, contact type, dimension or option that is not there. */
export function completeCoverage(
  levers: unknown,
  assumptions: Given<Assumptions> & Pick<Assumptions, "marginRate" | "presentVisits">,
): { readonly levers: Levers; readonly assumptions: Assumptions } {
  const design: Levers = { ...defaultDesign, ...present(levers as Given<Levers>) };
  const complete = { ...defaultCoverageAssumptions, ...present(assumptions) } as Assumptions;
  checkReferences(design, complete);
  checkUncertainty(complete);
  const { skills, roles } = complete;
  return { levers: design, assumptions: { ...complete, ...(skills && { skills: completeSkills(skills, roles) }) } };
}

function present<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}

function checkReferences(design: Levers, { roles, contactTypes, team = {}, daysOff }: Assumptions): void {
  const known = (path: string, keys: readonly string[], wanted: string) => {
    if (!keys.includes(wanted)) throw new ScenarioError("badValue", path, JSON.stringify(wanted).slice(0, 80));
  };
  const roleKeys = [...roles.map((role) => role.key), partnerRole];
  const typeKeys = contactTypes.map((type) => type.key);
  for (const [path, given] of [
    ["levers.plannedFte", design.plannedFte],
    ["levers.hires", design.hires],
    ["assumptions.team", team],
    ["assumptions.daysOff", daysOff],
  ] as const) {
    for (const wanted of Object.keys(given ?? {})) known(path, roleKeys.slice(0, -1), wanted);
  }
  for (const type of contactTypes) known(`assumptions.contactTypes.${type.key}.role`, roleKeys, type.role);
  for (const needed of ["visit", "call"]) known("assumptions.contactTypes", typeKeys, needed);
  for (const { key: dimensionKey, options, todayHours } of design.dimensions) {
    const path = `levers.dimensions.${dimensionKey}`;
    const knownHours = (given: object | undefined, at: string) => {
      for (const wanted of Object.keys(given ?? {})) known(at, [...roleKeys, responsibleRole], wanted);
    };
    knownHours(todayHours, `${path}.todayHours`);
    for (const { key: optionKey, effects: stated } of options) {
      const at = `${path}.${optionKey}`;
      knownHours(stated.hours, `${at}.hours`);
      for (const wanted of Object.keys(stated.contacts ?? {})) known(`${at}.contacts`, typeKeys, wanted);
      for (const [from, to] of Object.entries(stated.carriedOutAs ?? {})) {
        known(`${at}.carriedOutAs`, typeKeys, from);
        if (to !== null) known(`${at}.carriedOutAs`, typeKeys, to);
      }
      if (stated.responsible !== undefined) known(`${at}.responsible`, roleKeys, stated.responsible);
    }
  }
  const chosen = (path: string, given: Choices) => {
    for (const [dimensionKey, wanted] of Object.entries(given)) {
      const found = design.dimensions.find((each) => each.key === dimensionKey);
      known(
        path,
        design.dimensions.map((each) => each.key),
        dimensionKey,
      );
      known(`${path}.${dimensionKey}`, [today, ...(found?.options ?? []).map((each) => each.key)], wanted);
    }
  };
  for (const [letter, given] of Object.entries(design.cells)) chosen(`levers.cells.${letter}`, given);
  for (const [segment, own] of Object.entries(design.overrides?.cells ?? {})) {
    for (const [letter, given] of Object.entries(own)) chosen(`levers.overrides.${segment}.${letter}`, given);
  }
}
