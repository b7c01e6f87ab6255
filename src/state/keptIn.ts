import type { Kept, KeptStatus } from "./keptData.js";
import { keepKey, leftKey, removeOwnKeys, sessionKey } from "./keptKeys.js";
import { keptMemory } from "./keptMemory.js";
import type { KeptPlace } from "./keptPlace.js";
import { emptyRecord, keptFile, readRecord, writeRecord } from "./keptRecord.js";
import { openSession, writeSession } from "./keptSession.js";
import { readSet, writeSet } from "./keptSet.js";
import { sweepKept } from "./keptSweep.js";

/** Customer data kept in one place; where that place fails from the start, in memory. */
export async function keptIn(place: KeptPlace): Promise<Kept> {
  try {
    return await open(place);
  } catch {
    return open({ ...place, backend: keptMemory() });
  }
}

async function open(place: KeptPlace): Promise<Kept> {
  const { backend, session, local, tabs, now, newId } = place;
  let { id, record } = await openSession(place);
  let latestSave = 0;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  }
  const attempt = (work: () => Promise<void>): Promise<KeptStatus> =>
    inTurn(async () => {
      try {
        await work();
        return backend.lasting ? "saved" : "unavailable";
      } catch (error) {
        return error instanceof Error && error.name === "QuotaExceededError" ? "full" : "unavailable";
      }
    });
  const sweep = () => sweepKept(place, id).catch(() => {});
  const agreed = () => local.getItem(keepKey) === "yes";
  const writeKept = () => writeRecord(backend, keptFile, record);

  place.onVisit(
    () => {
      if (session.getItem(sessionKey) === id) local.setItem(leftKey(id), String(now()));
    },
    () => void inTurn(async () => ({ id, record } = await openSession(place))).catch(() => {}),
  );
  void inTurn(sweep);

  return {
    get kept() {
      return agreed();
    },
    async load(names) {
      const { set } = record;
      const columns = set && (await readSet(backend, set, names).catch(() => null));
      return columns && { manifest: set.manifest, columns };
    },
    save(data) {
      const own = ++latestSave;
      const isWanted = () => own === latestSave;
      return attempt(async () => {
        const set = await writeSet(backend, data, { session: id, id: newId(), isWanted });
        if (!set) return;
        const before = record.set;
        record = { ...record, set };
        try {
          await writeSession(place, id, record);
        } catch (error) {
          record = { ...record, set: before };
          throw error;
        } finally {
          await sweep();
        }
        ...
      });
    },
  };
}
