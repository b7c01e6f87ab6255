/** Runs in every page before the page's own scripts and notes when things happen, in milliseconds since navigation began. */
const noted = {
  ready: Number.NaN,
  firstKpi: Number.NaN,
  chosen: Number.NaN,
  shown: Number.NaN,
  /** The longest task since a file was chosen; the browser reports tasks over 50 ms only. */
  longestTask: 0,
  drag,
  dragRange,
};
export type Probe = typeof noted;

const until = <Key extends "ready" | "firstKpi" | "shown">(key: Key, found: () => boolean) => {
  if (Number.isNaN(noted[key]) && found()) noted[key] = performance.now();
};

new MutationObserver(() => {
  until("ready", () => document.querySelector("input[name=customers]") !== null);
  until("firstKpi", () => document.querySelector("[data-class=total][data-kpi=customers]") !== null);
  until(
    "shown",
    () => noted.chosen > 0 && document.querySelector(".dataset-name")?.textContent?.endsWith(".csv") === true,
  );
}).observe(document, { childList: true, subtree: true, characterData: true });

addEventListener(
  "change",
  ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === "customers") noted.chosen = performance.now();
  },
  true,
);

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) {
    if (startTime >= noted.chosen) noted.longestTask = Math.max(noted.longestTask, duration);
  }
}).observe({ entryTypes: ["longtask"] });

/** Calls `step` once per frame; resolves with the times of the frames. */
function drag(step: (at: number) => void, steps: number): Promise<number[]> {
  return new Promise((resolve) => {
    const frames: number[] = [];
    const frame = (time: number) => {
      frames.push(time);
      if (frames.length > steps) return resolve(frames);
      step(frames.length - 1);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Drags a slider to and fro between two of its positions. */
function dragRange(name: string, [from, to]: readonly [number, number], steps: number): Promise<number[]> {
  const range = document.querySelector<HTMLInputElement>(`input[type=range][name=${name}]`);
  if (!range) throw new Error(`no slider ${name}`);
  return drag((at) => {
    range.value = String(from + Math.abs((at % (2 * (to - from))) - (to - from)));
    range.dispatchEvent(new Event("input", { bubbles: true }));
  }, steps);
}

declare global {
  var probe: Probe;
}
globalThis.probe = noted;
