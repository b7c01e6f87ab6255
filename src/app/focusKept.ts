/**
 * Whoever works with the keyboard goes on from `place` when the control of `root` that has the focus is removed or hidden, instead of from the top of the page. To be called after
 * `root` was rendered; without a place it waits for one.
 */
export function focusKept(root: HTMLElement, place: () => HTMLElement | undefined): () => void {
  let last: Element | null = null;
  const isThere = (element: Element) => element.isConnected && element.closest("[hidden]") === null;
  document.addEventListener("focusin", ({ target }) => {
    last = target instanceof Element && root.contains(target) ? target : null;
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    // Left on purpose: what is removed or hidden loses the focus afterwards.
    if (relatedTarget === null && last && isThere(last)) last = null;
  });
  return () => {
    const { activeElement } = document;
    if (!last || isThere(last)) return;
    if (activeElement !== last && activeElement !== document.body) return;
    const next = place();
    if (!next) return;
    if (next.tabIndex < 0) next.tabIndex = -1;
    next.focus();
  };
}
