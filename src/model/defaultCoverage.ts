import { type CoverageAssumptions, type CoverageDesign, type Dimension, partnerRole } from "./coverageDesign.js";

const option = (key: string, effects: Dimension["options"][number]["effects"]) => ({ key, effects });

/** The six dimensions of the method with examples of options, to be replaced by the company's own figures (docs/method.md#dimensions). */
export const defaultDimensions: readonly Dimension[] = [
  {
    key: "responsibility",
    options: [
      option("keyAccount", {
        carriedOutAs: { visit: "keyAccountVisit", call: "keyAccountCall" },
        responsible: "keyAccount",
        commission: 0,
      }),
      option("field", {
        carriedOutAs: { keyAccountVisit: "visit", keyAccountCall: "call" },
        responsible: "field",
        commission: 0,
      }),
      option("inside", { carriedOutAs: { visit: "video" }, responsible: "inside", commission: 0 }),
      option("onDemand", {
        carriedOutAs: { visit: null },
        responsible: "inside",
        hours: { responsible: 0.5 },
        commission: 0,
      }),
      option("dealer", {
        carriedOutAs: { visit: "dealerVisit", call: "dealerCall" },
        responsible: partnerRole,
        commission: 0.12,
      }),
      option("digital", {
        carriedOutAs: { visit: "digital", call: "digital" },
        responsible: "inside",
        fixedEur: 40,
        commission: 0,
      }),
    ],
  },
  {
    key: "intensity",
    options: [
      option("proactive", { contacts: { call: 12 } }),
      option("active", { contacts: { call: 6 } }),
      option("reactive", { contacts: { call: 1 } }),
    ],
  },
  {
    key: "frequency",
    options: [
      option("monthly", { contacts: { visit: 12 } }),
      option("bimonthly", { contacts: { visit: 6 } }),
      option("quarterly", { contacts: { visit: 4 } }),
      option("halfYearly", { contacts: { visit: 2 } }),
      option("yearly", { contacts: { visit: 1 } }),
      option("none", { contacts: { visit: 0 } }),
    ],
  },
  {
    key: "planning",
    options: [
      option("developmentPlan", { hours: { responsible: 12 } }),
      option("salesPlan", { hours: { responsible: 3 } }),
      option("targets", { hours: { responsible: 1 } }),
      option("automatedKpis", { hours: { responsible: 0 }, fixedEur: 5 }),
    ],
  },
  {
    key: "service",
    options: [
      option("sameDay", { hours: { inside: 4 } }),
      option("twoDays", { hours: { inside: 1 } }),
      option("selfService", { hours: { inside: 0 }, fixedEur: 10 }),
    ],
  },
  {
    key: "pricing",
    options: [
      option("individual", { price: 0.02 }),
      option("graduated", { price: 0.01 }),
      option("listPrice", { price: 0 }),
    ],
  },
];

/** Everybody is covered as today. */
export const defaultDesign: CoverageDesign = { dimensions: defaultDimensions, cells: {} };

/** Examples, to be replaced by the company's own figures; where each comes from is said beside its field. */
export const defaultCoverageAssumptions: CoverageAssumptions = {
  roles: [
    { key: "keyAccount", costPerFteEur: 150_000, netDays: 210, hoursPerDay: 8, internalShare: 0.25, presentFte: null },
    { key: "field", costPerFteEur: 120_000, netDays: 210, hoursPerDay: 8, internalShare: 0.25, presentFte: null },
    { key: "inside", costPerFteEur: 75_000, netDays: 210, hoursPerDay: 8, internalShare: 0.2, presentFte: null },
  ],
  contactTypes: [
    {
      key: "visit",
      role: "field",
      minutes: 60,
      preparationMinutes: 20,
      travel: true,
      personal: true,
      weight: 1,
    },
    { key: "call", role: "inside", minutes: 14, preparationMinutes: 6, travel: false, personal: false, weight: 0.4 },
    {
      key: "keyAccountVisit",
      role: "keyAccount",
      minutes: 180,
      preparationMinutes: 120,
      travel: true,
      personal: true,
      weight: 1,
    },
    {
      key: "keyAccountCall",
      role: "keyAccount",
      minutes: 20,
      preparationMinutes: 10,
      travel: false,
      personal: false,
      weight: 0.4,
    },
    { key: "video", role: "inside", minutes: 30, preparationMinutes: 15, travel: false, personal: false, weight: 0.4 },
    {
      key: "dealerVisit",
      role: partnerRole,
      minutes: 60,
      preparationMinutes: 0,
      travel: true,
      personal: true,
      weight: 0.5,
    },
    {
      key: "dealerCall",
      role: partnerRole,
      minutes: 15,
      preparationMinutes: 0,
      travel: false,
      personal: false,
      weight: 0.2,
    },
    {
      key: "digital",
      role: "inside",
      minutes: 0,
      preparationMinutes: 0,
      travel: false,
      personal: false,
      weight: 0.05,
    },
  ],
  travel: { minutes: 40, markets: {} },
  channels: {},
  presentCommission: 0.12,
  coverageShare: 0.25,
  acquisitionRate: 0.05,
  response: {
    keptWithout: 0.6,
    winnable: 0.25,
    leastHeadroom: 0.05,
    elasticity: 0.31,
    judged: null,
    remoteCap: 2,
    floor: 0.5,
    smoothing: true,
  },
};
