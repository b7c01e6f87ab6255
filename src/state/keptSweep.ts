import { keepKey, leftKey } from "./keptKeys.js";
import type { KeptPlace } from "./keptPlace.js";
import { keptFile, readRecord, sessionOfFile } from "./keptRecord.js";
import { sessionOfSet } from "./keptSet.js";

/** For this long after a page was left, the tab may be on its way to the next one. */
const onTheWayMs = 60_000;

/** Removes records of tabs that are gone, kept data nobody agreed to, and sets that no record names. */
export function sweepKept({ backend, local, tabs, now }: KeptPlace, ownSession: string): Promise<void> {
  return tabs.exclusively(async () => {
    const held = await tabs.held();
    const lives = (session: string) => {
      if (session === ownSession || held?.has(session)) return true;
      const left = local.getItem(leftKey(session));
      return left === null ? held === null : now() - Number(left) < onTheWayMs;
    };

    const names = await backend.list();
    const used = new Set<string>();
    for (const name of names) {
      const session = sessionOfFile(name);
      if (session === null && name !== keptFile) continue;
      if (session === null ? local.getItem(keepKey) === "yes" : lives(session)) {
        used.add((await readRecord(backend, name))?.set?.folder ?? "");
      } else {
        await backend.remove(name);
        if (session !== null) local.removeItem(leftKey(session));
      }
    }
    for (const name of names) {
      const writer = sessionOfSet(name);
      // Another tab that lives may be writing the set just now.
      if (writer !== null && !used.has(name) && (writer === ownSession || !lives(writer))) await backend.remove(name);
    }
  });
}
