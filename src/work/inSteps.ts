/** Work goes on for so long before the page may breathe. */
const stretchMs = 8;

/** Runs work that comes in steps, pausing between them whenever it has gone on for a while; null when it was overtaken meanwhile. */
export async function inSteps<Step, Result>(
  steps: Iterator<Step, Result>,
  { isOvertaken, onStep }: { readonly isOvertaken: () => boolean; readonly onStep?: (step: Step) => void },
): Promise<{ readonly result: Result } | null> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return { result: step.value };
    onStep?.(step.value);
    if (performance.now() - since < stretchMs) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isOvertaken()) return null;
    since = performance.now();
  }
}
