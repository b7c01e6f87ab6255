/** Waits until what was asked for in this frame is on screen. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Counts the events of a type that reach an element. */
export function countEvents(element: HTMLElement, type: "input" | "change"): () => number {
  let count = 0;
  element.addEventListener(type, () => {
    count += 1;
  });
  return () => count;
}
