import type { CoverageCustomers } from "./coverageBase.js";
import { stratumFields } from "./stratumSums.js";

/** Sums of the customers of one market, with travel still to be multiplied. */
export interface MarketSums {
  /** Names of the markets that have customers. */
  readonly markets: readonly string[];
  /** Adds a market's part of the customers at positions from…to (exclusive), `stratumFields` per stratum, its travel being `minutes` by code (in hundredths); returns how many they are. */
  add(market: number, from: number, to: number, options: AddOptions): number;
}

interface AddOptions {
  readonly into: Float64Array;
  readonly sign: number;
  readonly minutes: readonly number[];
}

/** Customers, visits and calls; the same of those whose travel is assumed; and the products of those who have their own. */
const width = 9;
const blockSize = 256;

/** Customers market by market in the order of their positions, with running sums per block: all of one market travel alike, so travel is one factor. */
export function marketSums(base: CoverageCustomers, names: readonly string[]): MarketSums {
  const { size, market, stratum, visits, calls, ownTravel } = base;
  const starts = new Uint32Array(names.length + 1);
  for (let position = 0; position < size; position++) starts[(market ? market[position]! : 0) + 1]!++;
  for (let code = 0; code < names.length; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice();
  const positions = new Uint32Array(size);
  for (let position = 0; position < size; position++) positions[next[market ? market[position]! : 0]!++] = position;
  const occupied = names.map((_, code) => code).filter((code) => starts[code + 1]! > starts[code]!);
  const codes = occupied.length > 0 ? occupied : [0];
  const strata = base.occupied.length;
  const stride = strata * width;
  const blocks = Math.ceil(size / blockSize);
  const running = new Float64Array((blocks + 1) * stride);
  for (let block = 0; block < blocks; block++) {
    const at = (block + 1) * stride;
    running.copyWithin(at, at - stride, at);
    direct(block * blockSize, Math.min(size, (block + 1) * blockSize), running, 1, at);
  }

  function direct(from: number, to: number, into: Float64Array, sign: number, offset: number): void {
    for (let place = from; place < to; place++) {
      const position = positions[place]!;
      const at = offset + stratum[position]! * width;
      const contacts = sign * visits[position]!;
      const calling = sign * calls[position]!;
      into[at]! += sign;
      into[at + 1]! += contacts;
      into[at + 2]! += calling;
      const own = ownTravel ? ownTravel[position]! : Number.NaN;
      if (Number.isNaN(own)) {
        into[at + 3]! += sign;
        into[at + 4]! += contacts;
        into[at + 5]! += calling;
      } else {
        into[at + 6]! += sign * own;
        into[at + 7]! += contacts * own;
        into[at + 8]! += calling * own;
      }
    }
  }

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

  const sums = new Float64Array(stride);
  function between(from: number, to: number): void {
    sums.fill(0);
    const first = Math.ceil(from / blockSize);
    const last = Math.floor(to / blockSize);
    if (first >= last) {
      direct(from, to, sums, 1, 0);
      return;
    }
    for (let field = 0; field < stride; field++)
      sums[field] = running[last * stride + field]! - running[first * stride + field]!;
    direct(from, first * blockSize, sums, 1, 0);
    direct(last * blockSize, to, sums, 1, 0);
  }

  return {
    markets: codes.map((code) => names[code]!),
    add(at, from, to, { into, sign, minutes }) {
      const code = codes[at]!;
      const [first, last] = [placeOf(code, from), placeOf(code, to)];
      if (first >= last) return 0;
      between(first, last);
      for (let s = 0; s < strata; s++) {
        const [own, target] = [s * width, s * stratumFields.length];
        for (let field = 0; field < 3; field++) {
          into[target + field]! += sign * sums[own + field]!;
          into[target + 3 + field]! += sign * (sums[own + 3 + field]! * minutes[code]! + sums[own + 6 + field]!);
        }
      }
      return last - first;
    },
  };
}
