import { type KeptColumns, readColumns, writeColumns } from "./columnFiles.js";
import type { Kept, KeptStatus } from "./keptData.js";
import {
  dataFolder,
  deviceRecord,
  emptyRecord,
  foldersNamed,
  type KeptRecord,
  recordAt,
  sessionRecord,
} from "./keptRecord.js";
import { removeLeft } from "./removeLeft.js";
import type { Session } from "./session.js";
import { type Shelf, writeJson } from "./shelf.js";

export interface KeptOptions {
  /** Whether the next page finds what is on the shelf. */
  readonly lasting: boolean;
  readonly now: () => number;
  /** Called when the user agrees to keep data. */
  readonly onAgree?: () => void;
}

/**
 * Keeps data on a shelf. Every session has a record that names its folder of columns, and so has the device once the user agreed;
 * folders that no record names are removed.
 */
export async function keptOn(
  shelf: Shelf,
  session: Session,
  { lasting, now, onAgree }: KeptOptions,
): Promise<Kept & { removeLeft(): Promise<void> }> {
  const ownRecord = sessionRecord(session.id);
  const own = await recordAt(shelf, ownRecord);
  const device = await recordAt(shelf, deviceRecord);
  let agreed = device !== null;
  let record = own ?? device ?? emptyRecord;
  let serial = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, in the order of the calls, with a status instead of an exception. */
  function inTurn(work: () => Promise<void>): Promise<KeptStatus> {
    const turn = last.then(work).then((): KeptStatus => "saved", statusOf);
    last = turn;
    return turn;
  }

  const store = async (work: () => Promise<void>): Promise<KeptStatus> => {
    const status = await inTurn(work);
    return status === "saved" && !lasting ? "unavailable" : status;
  };

  /** Writes a record where it belongs, then removes the folder that it no longer names. */
  async function put(next: KeptRecord): Promise<void> {
    const before = record.data;
    await writeJson(shelf, ownRecord, next);
    // Another window may have ended the agreement.
    agreed &&= (await recordAt(shelf, deviceRecord)) !== null;
    if (agreed) await writeJson(shelf, deviceRecord, next);
    record = next;
    await removeUnnamed(before);
  }

  async function removeUnnamed(folder: string | null): Promise<void> {
    if (folder !== null && !(await foldersNamed(shelf)).has(folder)) await shelf.remove(folder);
  }

  async function saveFolder(data: KeptColumns): Promise<void> {
    const folder = dataFolder(session.id, now(), serial++);
    try {
      await writeColumns(shelf, folder, data);
      await session.exclusively(() => put({ ...record, data: folder, at: now() }));
    } catch (error) {
      await shelf.remove(folder).catch(() => {});
      throw error;
    }
  }

  /** Leaves the session without data, rather than with others than those on screen; what the device keeps stays. */
  function dropData(): Promise<void> {
    return session.exclusively(async () => {
      const before = record.data;
      record = { ...record, data: null, at: now() };
      await shelf.remove(ownRecord);
      await removeUnnamed(before);
      await writeJson(shelf, ownRecord, record);
    });
  }

  // A session that begins with the device's data holds on to them, whatever other windows do.
  if (!own && device) void inTurn(() => session.exclusively(() => writeJson(shelf, ownRecord, record)));

  return {
    get kept() {
      return agreed;
    },
    async load(names) {
      await last;
      return record.data === null ? null : readColumns(shelf, record.data, names).catch(() => null);
    },
    save: (data) =>
      store(async () => {
        try {
          await saveFolder(data);
        } catch (error) {
          const room = record.data !== null;
          await dropData().catch(() => {});
          if (!room || statusOf(error) !== "full") throw error;
          await saveFolder(data);
        }
      }),
    async loadNote(name) {
      await last;
      return Object.hasOwn(record.notes, name) ? record.notes[name] : null;
    },
    saveNote: (name, value) =>
      store(() => session.exclusively(() => put({ ...record, notes: { ...record.notes, [name]: value }, at: now() }))),
    keep: (wanted) => {
      agreed = wanted;
      if (wanted) onAgree?.();
      return store(() =>
        session.exclusively(async () => {
          const before = await recordAt(shelf, deviceRecord);
          if (wanted) await writeJson(shelf, deviceRecord, record);
          else await shelf.remove(deviceRecord);
          await removeUnnamed(before?.data ?? null);
        }),
      );
    },
    forget: () => {
      agreed = false;
      return inTurn(() =>
        session.exclusively(async () => {
          record = emptyRecord;
          for (const name of await shelf.names()) await shelf.remove(name);
        }),
      );
    },
    async removeLeft() {
      const living = await session.living().catch(() => null);
      await inTurn(() => session.exclusively(() => removeLeft(shelf, session, living, now())));
    },
  };
}

function statusOf(error: unknown): KeptStatus {
  return error instanceof Error && error.name === "QuotaExceededError" ? "full" : "unavailable";
}
