import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";

/** Controls have rested when nothing has moved for this long. */
const restMs = 150;

/** Lets the page breathe between two pieces of work; throws when a newer view has made them pointless. */
export type Pause = () => Promise<void>;

/** Work goes on for so long before the page may breathe. */
const stretchMs = 8;

class Overtaken extends Error {}

/** Work that comes in steps, with a pause whenever it has gone on for a while. */
export async function stepwise<Result>(steps: Iterator<unknown, Result>, pause: Pause): Promise<Result> {
  let since = performance.now();
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (performance.now() - since < stretchMs) continue;
    await pause();
    since = performance.now();
  }
  return step.value;
}

/** Runs an analysis on the latest coverage after controls rest, piece by piece; a newer one ends it at its next pause. */
export function whenResting(
  { onCoverage }: Pick<App, "onCoverage">,
  analyse: (view: CoverageView, pause: Pause) => Promise<void>,
): { again(): void } {
  let view: CoverageView | null = null;
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function start(): Promise<void> {
    if (!view) return;
    const own = ++run;
    const pause = async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (own !== run) throw new Overtaken();
    };
    try {
      await analyse(view, pause);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }

  function soon(): void {
    run++;
    clearTimeout(timer);
    timer = setTimeout(() => void start(), restMs);
  }

  onCoverage((next) => {
    view = next;
    soon();
  });
  return { again: soon };
}
