import type { Effects } from "../model/coverageDesign.js";
import { catalogueNames } from "./catalogueNames.js";
import type { App } from "./openApp.js";

/** What an option does, in one line. */
export function effectsText({ texts, formats, store }: App, effects: Effects): string {
  const { dimensions: words } = texts;
  const { contactTypes, roles } = store.state.scenario.assumptions;
  const names = catalogueNames(texts);
  const typeName = (key: string) => {
    const type = contactTypes.find((each) => each.key === key);
    return type ? names.contactType(type) : key;
  };
  const parts = [
    ...Object.entries(effects.contacts ?? {}).map(([key, count]) => `${formats.decimal(count)} × ${typeName(key)}`),
    ...Object.entries(effects.carriedOutAs ?? {}).map(([from, to]) =>
      to === null ? words.noneOf(typeName(from)) : `${typeName(from)} → ${typeName(to)}`,
    ),
    ...Object.entries(effects.hours ?? {}).map(
      ([role, count]) => `${formats.decimal(count)} h ${names.roleKey(role, roles)}`,
    ),
    ...(effects.fixedEur === undefined ? [] : [formats.eur(effects.fixedEur * 100)]),
    ...(effects.commission === undefined ? [] : [`${words.commission} ${formats.percent(effects.commission)}`]),
    ...(effects.price === undefined ? [] : [`${words.price} ${formats.percent(effects.price)}`]),
  ];
  return parts.length > 0 ? parts.join(" · ") : words.noEffect;
}
