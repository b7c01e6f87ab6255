/** What work that comes in steps gives in the end, without a pause. */
export function lastOf<Result>(steps: Iterator<unknown, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
