import { partnerRole } from "./coverageDesign.js";
import type { CoverageFigures } from "./coverageFigures.js";
import type { CoverageModel } from "./coverageModel.js";
import { capacityHours } from "./coverageWork.js";
import type { TraceAssumption, TraceNode, TraceOf, TraceTermOf, TraceUnit } from "./trace.js";

type Numeric = {
  [Key in keyof CoverageFigures]: CoverageFigures[Key] extends number | null ? Key : never;
}[keyof CoverageFigures];

/** Every figure that can be traced, by its key, with what it is made of (docs/method.md#dimensions). */
export function traceNodes(model: CoverageModel, { state, level }: TraceOf): ReadonlyMap<string, TraceNode> {
  const { catalogue, assumptions } = model;
  const { types, roles } = catalogue;
  const nodes = new Map<string, TraceNode>();
  const figure = (
    key: Numeric,
    unit: TraceUnit,
    operation: TraceNode["operation"],
    terms: readonly TraceTermOf[] = [],
    more: Partial<TraceNode> = {},
  ) => nodes.set(key, { unit, operation, terms, value: (figures) => figures[key], ...more });
  const sumOf = (...keys: readonly string[]): TraceTermOf[] => keys.map((node) => ({ node }));
  const additive = { additive: true };
  const responds = state === "scenario" && level !== "off";
  const answer = responds ? responseAssumptions(model, level) : [];

  figure("customers", "count", "given", [], additive);
  figure("potential", "eur", "given", [], additive);
  nodes.set("ist:sales", { unit: "eur", operation: "given", value: ({ sales }) => sales });
  nodes.set("ist:margin", { unit: "eur", operation: "given", value: ({ margin }) => margin });
  if (state === "ist") {
    figure("sales", "eur", "given", [], additive);
    figure("margin", "eur", "given", [], additive);
  } else {
    const change = (key: string, value: TraceNode["value"]) =>
      nodes.set(key, { unit: "eur", operation: "given", additive: true, assumptions: answer, value });
    change("salesChange", ({ sales }, present) => sales - present.sales);
    change("marginChange", ({ margin, priceEffect }, present) => margin + priceEffect - present.margin);
    figure("sales", "eur", "sum", sumOf("ist:sales", "salesChange"), additive);
    nodes.set("marginBeforePrice", {
      unit: "eur",
      operation: "sum",
      additive: true,
      terms: sumOf("ist:margin", "marginChange"),
      value: ({ margin, priceEffect }) => margin + priceEffect,
    });
    figure("margin", "eur", "sum", [{ node: "marginBeforePrice" }, { node: "priceEffect", sign: -1 }], additive);
  }
  figure("priceEffect", "eur", "given", [], additive);
  figure("averageSales", "eur", "ratio", sumOf("sales", "customers"));
  figure("contacts", "contacts", "sum", sumOf(...types.map(({ key }) => `contacts:${key}`)), additive);
  figure("contactsPerCustomer", "contacts", "ratio", sumOf("contacts", "customers"));
  figure("hours", "hours", "sum", sumOf(...roles.map(({ key }) => `hours:${key}`)), additive);
  figure("workCost", "eur", "sum", sumOf(...roles.map(({ key }) => `workCost:${key}`)), additive);
  figure("fixedCost", "eur", "given", [], additive);
  figure("commission", "eur", "given", [], {
    additive: true,
    assumptions: [{ path: "presentCommission", value: assumptions.presentCommission, unit: "share" }],
  });
  figure("cost", "eur", "sum", sumOf("workCost", "fixedCost", "commission"), additive);
  figure("costPerCustomer", "eur", "ratio", sumOf("cost", "customers"));
  figure("costShare", "share", "ratio", sumOf("cost", "sales"));
  figure("afterCoverage", "eur", "sum", [{ node: "margin" }, { node: "cost", sign: -1 }], additive);
  figure("afterCoveragePerCustomer", "eur", "ratio", sumOf("afterCoverage", "customers"));
  figure("afterCoveragePerHour", "eurPerHour", "ratio", sumOf("afterCoverage", "hours"));

  const part = (of: keyof CoverageFigures, key: string) => (figures: CoverageFigures) =>
    (figures[of] as Readonly<Record<string, number>> | null)?.[key] ?? null;
  for (const type of types) {
    nodes.set(`contacts:${type.key}`, {
      unit: "contacts",
      operation: "given",
      additive: true,
      value: part("contactsByType", type.key),
    });
    if (type.role === partnerRole) continue;
    const minutes = type.minutes + type.preparationMinutes;
    nodes.set(`contactHours:${type.key}`, {
      unit: "hours",
      operation: "productOver",
      value: part("contactHours", type.key),
      terms: [
        { node: `contacts:${type.key}` },
        { key: "minutes", value: minutes, unit: "minutes" },
        { key: "minutesPerHour", value: 60, unit: "minutes" },
      ],
      assumptions: [
        { path: `contactTypes.${type.key}.minutes`, value: type.minutes, unit: "minutes" },
        { path: `contactTypes.${type.key}.preparationMinutes`, value: type.preparationMinutes, unit: "minutes" },
      ],
    });
    nodes.set(`travelHours:${type.key}`, {
      unit: "hours",
      operation: "given",
      value: part("travelHours", type.key),
      assumptions: [
        { path: "travel.minutes", value: assumptions.travel.minutes, unit: "minutes" },
        ...Object.entries(assumptions.travel.markets).map(
          ([market, value]): TraceAssumption => ({ path: `travel.markets.${market}`, value, unit: "minutes" }),
        ),
      ],
    });
  }
  for (const role of roles) {
    const own = types.filter((type) => type.role === role.key);
    nodes.set(`otherHours:${role.key}`, { unit: "hours", operation: "given", value: part("otherHours", role.key) });
    nodes.set(`hours:${role.key}`, {
      unit: "hours",
      operation: "sum",
      additive: true,
      value: part("hoursByRole", role.key),
      terms: sumOf(
        ...own.map(({ key }) => `contactHours:${key}`),
        ...own.filter(({ travel }) => travel).map(({ key }) => `travelHours:${key}`),
        `otherHours:${role.key}`,
      ),
    });
    const capacity = capacityHours(role);
    const hours = part("hoursByRole", role.key);
    nodes.set(`workCost:${role.key}`, {
      unit: "eur",
      operation: "productOver",
      additive: true,
      value: (figures) => {
        const own = hours(figures);
        return own === null ? null : (own * role.costPerFteEur) / capacity;
      },
      terms: [
        { node: `hours:${role.key}` },
        { key: "costPerFte", value: role.costPerFteEur, unit: "eur" },
        { node: `capacity:${role.key}` },
      ],
      assumptions: [{ path: `roles.${role.key}.costPerFteEur`, value: role.costPerFteEur, unit: "eur" }],
    });
    nodes.set(`capacity:${role.key}`, {
      unit: "hours",
      operation: "product",
      value: () => capacity,
      terms: [
        { key: "netDays", value: role.netDays, unit: "days" },
        { key: "hoursPerDay", value: role.hoursPerDay, unit: "hours" },
        { key: "externalShare", value: 1 - role.internalShare, unit: "share" },
      ],
      assumptions: [
        { path: `roles.${role.key}.netDays`, value: role.netDays, unit: "days" },
        { path: `roles.${role.key}.hoursPerDay`, value: role.hoursPerDay, unit: "hours" },
        { path: `roles.${role.key}.internalShare`, value: role.internalShare, unit: "share" },
      ],
    });
  }
  return nodes;
}

function responseAssumptions({ assumptions, elasticity }: CoverageModel, level: TraceOf["level"]): TraceAssumption[] {
  const { keptWithout, winnable, leastHeadroom, remoteCap, floor } = assumptions.response;
  const point = level === "off" ? null : elasticity.levels[level];
  return [
    { path: "response.keptWithout", value: keptWithout, unit: "share" },
    { path: "response.winnable", value: winnable, unit: "share" },
    { path: "response.leastHeadroom", value: leastHeadroom, unit: "share" },
    ...(point
      ? [
          { path: "response.elasticity", value: point.reached, unit: "plain" as const },
          { path: "response.shape", value: point.shape, unit: "plain" as const },
        ]
      : []),
    { path: "response.remoteCap", value: remoteCap, unit: "contacts" },
    { path: "response.floor", value: floor, unit: "contacts" },
  ];
}
