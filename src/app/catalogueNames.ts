import type { Texts } from "../i18n/texts.js";
import {
  type ContactType,
  type Dimension,
  type DimensionOption,
  partnerRole,
  type Role,
  responsibleRole,
  today,
} from "../model/coverageDesign.js";
import type { Skill } from "../model/skills.js";

/** Names on screen: the user's own where there is one, else the language's for what ships with the product, else the key. */
export interface CatalogueNames {
  dimension(dimension: Dimension): string;
  option(dimension: Dimension, option: DimensionOption | typeof today): string;
  role(role: Role): string;
  /** A role's key, `partner` or `responsible`. */
  roleKey(key: string, roles: readonly Role[]): string;
  contactType(type: ContactType): string;
  skill(skill: Skill): string;
}

/** The names of dimensions, options, roles and contact types in one language. */
export function catalogueNames({ catalogue }: Texts): CatalogueNames {
  const role = ({ key, name }: Role) => name ?? catalogue.roles[key] ?? key;
  return {
    dimension: ({ key, name }) => name ?? catalogue.dimensions[key] ?? key,
    option: (dimension, option) =>
      option === today
        ? catalogue.today
        : (option.name ?? catalogue.options[`${dimension.key}.${option.key}`] ?? option.key),
    role,
    roleKey(key, roles) {
      if (key === partnerRole) return catalogue.partner;
      if (key === responsibleRole) return catalogue.responsible;
      const found = roles.find((each) => each.key === key);
      return found ? role(found) : key;
    },
    contactType: ({ key, name }) => name ?? catalogue.contactTypes[key] ?? key,
    skill: ({ key, name }) => name ?? catalogue.skills[key] ?? key,
  };
}
