import { measures } from "./measures.js";
import type { ScoreIndex } from "./scoreIndex.js";

/** Revenue, DB and potential of any stretch of customers as they are today. */
export interface PresentSums {
  /** Adds revenue, DB and potential in cents of the customers at positions from…to (exclusive), `sign` times. */
  add(from: number, to: number, into: Float64Array, sign?: number): void;
}

const width = measures.length;
const columns = [measures.indexOf("revenue"), measures.indexOf("margin"), measures.indexOf("potential")];

/** Reads the running sums of an index. */
export function presentSums({ prefix }: ScoreIndex): PresentSums {
  return {
    add(from, to, into, sign = 1) {
      columns.forEach((column, field) => {
        into[field]! += sign * (prefix[to * width + column]! - prefix[from * width + column]!);
      });
    },
  };
}
