import type { CDPSession, Page } from "playwright-core";
import { median } from "./median.js";

export interface Drag {
  /** Main-thread time per step in milliseconds: scripts, styles, layout and painting. */
  readonly taskTime: number;
  /** Milliseconds between two frames of the page at rest. */
  readonly frame: number;
  /** The 95th percentile of the same while dragging. */
  readonly slowFrame: number;
}

const rest = 120;

/** What `drag`, a run of `steps` steps in the page, costs its main thread. */
export async function dragged(page: Page, steps: number, drag: () => Promise<number[]>): Promise<Drag> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const resting = distances(await page.evaluate((count) => globalThis.probe.drag(() => {}, count), rest));
  await drag();
  const before = await taskTime(session);
  const frames = distances(await drag());
  const after = await taskTime(session);
  await session.detach();
  return {
    taskTime: (after - before) / steps,
    frame: median(resting),
    slowFrame: frames.sort((a, b) => a - b)[Math.floor(0.95 * frames.length)]!,
  };
}

function distances(frames: readonly number[]): number[] {
  return frames.slice(1).map((time, at) => time - frames[at]!);
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
}
