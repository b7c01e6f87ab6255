import { companyName, customerGroups } from "./companyName.js";
import { type Market, markets, position } from "./market.js";
import type { Random } from "./random.js";

export const channels = ["Key Account", "Außendienst", "Innendienst", "Händler", "Digital", "ohne"] as const;
export type Channel = (typeof channels)[number];

/** One record of the sample: money in EUR with two decimals, contacts per year; null is an empty cell. */
export interface SampleCustomer {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly market: string;
  readonly channel: Channel;
  readonly revenue: number;
  readonly margin: number;
  readonly potential: number | null;
  readonly visits: number;
  readonly calls: number;
  readonly lat: number;
  readonly lon: number;
  readonly travelMinutes: number | null;
}

const groupWeights = [0.26, 0.12, 0.28, 0.22, 0.12];
const revenueFactors = [1.2, 1.9, 0.85, 0.65, 1.4];
const marginRates = [0.275, 0.23, 0.29, 0.325, 0.215];
/** Visits a year by channel: the accustomed rhythm, hardly touched by what the customer is worth. */
const visitRhythm: Readonly<Record<Channel, number>> = {
  "Key Account": 8,
  Außendienst: 2.92,
  Innendienst: 2,
  Händler: 1.8,
  Digital: 1.2,
  ohne: 0.6,
};

/** A made-up customer as the company records it today; which customers are key accounts is decided over all of them. */
export function sampleCustomer(random: Random, id: string): SampleCustomer {
  const groupIndex = random.weighted(groupWeights);
  const group = customerGroups[groupIndex] ?? "";
  const market = markets[random.weighted(markets.map(({ share }) => share))] as Market;
  const size = 4300 * (revenueFactors[groupIndex] ?? 1) * Math.exp(1.56 * random.normal());
  const kind = random.weighted([0.979, 0.015, 0.006]);
  const revenue = kind === 0 ? cents(Math.min(size, 1_900_000)) : kind === 1 ? 0 : -cents(20 + size / 40);
  const place = position(random, market);
  const channel = kind === 1 ? "ohne" : presentChannel(random, revenue);
  return {
    id,
    name: companyName(random, group),
    group,
    market: market.name,
    channel,
    revenue,
    margin: cents(revenue * marginRate(random, groupIndex, revenue)) + 0,
    potential: kind === 1 ? 100 * Math.ceil(size / 60) : potential(random, revenue),
    ...contacts(random, channel, revenue),
    lat: place.lat,
    lon: place.lon,
    travelMinutes: random.uniform() < 0.6 ? 5 * Math.round(market.travelMinutes * (0.1 + 0.09 * place.distance)) : null,
  };
}

/** Visits and calls of a year: nearly the same for everybody, a little more for large customers, more for key accounts. */
export function contacts(random: Random, channel: Channel, revenue: number): { visits: number; calls: number } {
  const uplift = 0.22 * Math.log10(Math.max(revenue, 500) / 5000);
  const visits = visitRhythm[channel] * (1 + 0.16 * random.normal()) + uplift;
  const calls = channel === "Key Account" ? 20 : channel === "ohne" ? 3 : 7.05 + 1.1 * random.normal() + uplift;
  return { visits: Math.max(0, Math.round(visits)), calls: Math.max(0, Math.round(calls)) };
}

function presentChannel(random: Random, revenue: number): Channel {
  const small = revenue < 3000 ? 1 : 0.55;
  return channels[1 + random.weighted([0.82, 0.1 * small, 0.06 * small, 0.035 * small, 0.02 * small])] as Channel;
}

function marginRate(random: Random, groupIndex: number, revenue: number): number {
  if (revenue > 0 && random.uniform() < 0.018) return -0.01 - 0.14 * random.uniform();
  const rate = (marginRates[groupIndex] ?? 0.27) - 0.022 * Math.log10(Math.max(revenue, 100) / 5000);
  return Math.min(0.4, Math.max(0.15, rate + 0.03 * random.normal()));
}

/** Total demand from the share of wallet: mid-size customers buy most of it elsewhere; now and then the record lags behind revenue. */
function potential(random: Random, revenue: number): number | null {
  if (random.uniform() < 0.15) return null;
  const midSize = revenue > 6000 && revenue < 90_000 && random.uniform() < 0.5;
  const spread = random.uniform();
  const shareOfWallet = midSize ? 0.1 + 0.25 * spread : revenue > 250_000 ? 0.65 + 0.37 * spread : 0.4 + 0.64 * spread;
  return 100 * Math.round(Math.max(0, revenue) / shareOfWallet / 100);
}

const cents = (eur: number) => Math.floor(eur * 100 + 0.5) / 100;
