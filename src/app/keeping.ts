import type { Unkept } from "./app.js";

/** What the device could not keep of the latest changes, and who wants to know. */
export function keeping() {
  const listeners: ((what: ReadonlySet<Unkept>) => void)[] = [];
  const unkept = new Set<Unkept>();
  return {
    /** Says whether the latest change of something is kept. */
    tell(what: Unkept, kept: boolean): void {
      if (kept !== unkept.has(what)) return;
      if (kept) unkept.delete(what);
      else unkept.add(what);
      for (const listener of listeners) listener(unkept);
    },
    listen(listener: (what: ReadonlySet<Unkept>) => void): void {
      listeners.push(listener);
      if (unkept.size > 0) listener(unkept);
    },
  };
}
