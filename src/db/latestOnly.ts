/**
 * One request at a time, the latest wins: while one runs, only the newest of those that arrive is kept and runs next.
 * A request that a newer one has overtaken resolves to null.
 */
export function latestOnly<Request, Result>(
  work: (request: Request) => Promise<Result>,
): (request: Request) => Promise<Result | null> {
  let newest = 0;
  let running: Promise<unknown> = Promise.resolve();
  return (request) => {
    const own = ++newest;
    const answer = running.then(async () => {
      if (own !== newest) return null;
      const result = await work(request);
      return own === newest ? result : null;
    });
    running = answer.catch(() => undefined);
    return answer;
  };
}
