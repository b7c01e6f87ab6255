/** What links wait for, and whether the page may be left once it is there. */
export type BeforeLeaving = <T>(making: Promise<T>, mayLeave?: (made: T) => boolean) => Promise<T>;

/** A link waits no longer than this. */
const longestWait = 15_000;

/**
 * Holds back links to other pages of the site while something is made ready for them, such as data that are being saved: followed at once, they would
 * open without it. A link that waits is busy; clicked again it is followed at once, and it is not followed where what it waits for says no, fails or takes
 * turns with something newer.
 */
export function leaveWhenReady(window: Window): BeforeLeaving {
  const pending = new Set<Promise<boolean>>();
  let waiting: HTMLAnchorElement | null = null;
  const stay = () => {
    waiting?.removeAttribute("aria-busy");
    waiting = null;
  };
  window.addEventListener("pagehide", stay);
  window.document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || pending.size === 0 || isElsewhere || event.defaultPrevented || link.target || link.download) return;
    if (link.origin !== window.location.origin || link === waiting) return;
    event.preventDefault();
    stay();
    waiting = link;
    link.setAttribute("aria-busy", "true");
    const late = new Promise<boolean[]>((resolve) => setTimeout(() => resolve([]), longestWait));
    void Promise.race([Promise.all(pending), late]).then((answers) => {
      if (waiting !== link) return;
      stay();
      if (!answers.every(Boolean)) return;
      // Listeners of the page bring its address up to date first.
      pending.clear();
      link.click();
    });
  });
  return (making, mayLeave = () => true) => {
    stay();
    const answer = making.then(mayLeave, () => false);
    pending.add(answer);
    void answer.then(() => pending.delete(answer));
    return making;
  };
}
