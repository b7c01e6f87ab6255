/**
 * Holds back links to other pages of the site while something is saved for them: followed at once, they would open without it. Takes what is being saved
 * and gives it back.
 */
export function leaveWhenSaved(window: Window): <T>(saving: Promise<T>) => Promise<T> {
  let pending: Promise<unknown> | null = null;
  window.document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || !pending || isElsewhere || event.defaultPrevented || link.target || link.download) return;
    if (link.origin !== window.location.origin) return;
    event.preventDefault();
    const go = () => window.location.assign(link.href);
    pending.then(go, go);
  });
  return (saving) => {
    pending = saving;
    return saving.finally(() => {
      if (pending === saving) pending = null;
    });
  };
}
