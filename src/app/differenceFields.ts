import type { Texts } from "../i18n/texts.js";

/** In what a scenario's field is written. */
export type FieldUnit = "share" | "eur" | "min" | "fte" | "days" | "months" | "years" | "hours" | "perYear";

/** How a field of a scenario is called and written. */
export interface DifferenceField {
  readonly label: string;
  readonly unit?: FieldUnit;
}

/** The fields of a scenario by the group they stand in (the second key of their path) and their name. */
export function differenceFields(texts: Texts): Readonly<Record<string, DifferenceField>> {
  const { dimensions: words, sizing, classes, scenarios } = texts;
  const { fields } = texts.economics.assumptions;
  const { ramp, inbound, workingDays, estimate, causes } = sizing;
  const field = (label: string, unit?: FieldUnit): DifferenceField => ({ label, ...(unit && { unit }) });
  const days = (part: "weekend" | "publicHolidays" | "leave" | "sickness" | "training") =>
    [`daysOff.${part}`, field(workingDays[part], "days")] as const;
  return {
    ...Object.fromEntries(
      Object.entries(classes.value.criteria).map(([key, label]) => [`weights.${key}`, field(label)] as const),
    ),
    "dimensions.name": field(words.name),
    "dimensions.off": field(words.isOff),
    "dimensions.contacts": field(words.contacts, "perYear"),
    "dimensions.hours": field(words.hours, "hours"),
    "dimensions.todayHours": field(words.todayHours, "hours"),
    "dimensions.fixedEur": field(words.fixed, "eur"),
    "dimensions.commission": field(words.commission, "share"),
    "dimensions.price": field(words.price, "share"),
    "dimensions.responsible": field(words.responsible),
    "dimensions.carriedOutAs": field(words.whoAndHow),
    "promise.minutes": field(inbound.promiseMinutes, "min"),
    "promise.serviceLevel": field(inbound.serviceLevel, "share"),
    "hires.month": field(ramp.month),
    "hires.people": field(ramp.people),
    "roles.name": field(words.name),
    "roles.costPerFteEur": field(words.roles.costPerFteEur, "eur"),
    "roles.netDays": field(words.roles.netDays, "days"),
    "roles.hoursPerDay": field(words.roles.hoursPerDay, "hours"),
    "roles.internalShare": field(words.roles.internalShare, "share"),
    "roles.presentFte": field(words.roles.presentFte, "fte"),
    "contactTypes.name": field(words.name),
    "contactTypes.role": field(words.contactTypes.role),
    "contactTypes.minutes": field(words.contactTypes.minutes, "min"),
    "contactTypes.preparationMinutes": field(words.contactTypes.preparationMinutes, "min"),
    "contactTypes.travel": field(words.contactTypes.travel),
    "contactTypes.personal": field(words.contactTypes.personal),
    "contactTypes.weight": field(words.contactTypes.weight),
    "travel.minutes": field(words.travel.general, "min"),
    "response.judged": field(texts.economics.assumptions.byJudged),
    "response.half": field(fields.half.label, "share"),
    "response.more": field(fields.more.label, "share"),
    "response.keptWithout": field(fields.keptWithout.label, "share"),
    "response.winnable": field(fields.winnable.label, "share"),
    "response.leastHeadroom": field(fields.leastHeadroom.label, "share"),
    "response.elasticity": field(fields.elasticity.label),
    "response.remoteCap": field(fields.remoteCap.label, "perYear"),
    "response.floor": field(fields.floor.label, "perYear"),
    "response.smoothing": field(fields.smoothing.label),
    "inbound.perHour": field(inbound.perHour),
    "inbound.minutes": field(inbound.minutes, "min"),
    "inbound.shrinkage": field(inbound.shrinkage, "share"),
    "inbound.occupancy": field(inbound.occupancy, "share"),
    "ramp.firstProductivity": field(ramp.firstProductivity, "share"),
    "ramp.monthsToFull": field(ramp.monthsToFull, "months"),
    "ramp.attrition": field(ramp.attrition, "share"),
    "ramp.months": field(ramp.months, "months"),
    "potentialGrowth.perYear": field(scenarios.differences.growthPerYear, "share"),
    "potentialGrowth.years": field(causes.growth.years, "years"),
    ...Object.fromEntries(
      (["weekend", "publicHolidays", "leave", "sickness", "training"] as const).map((part) => days(part)),
    ),
    "tour.kmPerHour": field(estimate.kmPerHour),
    "tour.detour": field(estimate.detour),
    "tour.tourConstant": field(estimate.tourConstant),
    "tour.lineHaulMinutes": field(estimate.lineHaulMinutes, "min"),
    "tour.visitsPerTour": field(estimate.visitsPerTour),
    "tour.sweepsPerYear": field(estimate.sweepsPerYear, "perYear"),
  };
}

/** Units of fields that are a group of their own or stand under a name of the user's, by the path's first two keys. */
export const groupUnits: Readonly<Record<string, FieldUnit>> = {
  "value.phi": "share",
  "levers.plannedFte": "fte",
  "assumptions.team": "fte",
  "assumptions.travel": "min",
  "assumptions.marginRate": "share",
  "assumptions.presentVisits": "perYear",
  "assumptions.presentCommission": "share",
  "assumptions.coverageShare": "share",
  "assumptions.acquisitionRate": "share",
};
