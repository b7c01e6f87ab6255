/** The median time of some runs in milliseconds, after some that do not count. */
export async function medianTime(work: () => unknown, runs = 7, before = 2): Promise<number> {
  for (let run = 0; run < before; run++) await work();
  return (await sortedTimes(work, runs))[Math.floor(runs / 2)]!;
}

/** The time of the first run, as in a visit that reads one file, and the median of some after it. */
export async function firstAndMedianTime(work: () => unknown, runs = 7): Promise<{ first: number; median: number }> {
  const [first] = await sortedTimes(work, 1);
  return { first: first!, median: await medianTime(work, runs, 0) };
}

async function sortedTimes(work: () => unknown, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** The time of one step in milliseconds when many follow one another; of several rounds the median. */
export function warmTime(step: (at: number) => void, steps: number, rounds = 7): number {
  const times: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const start = performance.now();
    for (let at = 0; at < steps; at++) step(at);
    if (round >= 0) times.push((performance.now() - start) / steps);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

const other = new Float64Array(16_000_000);

/** The time of one step in milliseconds, each taken after 128 MB of other data went through the processor's caches; the mean of the middle half. */
export function coldTime(step: (at: number) => void, steps = 100): number {
  for (let at = 0; at < 2000; at++) step(at);
  const times: number[] = [];
  for (let at = 0; at < steps; at++) {
    for (let place = 0; place < other.length; place += 8) other[place]! += 1;
    const start = performance.now();
    step(at * 7);
    times.push(performance.now() - start);
  }
  const middle = times.sort((a, b) => a - b).slice(steps / 4, (3 * steps) / 4);
  return middle.reduce((sum, time) => sum + time, 0) / middle.length;
}
