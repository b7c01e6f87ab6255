const stepKeys = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"]);
const steppers = "input[type=range], input[type=number], [role=slider]";

/** Milliseconds between two presses that are still one movement. */
const pause = 1000;

/**
 * Counts the movements of sliders by keys: presses on the same one, at most a second apart, are one. Returns which one is under way; null after any
 * other key or a click.
 */
export function keyRun(target: EventTarget): () => number | null {
  let run = 0;
  let on: Element | null = null;
  let last = 0;
  const press = (event: KeyboardEvent) => {
    const control = event.target instanceof Element ? event.target.closest(steppers) : null;
    const isStep = stepKeys.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isStep && (control !== on || event.timeStamp - last > pause)) run++;
    on = isStep ? control : null;
    last = event.timeStamp;
  };
  target.addEventListener("keydown", (event) => press(event as KeyboardEvent), true);
  target.addEventListener("pointerdown", () => (on = null), true);
  return () => (on ? run : null);
}
