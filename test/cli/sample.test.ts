import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleCsv } from "../../src/cli/sample/sampleCsv.js";
import { sampleCustomers } from "../../src/cli/sample/sampleCustomers.js";
import { sampleReadme } from "../../src/cli/sample/sampleReadme.js";
import { capacityHours, roles, workload } from "../../src/cli/sample/workload.js";

const customers = sampleCustomers();
const distinct = <T>(values: readonly T[]) => [...new Set(values)].sort();
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("the sample", () => {
  it("is made again byte for byte, data and description", () => {
    expect(sampleCsv(customers)).toBe(readFileSync("data/customers.csv", "utf8"));
    expect(sampleReadme(customers)).toBe(readFileSync("data/README.md", "utf8"));
  });

  it("is another company with another seed", () => {
    expect(sampleCustomers(50, 1)).not.toEqual(sampleCustomers(50, 2));
  });

  it("has 4,800 customers with numbers and names of their own, leading zeros included", () => {
    expect(distinct(customers.map(({ id }) => id))).toHaveLength(4800);
    expect(distinct(customers.map(({ name }) => name))).toHaveLength(4800);
    expect(customers.every(({ id }) => /^00\d{5}$/.test(id))).toBe(true);
  });

  it("has five customer groups, four markets and six channels", () => {
    expect(distinct(customers.map(({ group }) => group))).toEqual([
      "Fahrzeugbau",
      "Handel",
      "Instandhaltung",
      "Maschinenbau",
      "Metallverarbeitung",
    ]);
    expect(distinct(customers.map(({ market }) => market))).toEqual(["Nord", "Ost", "Süd", "West"]);
    expect(distinct(customers.map(({ channel }) => channel))).toHaveLength(6);
  });

  it("has heavy-tailed revenue with a Gini between 0.7 and 0.8", () => {
    const revenue = customers.map((customer) => Math.max(0, customer.revenue)).sort((a, b) => a - b);
    const ranked = sum(revenue.map((value, index) => (2 * (index + 1) - revenue.length - 1) * value));
    const gini = ranked / (revenue.length * sum(revenue));
    expect(gini).toBeGreaterThan(0.7);
    expect(gini).toBeLessThan(0.8);
  });

  it("earns 15 to 40 % with nearly everybody, and loses money with a few", () => {
    const rates = customers.filter(({ revenue }) => revenue > 50).map(({ margin, revenue }) => margin / revenue);
    const losing = rates.filter((rate) => rate < 0).length / rates.length;
    expect(losing).toBeGreaterThan(0.01);
    expect(losing).toBeLessThan(0.03);
    expect(rates.every((rate) => rate < 0 || (rate > 0.149 && rate < 0.401))).toBe(true);
  });

  it("knows the potential of about 85 %, mostly above revenue, and has prospects and credit notes", () => {
    const known = customers.filter(({ potential }) => potential !== null);
    expect(known.length / 4800).toBeGreaterThan(0.83);
    expect(known.length / 4800).toBeLessThan(0.87);
    expect(known.filter(({ potential, revenue }) => (potential ?? 0) >= revenue).length / known.length).toBeGreaterThan(
      0.9,
    );
    expect(customers.filter(({ revenue, potential }) => revenue === 0 && (potential ?? 0) > 0).length).toBeGreaterThan(
      20,
    );
    expect(customers.filter(({ revenue }) => revenue < 0).length).toBeGreaterThan(5);
  });

  it("visits everybody nearly alike: the largest tenth brings over half of revenue and gets about a tenth of the visits", () => {
    const largest = [...customers].sort((a, b) => b.revenue - a.revenue).slice(0, 480);
    const share = (key: "revenue" | "visits") =>
      sum(largest.map((customer) => customer[key])) / sum(customers.map((customer) => customer[key]));
    expect(share("revenue")).toBeGreaterThan(0.55);
    expect(share("visits")).toBeLessThan(0.15);
  });

  it("leaves mid-size customers more headroom than large ones", () => {
    const headroom = (from: number, to: number) => {
      const some = customers.filter(({ revenue, potential }) => potential !== null && revenue >= from && revenue < to);
      return sum(some.map(({ potential }) => potential ?? 0)) / sum(some.map(({ revenue }) => revenue));
    };
    expect(headroom(6000, 90_000)).toBeGreaterThan(2 * headroom(250_000, 10_000_000));
  });

  it("lies in Germany", () => {
    expect(customers.every(({ lat, lon }) => lat > 47.3 && lat < 55 && lon > 5.9 && lon < 15)).toBe(true);
  });
});

describe("the present team", () => {
  it("has 22 people in the field, 9 inside and 3 for key accounts", () => {
    expect(roles.map(({ fte }) => fte)).toEqual([22, 9, 3]);
  });

  it("has 210 days of 8 hours less the internal share", () => {
    expect(roles.map(capacityHours)).toEqual([1260, 1344, 1260]);
  });

  it("is used to about 90 % in every role", () => {
    for (const { hours, capacity } of workload(customers)) {
      expect(hours / capacity).toBeGreaterThan(0.87);
      expect(hours / capacity).toBeLessThan(0.93);
    }
  });

  it("counts visits for field sales, calls for inside sales, and both for key account management", () => {
    const base = { ...customers[0]!, visits: 3, calls: 6, travelMinutes: 40 };
    const [field, inside, key] = workload([
      { ...base, channel: "Außendienst" },
      { ...base, channel: "ohne", market: "Ost", travelMinutes: null },
      { ...base, channel: "Key Account" },
    ]);
    expect(field?.hours).toBeCloseTo((6 * 80 + 3 * 40 + 3 * 50) / 60, 12);
    expect(inside?.hours).toBeCloseTo((12 * 20) / 60, 12);
    expect(key?.hours).toBeCloseTo((3 * 300 + 3 * 40 + 6 * 30) / 60, 12);
  });
});
