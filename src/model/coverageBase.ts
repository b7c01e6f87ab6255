import { type ChannelKind, type CoverageAssumptions, channelKinds } from "./coverageDesign.js";
import { filledSteps } from "./filledSteps.js";
import type { Coded, Portfolio } from "./portfolio.js";
import { presentChannel } from "./presentChannel.js";
import type { ScoreIndex } from "./scoreIndex.js";
import { hundredths } from "./timeUnits.js";
import { unusedPotential } from "./valueParts.js";

/** Customers side by side in the order of an index, as coverage needs them. */
export interface CoverageBase {
  readonly size: number;
  readonly revenue: Float64Array;
  readonly margin: Float64Array;
  readonly unused: Float64Array;
  readonly potentialKnown: Uint8Array;
  /** Thousandths a year. */
  readonly visits: Float64Array;
  readonly calls: Float64Array;
  /** Hundredths of a minute per visit, assumed or the customer's own. */
  readonly travel: Float64Array;
  /** The customer's own, NaN where there is none; null where nobody has. */
  readonly ownTravel: Float64Array | null;
  /** The code of the market's name; null without markets. */
  readonly market: Uint32Array | null;
  /** Override segment × present channel: segment · channelKinds.length + channel. */
  readonly stratum: Uint16Array;
  /** Whether any customer is in a stratum. */
  readonly occupied: Uint8Array;
  /** The code of the channel's name, for noise that is taken out within a channel. */
  readonly channel: Uint32Array | null;
  /** Names of the override segments; the first, nameless one holds everybody else. */
  readonly segments: readonly string[];
  readonly visitsKnown: boolean;
  /** Revenue above zero, summed, in cents. */
  readonly positiveRevenue: number;
}

/** Customers without what travel is assumed to be: what a moving assumption on travel leaves as it is. */
export type CoverageCustomers = Omit<CoverageBase, "travel">;

export interface BaseOptions {
  readonly channels: Readonly<Record<string, ChannelKind>>;
  readonly overrides: { readonly by: "group" | "market"; readonly names: readonly string[] } | null;
}

/** Gathers the customers of a portfolio in the order of an index, column by column, so that the caller can pause. */
export function* customerSteps(
  portfolio: Portfolio,
  { order, size }: ScoreIndex,
  options: BaseOptions,
): Generator<void, CoverageCustomers> {
  const gather = (column: Float64Array) => filledSteps(size, (position) => column[order[position]!]!);
  const coded = (column: Coded | null) => column && order.map((row) => column.codes[row]!);
  const revenue = yield* gather(portfolio.revenueCents);
  yield;
  const margin = yield* gather(portfolio.marginCents);
  yield;
  const potential = portfolio.potentialCents;
  const unused = yield* filledSteps(size, (at) => unusedPotential(potential[order[at]!]!, revenue[at]!));
  yield;
  const potentialKnown = new Uint8Array(size);
  for (let at = 0; at < size; at++) potentialKnown[at] = portfolio.potentialKnown[order[at]!]!;
  yield;
  const visits = yield* gather(portfolio.visitsThousandths);
  yield;
  const calls = yield* gather(portfolio.callsThousandths);
  yield;
  const ownTravel = portfolio.travelMinutes ? (yield* gather(portfolio.travelMinutes)).map(hundredths) : null;
  yield;
  const [market, channel] = [coded(portfolio.market), coded(portfolio.channel)];
  yield;
  return {
    size,
    revenue,
    positiveRevenue: revenue.reduce((sum, cents) => sum + Math.max(0, cents), 0),
    margin,
    unused,
    potentialKnown,
    visits,
    calls,
    ownTravel,
    market,
    ...strata(portfolio, order, options),
    channel,
    visitsKnown: portfolio.estimated.visits !== "unknown",
  };
}

/** Travel as assumed, in hundredths of a minute per visit, by the code of the market's name. */
export function travelByMarket({ market }: Portfolio, { minutes, markets }: CoverageAssumptions["travel"]): number[] {
  return (market?.names ?? [""]).map((name) => hundredths(Object.hasOwn(markets, name) ? markets[name]! : minutes));
}

/** Travel of every customer: as assumed, where it has none of its own. */
export function travelColumn(
  { size, market, ownTravel }: CoverageCustomers,
  byMarket: readonly number[],
): Float64Array {
  const column = new Float64Array(size);
  for (let position = 0; position < size; position++) {
    const own = ownTravel ? ownTravel[position]! : Number.NaN;
    column[position] = Number.isNaN(own) ? byMarket[market ? market[position]! : 0]! : own;
  }
  return column;
}

function strata(portfolio: Portfolio, order: Uint32Array, { channels, overrides }: BaseOptions) {
  const kinds = kindsOf(portfolio.channel, channels);
  const coded = overrides ? portfolio[overrides.by] : null;
  const named = overrides && coded ? overrides.names.filter((name) => name !== "") : [];
  const segmentOf = (coded?.names ?? [""]).map((name) => 1 + named.indexOf(name));
  const stratum = new Uint16Array(order.length);
  for (let position = 0; position < order.length; position++) {
    const row = order[position]!;
    const kind = portfolio.channel ? kinds[portfolio.channel.codes[row]!]! : kinds[0]!;
    stratum[position] = segmentOf[coded ? coded.codes[row]! : 0]! * channelKinds.length + kind;
  }
  const occupied = new Uint8Array((named.length + 1) * channelKinds.length);
  for (const each of stratum) occupied[each] = 1;
  return { stratum, occupied, segments: ["", ...named] };
}

/** Without a channel column every customer is field sales' (visits) and inside sales' (calls). */
function kindsOf(channel: Coded | null, stated: BaseOptions["channels"]): number[] {
  return (channel?.names ?? ["field"]).map((name) => channelKinds.indexOf(presentChannel(name, stated)));
}
