import { type ChannelKind, channelKinds } from "./coverageDesign.js";
import type { Coded, Portfolio } from "./portfolio.js";
import { presentChannel } from "./presentChannel.js";
import type { ScoreIndex } from "./scoreIndex.js";
import { hundredths } from "./timeUnits.js";
import { valueParts } from "./valueParts.js";

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
  /** Hundredths of a minute per visit. */
  readonly travel: Float64Array;
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

export interface BaseOptions {
  readonly travel: { readonly minutes: number; readonly markets: Readonly<Record<string, number>> };
  readonly channels: Readonly<Record<string, ChannelKind>>;
  readonly overrides: { readonly by: "group" | "market"; readonly names: readonly string[] } | null;
}

/** Gathers the customers of a portfolio in the order of an index. */
export function coverageBase(portfolio: Portfolio, index: ScoreIndex, options: BaseOptions): CoverageBase {
  const { order, size } = index;
  const gather = (column: Float64Array) => {
    const gathered = new Float64Array(size);
    for (let position = 0; position < size; position++) gathered[position] = column[order[position]!]!;
    return gathered;
  };
  const known = new Uint8Array(size);
  for (let position = 0; position < size; position++) known[position] = portfolio.potentialKnown[order[position]!]!;
  const revenue = gather(portfolio.revenueCents);
  return {
    size,
    revenue,
    positiveRevenue: revenue.reduce((sum, cents) => sum + Math.max(0, cents), 0),
    margin: gather(portfolio.marginCents),
    unused: gather(valueParts(portfolio).unusedCents),
    potentialKnown: known,
    visits: gather(portfolio.visitsThousandths),
    calls: gather(portfolio.callsThousandths),
    travel: travelColumn(portfolio, order, options.travel),
    ...strata(portfolio, order, options),
    channel: portfolio.channel ? order.map((row) => portfolio.channel!.codes[row]!) : null,
    visitsKnown: portfolio.estimated.visits !== "unknown",
  };
}

function travelColumn(portfolio: Portfolio, order: Uint32Array, { minutes, markets }: BaseOptions["travel"]) {
  const { market, travelMinutes } = portfolio;
  const byMarket = (market?.names ?? [""]).map((name) =>
    hundredths(Object.hasOwn(markets, name) ? markets[name]! : minutes),
  );
  const column = new Float64Array(order.length);
  for (let position = 0; position < order.length; position++) {
    const row = order[position]!;
    const own = travelMinutes ? travelMinutes[row]! : Number.NaN;
    column[position] = Number.isNaN(own) ? byMarket[market ? market.codes[row]! : 0]! : hundredths(own);
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
