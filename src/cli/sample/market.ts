import type { Random } from "./random.js";

export interface Market {
  readonly name: string;
  readonly share: number;
  /** Travel per visit where a customer's own figure is missing. */
  readonly travelMinutes: number;
  /** Latitude, longitude and weight of the regions in which the customers sit. */
  readonly regions: readonly (readonly [lat: number, lon: number, weight: number])[];
}

export const markets: readonly Market[] = [
  {
    name: "Nord",
    share: 0.21,
    travelMinutes: 44,
    regions: [
      [53.55, 10.0, 4],
      [52.38, 9.73, 3],
      [53.08, 8.8, 2],
      [52.27, 8.05, 2],
      [53.63, 11.41, 1],
    ],
  },
  {
    name: "Ost",
    share: 0.15,
    travelMinutes: 50,
    regions: [
      [52.52, 13.4, 3],
      [51.05, 13.74, 2],
      [51.34, 12.37, 2],
      [52.13, 11.63, 2],
      [50.98, 11.03, 1],
    ],
  },
  {
    name: "Süd",
    share: 0.33,
    travelMinutes: 38,
    regions: [
      [48.78, 9.18, 4],
      [48.14, 11.58, 3],
      [49.45, 11.08, 2],
      [48.4, 9.99, 2],
      [49.01, 8.4, 1],
    ],
  },
  {
    name: "West",
    share: 0.31,
    travelMinutes: 30,
    regions: [
      [51.51, 7.47, 4],
      [50.94, 6.96, 3],
      [50.11, 8.68, 3],
      [51.96, 7.63, 2],
      [49.49, 8.47, 2],
    ],
  },
];

/** A position near one of the market's regions, in degrees with four decimals; `distance` is its distance to the centre, about 1 on average. */
export function position(random: Random, market: Market): { lat: number; lon: number; distance: number } {
  const region = market.regions[random.weighted(market.regions.map(([, , weight]) => weight))] ?? [51, 10, 1];
  const north = bounded(random.normal());
  const east = bounded(random.normal());
  const degrees = (value: number) => Math.round(value * 10000) / 10000;
  return {
    lat: degrees(region[0] + north * 0.16),
    lon: degrees(region[1] + east * 0.3),
    distance: Math.sqrt(north * north + east * east) / 1.25,
  };
}

const bounded = (value: number) => Math.min(1.8, Math.max(-1.8, value));
