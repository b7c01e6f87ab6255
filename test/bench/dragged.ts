import type { CDPSession, Page } from "playwright-core";
import { median } from "./median.js";

export interface Drag {
  /** Main-thread time per step in milliseconds: scripts, styles, layout and painting. */
  readonly taskTime: number;
  /** The part of it that scripts take, and the part for styles and layout. */
  readonly script: number;
  readonly layout: number;
  /** Milliseconds between two frames of the page at rest. */
  readonly frame: number;
  /** The 95th percentile of the same while dragging. */
  readonly slowFrame: number;
}

const rest = 120;

/** Of several drags the median of every time. */
export function medianDrag(drags: readonly Drag[]): Drag {
  const of = (read: (drag: Drag) => number) => median(drags.map(read));
  return {
    taskTime: of((drag) => drag.taskTime),
    script: of((drag) => drag.script),
    layout: of((drag) => drag.layout),
    frame: of((drag) => drag.frame),
    slowFrame: of((drag) => drag.slowFrame),
  };
}

/** What `drag`, a run of `steps` steps in the page, costs its main thread. */
export async function dragged(page: Page, steps: number, drag: () => Promise<number[]>): Promise<Drag> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const resting = distances(await page.evaluate((count) => globalThis.probe.drag(() => {}, count), rest));
  await drag();
  const before = await times(session);
  const frames = distances(await drag());
  const after = await times(session);
  const perStep = (...names: readonly string[]) =>
    names.reduce((sum, name) => sum + (1000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0))) / steps, 0);
  await session.detach();
  return {
    taskTime: perStep("TaskDuration"),
    script: perStep("ScriptDuration"),
    layout: perStep("RecalcStyleDuration", "LayoutDuration"),
    frame: median(resting),
    slowFrame: frames.sort((a, b) => a - b)[Math.floor(0.95 * frames.length)]!,
  };
}

function distances(frames: readonly number[]): number[] {
  return frames.slice(1).map((time, at) => time - frames[at]!);
}

/** What the browser counts for the page, in seconds. */
async function times(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
