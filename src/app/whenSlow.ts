/** Shorter than this nobody waits, and what comes and goes meanwhile only makes the page jump. */
const moment = 300;

/**
 * Says whether something has been going on for longer than a moment, or is to be shown at once; to be asked whenever it begins, goes on or ends. `tell` is called when the moment is over.
 */
export function whenSlow(tell: () => void): (isGoing: boolean, isAtOnce: boolean) => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSlow = false;
  return (isGoing, isAtOnce) => {
    if (!isGoing || isAtOnce) {
      clearTimeout(timer);
      timer = undefined;
      isSlow = isGoing;
    } else if (!isSlow) {
      timer ??= setTimeout(() => {
        isSlow = true;
        tell();
      }, moment);
    }
    return isSlow;
  };
}
