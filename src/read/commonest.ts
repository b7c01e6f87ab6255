/** The value that occurs most often, of equally frequent ones the first, and how often; undefined and 0 without values. */
export function commonest<T>(values: readonly T[]): readonly [value: T | undefined, count: number] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [most, found]: [number, T | undefined] = [0, undefined];
  for (const [value, count] of counts) if (count > most) [most, found] = [count, value];
  return [found, most];
}
