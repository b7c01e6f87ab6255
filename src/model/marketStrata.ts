import type { CoverageModel } from "./coverageModel.js";
import type { Portfolio } from "./portfolio.js";
import { type StratumSums, stratumSums } from "./stratumSums.js";

/** Sums of any stretch of positions for one market at a time. */
export interface MarketStrata {
  /** Names of the markets that have customers; "" for customers without one, or where there are none. */
  readonly markets: readonly string[];
  /** Adds a market's part of the customers at positions from…to (exclusive), laid out like `StratumSums`; returns how many they are. */
  add(market: number, from: number, to: number, into: Float64Array, sign?: number): number;
}

const known = new WeakMap<CoverageModel["base"], MarketStrata>();

/** Running sums per market, so that a moving threshold looks at a few hundred customers of each. */
export function marketStrata({ base, portfolio, index }: CoverageModel): MarketStrata {
  const found = known.get(base);
  if (found) return found;
  const made = build(base, portfolio, index.order);
  known.set(base, made);
  return made;
}

function build(base: CoverageModel["base"], { market }: Portfolio, order: Uint32Array): MarketStrata {
  const names = market?.names ?? [""];
  const codeAt = (position: number) => (market ? market.codes[order[position]!]! : 0);
  const starts = new Uint32Array(names.length + 1);
  for (let position = 0; position < base.size; position++) starts[codeAt(position) + 1]!++;
  for (let code = 0; code < names.length; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice();
  const positions = new Uint32Array(base.size);
  for (let position = 0; position < base.size; position++) positions[next[codeAt(position)]!++] = position;

  const gather = (column: Float64Array) => Float64Array.from(positions, (position) => column[position]!);
  const sums: StratumSums = stratumSums({
    ...base,
    stratum: Uint16Array.from(positions, (position) => base.stratum[position]!),
    visits: gather(base.visits),
    calls: gather(base.calls),
    travel: gather(base.travel),
  });
  const occupied = names.map((_, code) => code).filter((code) => starts[code + 1]! > starts[code]!);
  const codes = occupied.length > 0 ? occupied : [0];

  /** The first place of a market whose customer stands at `position` or behind. */
  function placeOf(code: number, position: number): number {
    let low = starts[code]!;
    let high = starts[code + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (positions[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    markets: codes.map((code) => names[code]!),
    add(at, from, to, into, sign = 1) {
      const code = codes[at]!;
      const first = placeOf(code, from);
      const last = placeOf(code, to);
      sums.add(first, last, into, sign);
      return last - first;
    },
  };
}
