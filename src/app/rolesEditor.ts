import type { Role } from "../model/coverageDesign.js";
import { capacityHours } from "../model/coverageWork.js";
import { addRole, changeRole, isRoleUsed, removeRole } from "../state/editCatalogue.js";
import type { Scenario } from "../state/scenario.js";
import type { BoundFields } from "./boundField.js";
import { catalogueNames } from "./catalogueNames.js";
import { editorTable } from "./editorTable.js";
import type { App } from "./openApp.js";

/** What each role costs and how many hours it has for customers: assumptions. */
export function rolesEditor(app: App): HTMLElement {
  const { texts, formats } = app;
  const { roles: words } = texts.dimensions;
  const names = catalogueNames(texts);
  const roleIn = ({ assumptions }: Scenario, key: string) => assumptions.roles.find((role) => role.key === key);

  const number = (
    fields: BoundFields,
    { key }: Role,
    part: "costPerFteEur" | "netDays" | "hoursPerDay" | "internalShare" | "presentFte",
    limits: {
      readonly min: number;
      readonly max: number;
      readonly unit: string;
      readonly factor?: number;
      readonly emptyable?: boolean;
    },
  ) =>
    fields.number({
      name: `role-${key}-${part}`,
      label: words[part],
      read: (scenario) => roleIn(scenario, key)?.[part] ?? null,
      write: (scenario, value) => changeRole(scenario, key, { [part]: value }),
      ...limits,
    });

  return editorTable(app, {
    heading: words.heading,
    hint: words.hint,
    columns: [words.role, words.costPerFteEur, words.netDays, words.hoursPerDay, words.internalShare, words.presentFte],
    results: [words.capacity, words.perHour],
    items: ({ assumptions }) => assumptions.roles,
    add: { label: words.add, name: words.newRole, run: addRole },
    remove: { label: words.remove, used: words.used, nameOf: names.role, isUsed: isRoleUsed, run: removeRole },
    cells: (fields, role) => [
      fields.text({
        name: `role-${role.key}-name`,
        label: words.role,
        usual: names.role({ ...role, name: undefined } as unknown as Role),
        read: (scenario) => roleIn(scenario, role.key)?.name ?? "",
        write: (scenario, name) => changeRole(scenario, role.key, { name }),
      }),
      number(fields, role, "costPerFteEur", { min: 0, max: 1e7, unit: "€" }),
      number(fields, role, "netDays", { min: 1, max: 365, unit: words.days }),
      number(fields, role, "hoursPerDay", { min: 0.5, max: 24, unit: "h" }),
      number(fields, role, "internalShare", { min: 0, max: 99, unit: "%", factor: 100 }),
      number(fields, role, "presentFte", { min: 0, max: 1e5, unit: texts.dimensions.fte, emptyable: true }),
    ],
    figures: (_, role) => {
      const hours = capacityHours(role);
      return [`${formats.integer(hours)} h`, formats.eur((role.costPerFteEur / hours) * 100)];
    },
  });
}
