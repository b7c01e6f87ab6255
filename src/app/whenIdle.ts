/** Runs work in slices when controls rest; asked again meanwhile, it begins anew. */
export function whenIdle(work: () => Generator<void>, rest = 150): () => void {
  let timer = 0;
  let running = 0;
  return () => {
    const own = ++running;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const steps = work();
      const slice = () => {
        if (own !== running) return;
        const { done } = steps.next();
        if (!done) setTimeout(slice);
      };
      slice();
    }, rest);
  };
}
