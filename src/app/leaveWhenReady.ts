/**
 * Holds back links to other pages of the site while something is made ready for them, such as data that are being saved: followed at once, they would
 * open without it. Takes what they have to wait for and gives it back; a link that waits is busy.
 */
export function leaveWhenReady(window: Window): <T>(making: Promise<T>) => Promise<T> {
  const pending = new Set<Promise<unknown>>();
  window.document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || pending.size === 0 || isElsewhere || event.defaultPrevented || link.target || link.download) return;
    if (link.origin !== window.location.origin) return;
    event.preventDefault();
    link.setAttribute("aria-busy", "true");
    void Promise.allSettled(pending).then(() => {
      link.removeAttribute("aria-busy");
      window.location.assign(link.href);
    });
  });
  return (making) => {
    pending.add(making);
    return making.finally(() => pending.delete(making));
  };
}
