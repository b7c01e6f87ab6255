const longest = 2000;

/** Does something once the page has nothing else to do. */
export function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: longest });
  else setTimeout(work, longest);
}
