import type { uncertainty as de } from "../de/uncertainty.js";

export const uncertainty: typeof de = {
  heading: "Uncertainty",
  lead: "Every assumption lies within a range. Here is what depends on it, and how safe the scenario is all the same.",
  headline: {
    heading: "What can be said with 80% certainty",
    seed: "Seed of chance",
    running: "Assumptions are being played through",
    cancel: "Cancel",
    again: "Compute again",
    progress: (done: string, all: string) => `${done} of ${all} runs`,
    states: {
      unknown:
        "Nobody knows how often customers are visited today. State today's full-time equivalents under “Sizing”, or load data with visits.",
      cancelled: "Cancelled.",
      failed: "The computation stopped, probably for lack of memory. Data and scenario are unchanged.",
    },
    fte: (low: string, high: string, istLow: string, istHigh: string) =>
      `With 80% certainty the scenario needs ${low}–${high} FTE (today ${istLow}–${istHigh}).`,
    fteOf: (role: string, low: string, high: string) => `${role}: ${low}–${high} FTE`,
    cost: (low: string, high: string, istLow: string, istHigh: string) =>
      `Coverage cost lies between ${low} and ${high} with 80% certainty (today ${istLow} to ${istHigh}).`,
    afterCoverage: (low: string, high: string) =>
      `DB after coverage cost lies between ${low} and ${high} with 80% certainty.`,
    change: (low: string, high: string) => `Against today that is ${low} to ${high}.`,
    better: (share: string) => `In ${share} of the runs the scenario brings more than today`,
    same: "The scenario is today's state: there is nothing to weigh",
    mark: "Today",
    chart: { from: "Change from", to: "to", share: "Share of runs" },
    accuracy: (cells: string, eur: string, share: string) =>
      `Computed on ${cells} cells instead of single customers; difference from the exact result: ${eur} (${share} of the sales response).`,
    note: "10,000 runs draw all assumptions at once and independently, triangular around the present value; today and the scenario stand under the same assumptions in every run. The same seed gives the same result. Four of five runs lie within the range. The widths are examples, no measurement.",
  },
  drivers: {
    title: {
      afterCoverageEur: (name: string, low: string, high: string) =>
        `DB after coverage cost depends most on: ${name} (${low} / ${high})`,
      fte: (name: string, low: string, high: string) => `FTE needed depend most on: ${name} (${low} / ${high})`,
    },
    none: {
      afterCoverageEur: "No assumption moves DB after coverage cost",
      fte: "No assumption moves the FTE needed",
    },
    subtitle: "Change when this assumption alone is at the lower (light) or upper end (dark) of its range",
    chart: { assumption: "Assumption", low: "lower end", high: "upper end", change: "change" },
  },
  ranges: {
    heading: "Ranges of the assumptions",
    hint: "The most likely value is the assumption itself: changed here, it holds on all pages. A value that leaves its range widens it. The widths are examples until you state your own. What changes the classes themselves (φ, what stands in for missing data) is not among them; how firm the classes are stands above.",
    assumption: "Assumption",
    low: "at least",
    value: "most likely",
    high: "at most",
    source: "Source of the value",
    width: "Range",
    example: "example",
    own: "your own",
    reset: "Reset",
    outside: (least: string, most: string) => `Possible are ${least} to ${most}.`,
    missing: "A number belongs here.",
  },
  robust: {
    title: (share: string) => `${share} of customers keep their class when their value rises or falls by 10%`,
    label: "Robust classes",
    customers: "Customers",
    kept: "of them robust",
    share: "share",
    hint: "Customers whose class changes at ±10% already deserve a look before their coverage changes.",
  },
  units: {
    minutes: "min",
    eur: "€",
    days: "days",
    share: "%",
    contacts: "a year",
    factor: "×",
  },
  fields: {
    "roles.costPerFteEur": "cost per full-time equivalent",
    "roles.netDays": "net days",
    "roles.internalShare": "internal share",
    "contactTypes.minutes": "conversation",
    "contactTypes.preparationMinutes": "preparation and follow-up",
    "contactTypes.weight": "effect relative to a visit",
    travel: "All travel times (factor)",
    presentCommission: "Dealers' commission today",
    "response.keptWithout": "Sales kept without coverage (b)",
    "response.winnable": "Winnable share of unused potential (s)",
    "response.leastHeadroom": "Least headroom (h)",
    "response.elasticity": "Elasticity (η)",
    "response.judged.half": "Sales at half the effort",
    "response.judged.more": "Sales at one and a half times the effort",
    "response.remoteCap": "Most remote contacts that count",
    "response.floor": "Least effort that counts",
  },
};
