import type { CoverageBase } from "./coverageBase.js";
import { channelKinds } from "./coverageDesign.js";

/** What is summed per stratum: customers, contacts in thousandths, travel in hundredths of a minute and its products with contacts. */
export const stratumFields = ["customers", "visits", "calls", "travel", "visitTravel", "callTravel"] as const;
const width = stratumFields.length;
const blockSize = 256;

/** Sums of any stretch of customers by stratum. */
export interface StratumSums {
  readonly strata: number;
  /** Adds the sums of the customers at positions from…to (exclusive), `stratumFields` after one another for each stratum. */
  add(from: number, to: number, into: Float64Array, sign?: number): void;
}

/** Running sums per block; everything that is linear in contacts follows from them. */
export function stratumSums(base: CoverageBase): StratumSums {
  const { size, stratum, visits, calls, travel, segments } = base;
  const strata = segments.length * channelKinds.length;
  const stride = strata * width;
  const blocks = Math.ceil(size / blockSize);
  const running = new Float64Array((blocks + 1) * stride);
  for (let block = 0; block < blocks; block++) {
    const at = (block + 1) * stride;
    running.copyWithin(at, at - stride, at);
    direct(block * blockSize, Math.min(size, (block + 1) * blockSize), running, 1, at);
  }

  function direct(from: number, to: number, into: Float64Array, sign: number, offset: number): void {
    for (let position = from; position < to; position++) {
      const at = offset + stratum[position]! * width;
      const minutes = travel[position]!;
      into[at]! += sign;
      into[at + 1]! += sign * visits[position]!;
      into[at + 2]! += sign * calls[position]!;
      into[at + 3]! += sign * minutes;
      into[at + 4]! += sign * visits[position]! * minutes;
      into[at + 5]! += sign * calls[position]! * minutes;
    }
  }

  return {
    strata,
    add(from, to, into, sign = 1) {
      if (from >= to) return;
      const first = Math.ceil(from / blockSize);
      const last = Math.floor(to / blockSize);
      if (first >= last) return direct(from, to, into, sign, 0);
      for (let field = 0; field < stride; field++) {
        into[field]! += sign * (running[last * stride + field]! - running[first * stride + field]!);
      }
      direct(from, first * blockSize, into, sign, 0);
      direct(last * blockSize, to, into, sign, 0);
    },
  };
}
