/** Calls `render` at most once per animation frame, however often the returned function is called. */
export function oncePerFrame(render: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      render();
    });
  };
}
