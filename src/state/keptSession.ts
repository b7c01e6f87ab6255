import { keepKey, leftKey, sessionKey } from "./keptKeys.js";
import type { KeptPlace } from "./keptPlace.js";
import { emptyRecord, type KeptRecord, keptFile, readRecord, sessionFile, writeRecord } from "./keptRecord.js";

export interface KeptSession {
  readonly id: string;
  readonly record: KeptRecord;
}

/** This tab's session: the one of its last page, else a new one; without customers of its own it takes those kept between visits. */
export async function openSession(place: KeptPlace): Promise<KeptSession> {
  const { backend, session, local, tabs, newId } = place;
  const last = session.getItem(sessionKey);
  let id = last ?? newId();
  if (!(await tabs.hold(id))) {
    // A duplicated tab starts with the other one's session; from here on it has its own.
    id = newId();
    await tabs.hold(id);
  }
  local.removeItem(leftKey(id));

  return tabs.exclusively(async () => {
    const own = last === null ? null : await readRecord(backend, sessionFile(last));
    const kept = !own?.set && local.getItem(keepKey) === "yes" ? await readRecord(backend, keptFile) : null;
    const record = kept ? { set: kept.set, notes: { ...kept.notes, ...own?.notes } } : own;
    if (!record) return { id, record: emptyRecord };
    // With a record of its own, no other tab removes what this one shows.
    if (kept || id !== last) await writeSession(place, id, record).catch(() => {});
    return { id, record };
  });
}

/** Writes what a session keeps, for its next page. */
export async function writeSession({ backend, session }: KeptPlace, id: string, record: KeptRecord): Promise<void> {
  session.setItem(sessionKey, id);
  await writeRecord(backend, sessionFile(id), record);
}
