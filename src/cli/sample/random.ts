import { uniformRandom } from "../../model/uniformRandom.js";

export interface Random {
  /** Uniform in 0…1, 1 excluded. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  pick<T>(items: readonly T[]): T;
  /** An index of `weights`, drawn in proportion to them. */
  weighted(weights: readonly number[]): number;
}

/** A seeded source of random numbers (Mulberry32, normals by Box and Muller): the same seed gives the same sequence everywhere. */
export function seededRandom(seed: number): Random {
  const uniform = uniformRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(uniform() * items.length)] as T;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    pick,
    weighted(weights) {
      let rest = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => {
        rest -= weight;
        return rest < 0;
      });
      return index < 0 ? weights.length - 1 : index;
    },
  };
}
