import type { coverage as de } from "../de/coverage.js";

export const coverage: typeof de = {
  heading: "Coverage approach",
  designFor: "Approach for",
  everybody: "all customers",
  segment: "Group or market",
  noOverrides: "The approach holds for all customer groups and markets.",
  overrides: (names: string) => `Different from the general approach: ${names}.`,
  otherOverrides: (by: string) =>
    `There are differences by ${by} already. A difference here takes their place; undo brings them back.`,
  level: "Sales response",
  finding: (cost: string, after: string) => `${cost} coverage cost, ${after} DB after coverage cost`,
  findingToday: "All classes are covered as today",
  findingUnknown: "Today's visits are not known: present state and differences are missing",
  findingNoLevel: "This sales response can't be said",
  notes: {
    off: "Sales stay as they are. DB after coverage cost = DB (contribution margin) − coverage cost. Every figure opens its derivation.",
    implied:
      "Sales response at the elasticity η* at which today's size would be just right. Every figure opens its derivation.",
    halfway: "Sales response halfway between η* and η. Every figure opens its derivation.",
    stated: "Sales response at the assumed elasticity η. Every figure opens its derivation.",
  },
  table: {
    dimension: "Dimension",
    className: (letter: string) => `Class ${letter}`,
    cell: (dimension: string, letter: string) => `${dimension}, class ${letter}`,
    ist: "Today",
    figures: "What it costs and brings, per year",
    trace: (kpi: string, letter: string, value: string) => `${kpi}, ${letter}: ${value}. Open derivation`,
    own: "different",
  },
  kpis: {
    potential: "Potential",
    customers: "Customers",
    sales: "Sales",
    averageSales: "Sales per customer",
    margin: "DB",
    contacts: "Contacts",
    contactsPerCustomer: "Contacts per customer",
    hours: "Hours",
    cost: "Coverage cost",
    costPerCustomer: "Coverage cost per customer",
    costShare: "Coverage cost / sales",
    afterCoverage: "DB after coverage cost",
    afterCoveragePerCustomer: "DB after coverage cost per customer",
    afterCoveragePerHour: "DB after coverage cost per hour",
  },
  reference: {
    heading: "Starting points",
    names: {
      today: "As today",
      alike: "Everyone alike",
      field: "Reference",
      keyAccountDigital: "Key account and digital",
    },
    why: {
      today: "gives the present state to the cent; change single cells from here",
      alike: "every customer gets today's average contacts",
      field: "the best classes with field sales, the last but one with active inside sales, the last with dealers",
      keyAccountDigital: "class A with key account managers (A should be small for that), the last class digital",
    },
  },
  unfilled: {
    line: (letters: string, isOne: boolean) =>
      `The design says nothing about ${isOne ? `class ${letters}: it is` : `classes ${letters}: they are`} covered as today. A starting point on the page “Coverage” fills all classes anew.`,
    fill: (letter: string) => `Cover like class ${letter}`,
  },
  roles: {
    heading: "Hours and full-time equivalents by role",
    role: "Role",
    hours: "Hours",
    fte: "FTE needed",
    present: "FTE today",
    heads: "Heads",
    priced: "Hours priced",
    cash: "Cash",
    untraceable: "not traceable to customers",
    untraceableHint:
      "Hours of the present team that contacts do not explain. They stay the same in every scenario. State FTE today under “Dimensions”.",
    overbooked: (name: string) =>
      `${name}: contacts explain more hours than the team has. Minutes or counts do not fit the team.`,
    difference: "Priced hours and cash are two things: freed hours are not money until the number of heads changes.",
    other: "Commissions and fixed cost",
    costChange: "Change of coverage cost",
    headsHint: "Heads and cash are rounded over all markets; rounded per market, heads stand under “Sizing”.",
    empty: "Without today's visits there is no present state.",
  },
  unknown: {
    title: "How often customers are visited today is not known",
    line: "The data have no column with visits. State your team's visits in a year; they are spread evenly over all customers and marked as an assumption.",
  },
  plausible: {
    heading: "Notes",
    none: "Nothing conspicuous.",
    keyAccountLast: (letter: string) => `Class ${letter} is the last one and is covered by key account managers.`,
    costAboveMargin: (letter: string, cost: string, margin: string) =>
      `Class ${letter} costs ${cost} of coverage and brings ${margin} DB.`,
    costBelowZero: (letters: string, saved: string, commission: string) =>
      `Class ${letters}: coverage cost is below zero because ${saved} of dealers' present commission end (assumed under “Economics”: ${commission} of sales). That is right only if the DB in your data is net of them.`,
    contactsAboveMargin: (letter: string, share: string) =>
      `Class ${letter}: for ${share} of customers contacts cost more than their DB.`,
    visitsByInside: (letter: string, role: string) => `Class ${letter}: ${role} makes visits that need travel.`,
    smallEffort: (letter: string, effort: string, least: string) =>
      `Class ${letter}: ${effort} weighted contacts are below the smallest sensible effort (${least}). None or more would be better.`,
    nothingStated: (dimension: string, option: string) => `${dimension}: the option “${option}” has no effect.`,
    unknownSegment: (name: string) => `The difference for “${name}” concerns no customer of these data.`,
  },
  prospects: {
    heading: "Prospects",
    line: (count: string, potential: string, isNegativeToo: boolean) =>
      `${count} customers without ${isNegativeToo ? "positive " : ""}sales have a potential of ${potential}. They stand beside sales response and optimum.`,
    none: "No customer without sales has a known potential: there are no prospects.",
    rate: "Expected share of their potential in a year",
    gain: (sales: string, margin: string) => `That would be ${sales} sales and ${margin} DB.`,
  },
};
