import { describe, expect, it } from "vitest";
import { latestOnly } from "../../src/db/latestOnly.js";

function manual() {
  const started: string[] = [];
  const finish = new Map<string, (error?: Error) => void>();
  const work = (request: string) =>
    new Promise<string>((resolve, reject) => {
      started.push(request);
      finish.set(request, (error) => (error ? reject(error) : resolve(`answer to ${request}`)));
    });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { started, finish, work, settled };
}

describe("latest only", () => {
  it("answers a single request", async () => {
    expect(await latestOnly(async (n: number) => n + 1)(1)).toBe(2);
  });

  it("skips what was overtaken while waiting, and discards what was overtaken while running", async () => {
    const { started, finish, work, settled } = manual();
    const ask = latestOnly(work);
    const first = ask("a");
    await settled();
    const second = ask("b");
    const third = ask("c");
    finish.get("a")?.();
    await settled();
    finish.get("c")?.();
    expect(await Promise.all([first, second, third])).toEqual([null, null, "answer to c"]);
    expect(started).toEqual(["a", "c"]);
  });

  it("goes on after a failure", async () => {
    const { finish, work, settled } = manual();
    const ask = latestOnly(work);
    const first = ask("a");
    await settled();
    finish.get("a")?.(new Error("broken"));
    await expect(first).rejects.toThrow("broken");
    const second = ask("b");
    await settled();
    finish.get("b")?.();
    expect(await second).toBe("answer to b");
  });
});
