const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Makes the buttons of a table one stop of the tab key, with arrow keys between them by row and column. Call the returned function after
 * drawing; buttons are drawn with tabindex −1.
 */
export function arrowKeys(root: HTMLElement, selector: string): () => void {
  let stop: HTMLElement | null = null;
  const all = (within: Element) =>
    [...within.querySelectorAll<HTMLElement>(selector)].filter((each) => each.offsetParent !== null);

  function settle(next: HTMLElement | undefined): void {
    if (!next) return;
    if (stop && stop !== next) stop.tabIndex = -1;
    next.tabIndex = 0;
    stop = next;
  }

  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && target.matches(selector)) settle(target);
  });
  // What a cell shows besides its first button may be hidden next time.
  root.addEventListener("focusout", ({ target }) => {
    if (target instanceof HTMLElement && target === stop)
      settle(target.closest("td, th")?.querySelector<HTMLElement>(selector) ?? undefined);
  });
  root.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const { target } = event;
    if (!step || !(target instanceof HTMLElement) || !target.matches(selector)) return;
    event.preventDefault();
    const rows = [...root.querySelectorAll("tr")].map(all).filter((row) => row.length > 0);
    const at = rows.findIndex((row) => row.includes(target));
    const row = rows[at + step[0]] ?? rows[at]!;
    const column = rows[at]!.indexOf(target) + step[1];
    row[Math.min(row.length - 1, Math.max(0, column))]?.focus();
  });
  // Asking what is laid out would hold up every step of a drag.
  return () => {
    if (!stop?.isConnected) settle(root.querySelector<HTMLElement>(selector) ?? undefined);
  };
}
