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
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
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
