import { type ContactType, partnerRole } from "../model/coverageDesign.js";
import { capacityHours } from "../model/coverageWork.js";
import { addContactType, changeContactType, isContactTypeUsed, removeContactType } from "../state/editCatalogue.js";
import type { Scenario } from "../state/scenario.js";
import type { BoundFields } from "./boundField.js";
import { catalogueNames } from "./catalogueNames.js";
import { editorTable } from "./editorTable.js";
import type { App } from "./openApp.js";

/** What each kind of contact takes and how much it counts: assumptions. */
export function contactTypesEditor(app: App): HTMLElement {
  const { texts, formats } = app;
  const { contactTypes: words } = texts.dimensions;
  const names = catalogueNames(texts);
  const typeIn = ({ assumptions }: Scenario, key: string) => assumptions.contactTypes.find((type) => type.key === key);

  const number = (
    fields: BoundFields,
    { key }: ContactType,
    part: "minutes" | "preparationMinutes" | "weight",
    max: number,
    unit?: string,
  ) =>
    fields.number({
      name: `type-${key}-${part}`,
      label: words[part],
      min: 0,
      max,
      ...(unit && { unit }),
      read: (scenario) => typeIn(scenario, key)?.[part] ?? null,
      write: (scenario, value) => changeContactType(scenario, key, { [part]: value ?? 0 }),
    });
  const check = (fields: BoundFields, { key }: ContactType, part: "travel" | "personal") =>
    fields.check({
      name: `type-${key}-${part}`,
      label: words[part],
      read: (scenario) => typeIn(scenario, key)?.[part] ?? false,
      write: (scenario, value) => changeContactType(scenario, key, { [part]: value }),
    });

  return editorTable(app, {
    heading: words.heading,
    hint: words.hint,
    columns: [words.type, words.role, words.minutes, words.preparationMinutes, words.kind, words.weight],
    results: [words.total, words.cost],
    items: ({ assumptions }) => assumptions.contactTypes,
    depends: ({ assumptions }) => assumptions.roles.map((role) => [role.key, role.name]),
    add: { label: words.add, name: words.newType, run: addContactType },
    remove: {
      label: words.remove,
      used: words.used,
      nameOf: names.contactType,
      isUsed: isContactTypeUsed,
      run: removeContactType,
    },
    cells: (fields, type, { assumptions }) => {
      const kinds = document.createElement("div");
      kinds.append(check(fields, type, "personal"), check(fields, type, "travel"));
      return [
        fields.text({
          name: `type-${type.key}-name`,
          label: words.type,
          usual: names.contactType({ ...type, name: undefined } as unknown as ContactType),
          read: (scenario) => typeIn(scenario, type.key)?.name ?? "",
          write: (scenario, name) => changeContactType(scenario, type.key, { name }),
        }),
        fields.choice({
          name: `type-${type.key}-role`,
          label: words.role,
          options: [...assumptions.roles.map((role) => role.key), partnerRole].map((role) => ({
            value: role,
            label: names.roleKey(role, assumptions.roles),
          })),
          read: (scenario) => typeIn(scenario, type.key)?.role ?? "",
          write: (scenario, role) => changeContactType(scenario, type.key, { role }),
        }),
        number(fields, type, "minutes", 10_000, "min"),
        number(fields, type, "preparationMinutes", 10_000, "min"),
        kinds,
        number(fields, type, "weight", 10),
      ];
    },
    figures: ({ assumptions }, type) => {
      const minutes = type.minutes + type.preparationMinutes + (type.travel ? assumptions.travel.minutes : 0);
      const role = assumptions.roles.find((each) => each.key === type.role);
      const cost = role ? ((minutes / 60) * role.costPerFteEur) / capacityHours(role) : 0;
      return [`${formats.integer(minutes)} min`, formats.eur(cost * 100)];
    },
  });
}
