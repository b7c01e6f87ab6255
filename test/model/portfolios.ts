import * as fc from "fast-check";
import { buildPortfolio, type PortfolioColumns } from "../../src/model/buildPortfolio.js";
import type { Portfolio } from "../../src/model/portfolio.js";

/** A customer in EUR and contacts per year; what is left out is missing in the data. */
export interface Customer {
  readonly revenue: number;
  readonly margin?: number;
  readonly potential?: number;
  readonly visits?: number;
  readonly calls?: number;
  readonly group?: string;
  readonly market?: string;
  readonly channel?: string;
}

/** A portfolio of a few written-out customers. */
export function portfolioOf(customers: readonly Customer[]): Portfolio {
  return buildPortfolio(columnsOf(customers), { marginRate: 0.25, presentVisits: null });
}

/** The figures of a file with these customers. */
export function columnsOf(customers: readonly Customer[]): PortfolioColumns {
  const cents = (value = Number.NaN) => Math.floor(value * 100 + 0.5);
  const coded = (key: "group" | "market" | "channel") => {
    const names = ["", ...new Set(customers.map((customer) => customer[key] ?? ""))].filter(
      (name, at) => at === 0 || name,
    );
    return { names, codes: Uint32Array.from(customers, (customer) => names.indexOf(customer[key] ?? "")) };
  };
  return {
    size: customers.length,
    revenueCents: Float64Array.from(customers, ({ revenue }) => cents(revenue)),
    marginCents: Float64Array.from(customers, ({ margin }) => cents(margin)),
    potentialCents: Float64Array.from(customers, ({ potential }) => cents(potential)),
    visitsThousandths: Float64Array.from(customers, ({ visits = 0 }) => visits * 1000),
    callsThousandths: Float64Array.from(customers, ({ calls = 0 }) => calls * 1000),
    group: coded("group"),
    market: customers.some(({ market }) => market) ? coded("market") : null,
    channel: customers.some(({ channel }) => channel) ? coded("channel") : null,
  };
}

const euros = fc.oneof(
  fc.constantFrom(0, 100, 100, -50, 0.01),
  fc.integer({ min: -500_000, max: 90_000_000 }).map((cents) => cents / 100),
);

/** Any customer: many ties, zeros and losses, some figures missing. */
export const customerArbitrary: fc.Arbitrary<Customer> = fc.record(
  {
    revenue: euros,
    margin: euros,
    potential: euros,
    visits: fc.integer({ min: 0, max: 60 }),
    calls: fc.integer({ min: 0, max: 60 }),
    group: fc.constantFrom("Handwerk", "Industrie", "Handel"),
    market: fc.constantFrom("Nord", "Süd"),
    channel: fc.constantFrom("Außendienst", "Innendienst", "Key Account", "Händler"),
  },
  { requiredKeys: ["revenue"] },
);

export const customersArbitrary = fc.array(customerArbitrary, { maxLength: 60 });

/** Thresholds in cents, best class first, sometimes equal to one another or to scores. */
export const thresholdsArbitrary = fc
  .array(fc.oneof(fc.constantFrom(0, 1, 10_000, -5000), fc.integer({ min: -600_000, max: 99_000_000 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((thresholds) => thresholds.sort((a, b) => b - a));
