import type { ContactType, Role } from "../model/coverageDesign.js";
import { setAssumptions } from "./editValue.js";
import { freeKey } from "./freeKey.js";
import type { Scenario } from "./scenario.js";
import { withKnownRanges } from "./uncertainty.js";
import { withKnownRoles } from "./withKnownRoles.js";

/** Contact types that today's contacts are counted by. */
const needed = ["visit", "call", "keyAccountVisit", "keyAccountCall"];
/** Roles that today's channels stand for. */
const neededRoles = ["keyAccount", "field", "inside"];

/** Adds a role that costs and works like the last one. */
export function addRole(scenario: Scenario, name: string): Scenario {
  const { roles } = scenario.assumptions;
  const key = freeKey(
    name,
    roles.map((role) => role.key),
  );
  return setAssumptions(scenario, { roles: [...roles, { ...roles.at(-1)!, key, name, presentFte: null }] });
}

/** Changes a role; an empty name gives it the one it came with. */
export function changeRole(scenario: Scenario, key: string, change: Partial<Omit<Role, "key">>): Scenario {
  const roles = scenario.assumptions.roles.map((role) => (role.key === key ? named({ ...role, ...change }) : role));
  return setAssumptions(scenario, { roles });
}

/** Takes a role away that nothing uses. */
export function removeRole(scenario: Scenario, key: string): Scenario {
  if (isRoleUsed(scenario, key)) return scenario;
  const roles = scenario.assumptions.roles.filter((role) => role.key !== key);
  return withKnownRoles(setAssumptions(scenario, { roles }));
}

/** Whether contact types, options or today's channels need a role. */
export function isRoleUsed({ levers, assumptions }: Scenario, key: string): boolean {
  return (
    neededRoles.includes(key) ||
    assumptions.contactTypes.some((type) => type.role === key) ||
    levers.dimensions.some(
      ({ options, todayHours }) =>
        key in (todayHours ?? {}) ||
        options.some(({ effects }) => effects.responsible === key || key in (effects.hours ?? {})),
    )
  );
}

/** Adds a contact type like a call, with a role of its own to be chosen. */
export function addContactType(scenario: Scenario, name: string): Scenario {
  const { contactTypes, roles } = scenario.assumptions;
  const key = freeKey(
    name,
    contactTypes.map((type) => type.key),
  );
  const type: ContactType = {
    key,
    name,
    role: roles[0]!.key,
    minutes: 30,
    preparationMinutes: 10,
    travel: false,
    personal: false,
    weight: 0.4,
  };
  return setAssumptions(scenario, { contactTypes: [...contactTypes, type] });
}

/** Changes a contact type; an empty name gives it the one it came with. */
export function changeContactType(
  scenario: Scenario,
  key: string,
  change: Partial<Omit<ContactType, "key">>,
): Scenario {
  const contactTypes = scenario.assumptions.contactTypes.map((type) =>
    type.key === key ? named({ ...type, ...change }) : type,
  );
  return setAssumptions(scenario, { contactTypes });
}

/** Takes a contact type away that nothing uses. */
export function removeContactType(scenario: Scenario, key: string): Scenario {
  if (isContactTypeUsed(scenario, key)) return scenario;
  const contactTypes = scenario.assumptions.contactTypes.filter((type) => type.key !== key);
  return withKnownRanges(setAssumptions(scenario, { contactTypes }));
}

/** Whether options or today's contacts need a contact type. */
export function isContactTypeUsed({ levers }: Scenario, key: string): boolean {
  return (
    needed.includes(key) ||
    levers.dimensions.some(({ options }) =>
      options.some(({ effects: { contacts = {}, carriedOutAs = {} } }) =>
        [...Object.keys(contacts), ...Object.keys(carriedOutAs), ...Object.values(carriedOutAs)].includes(key),
      ),
    )
  );
}

function named<Item extends { readonly name?: string }>(item: Item): Item {
  if (item.name) return item;
  const { name: _, ...rest } = item;
  return rest as Item;
}
