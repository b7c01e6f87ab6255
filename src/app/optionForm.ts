import { type Effects, partnerRole, responsibleRole } from "../model/coverageDesign.js";
import { changeOption } from "../state/editDimensions.js";
import type { Scenario } from "../state/scenario.js";
import type { BoundFields } from "./boundField.js";
import { paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { group, labelled } from "./labelled.js";
import type { App } from "./openApp.js";

/** Every effect of one option as a field with its unit; an empty field is not stated. */
export function optionForm(
  { texts }: App,
  fields: BoundFields,
  dimension: string,
  option: string,
  scenario: Scenario,
): HTMLElement {
  const { dimensions: words } = texts;
  const names = catalogueNames(texts);
  const optionIn = ({ levers }: Scenario) =>
    levers.dimensions.find((each) => each.key === dimension)?.options.find((each) => each.key === option);

  function effectField(
    name: string,
    label: string,
    read: (effects: Effects) => number | undefined,
    write: (effects: Effects, value: number | undefined) => Effects,
    limits: { readonly min: number; readonly max: number; readonly unit: string; readonly factor?: number },
  ): HTMLElement {
    const field = fields.number({
      name: `${option}-${name}`,
      label,
      emptyable: true,
      read: (scenario) => read(optionIn(scenario)?.effects ?? {}) ?? null,
      write: (scenario, value) =>
        changeOption(scenario, dimension, option, {
          effects: write(optionIn(scenario)?.effects ?? {}, value ?? undefined),
        }),
      ...limits,
    });
    return labelled(label, field);
  }

  const { contactTypes, roles } = scenario.assumptions;
  const contacts = contactTypes.map((type) =>
    effectField(
      `contacts-${type.key}`,
      names.contactType(type),
      ({ contacts: own }) => own?.[type.key],
      (effects, value) => ({ ...effects, contacts: withPart(effects.contacts, type.key, value) }),
      { min: 0, max: 1000, unit: words.perYear },
    ),
  );
  const hours = [...roles.map((role) => role.key), responsibleRole].map((role) =>
    effectField(
      `hours-${role}`,
      names.roleKey(role, roles),
      ({ hours: own }) => own?.[role],
      (effects, value) => ({ ...effects, hours: withPart(effects.hours, role, value) }),
      { min: 0, max: 2000, unit: words.hoursPerYear },
    ),
  );
  const money = [
    effectField(
      "fixed",
      words.fixed,
      ({ fixedEur }) => fixedEur,
      ({ fixedEur: _, ...effects }, value) => ({ ...effects, fixedEur: value }) as Effects,
      { min: 0, max: 1e6, unit: words.eurPerYear },
    ),
    effectField(
      "commission",
      words.commission,
      ({ commission }) => commission,
      ({ commission: _, ...effects }, value) => ({ ...effects, commission: value }) as Effects,
      { min: 0, max: 100, unit: "%", factor: 100 },
    ),
    effectField(
      "price",
      words.price,
      ({ price }) => price,
      ({ price: _, ...effects }, value) => ({ ...effects, price: value }) as Effects,
      { min: 0, max: 100, unit: "%", factor: 100 },
    ),
  ];
  const choices = [
    { value: "", label: words.notStated },
    ...[...roles.map((role) => role.key), partnerRole].map((role) => ({
      value: role,
      label: names.roleKey(role, roles),
    })),
  ];
  const responsible = fields.choice({
    name: `${option}-responsible`,
    label: words.responsible,
    options: choices,
    read: (next) => optionIn(next)?.effects.responsible ?? "",
    write: (next, value) => {
      const { responsible: _, ...effects } = optionIn(next)?.effects ?? {};
      return changeOption(next, dimension, option, {
        effects: { ...effects, responsible: value || undefined } as Effects,
      });
    },
  });
  const madeAs = ["visit", "call"].map((from) => {
    const type = contactTypes.find((each) => each.key === from)!;
    return labelled(
      words.madeAs(names.contactType(type)),
      fields.choice({
        name: `${option}-as-${from}`,
        label: words.madeAs(names.contactType(type)),
        options: [
          { value: "", label: words.notStated },
          { value: "none", label: words.notMade },
          ...contactTypes
            .filter((each) => each.key !== from)
            .map((each) => ({ value: `as:${each.key}`, label: names.contactType(each) })),
        ],
        read: (next) => {
          const as = optionIn(next)?.effects.carriedOutAs;
          const target = as && Object.hasOwn(as, from) ? as[from] : undefined;
          return target === undefined ? "" : target === null ? "none" : `as:${target}`;
        },
        write: (next, value) => {
          const { [from]: _, ...rest } = optionIn(next)?.effects.carriedOutAs ?? {};
          const target = value === "" ? {} : { [from]: value === "none" ? null : value.slice(3) };
          return changeOption(next, dimension, option, { effects: { carriedOutAs: { ...rest, ...target } } });
        },
      }),
    );
  });
  const form = document.createElement("div");
  form.className = "option-form";
  form.append(
    group(words.contacts, contacts),
    group(words.whoAndHow, [labelled(words.responsible, responsible), ...madeAs]),
    group(words.hours, hours),
    group(words.money, [...money, paragraph(words.moneyHint)]),
  );
  return form;
}

/** Numbers by key with one of them changed or, undefined, taken away. */
export function withPart(
  given: Readonly<Record<string, number>> | undefined,
  part: string,
  value: number | undefined,
): Readonly<Record<string, number>> {
  const { [part]: _, ...rest } = given ?? {};
  return value === undefined ? rest : { ...rest, [part]: value };
}
