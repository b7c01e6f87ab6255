import type { Agreement } from "./agreement.js";
import { readColumns, type SavedColumns, writeColumns } from "./columnFiles.js";
import { removeLeft } from "./removeLeft.js";
import type { SavedData, SaveStatus } from "./savedData.js";
import {
  dataFolder,
  deviceRecord,
  emptyRecord,
  foldersNamed,
  recordAt,
  type SavedRecord,
  sessionRecord,
} from "./savedRecord.js";
import type { Session } from "./session.js";
import { type Shelf, writeJson } from "./shelf.js";

export interface SavingOptions {
  readonly agreement: Agreement;
  /** Whether the next page finds what is on the shelf. */
  readonly lasting: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Removes what the product keeps outside the shelf. */
  readonly removeTexts: () => void;
}

/**
 * Saves data on a shelf. Every session has a record that names its folder of columns, and so has the device once the user agreed.
 * A folder never changes, so that a window goes on with the one it began with; folders that no record names are removed.
 */
export async function savedOn(
  shelf: Shelf,
  session: Session,
  { agreement, lasting, now, removeTexts }: SavingOptions,
): Promise<SavedData & { removeLeft(): Promise<void> }> {
  const ownRecord = sessionRecord(session.id);
  const own = await recordAt(shelf, ownRecord);
  let agreed = agreement.given();
  const before = own ?? (session.from ? await recordAt(shelf, sessionRecord(session.from)) : null);
  let record = before ?? (agreed ? await recordAt(shelf, deviceRecord) : null) ?? emptyRecord;
  let serial = 0;
  let latest = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, in the order of the calls, with a status instead of an exception. */
  function inTurn(work: () => Promise<void>): Promise<SaveStatus> {
    const turn = last.then(work).then((): SaveStatus => "saved", statusOf);
    last = turn;
    return turn;
  }

  async function store(work: () => Promise<void>): Promise<SaveStatus> {
    const status = await inTurn(work);
    return status === "saved" && !lasting ? "unavailable" : status;
  }

  /** Writes a record where it belongs, then removes the folder that it no longer names. */
  async function put(next: SavedRecord): Promise<void> {
    const { data } = record;
    await writeJson(shelf, ownRecord, next);
    // Another window may have withdrawn the agreement.
    agreed &&= agreement.given();
    if (agreed) await writeJson(shelf, deviceRecord, next);
    record = next;
    await removeUnnamed(data);
  }

  async function removeUnnamed(folder: string | null): Promise<void> {
    if (folder !== null && !(await foldersNamed(shelf)).has(folder)) await shelf.remove(folder);
  }

  async function saveFolder(data: SavedColumns): Promise<void> {
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
      const { data } = record;
      record = { ...record, data: null, at: now() };
      await shelf.remove(ownRecord);
      await removeUnnamed(data);
      await writeJson(shelf, ownRecord, record);
    });
  }

  // A session that begins with others' data holds on to them, whatever other windows do.
  if (!own && record !== emptyRecord) {
    void inTurn(() => session.exclusively(() => writeJson(shelf, ownRecord, record)));
  }

  return {
    get kept() {
      return agreed;
    },
    async load(names) {
      await last;
      return record.data === null ? null : readColumns(shelf, record.data, names).catch(() => null);
    },
    save(data) {
      const mine = ++latest;
      return store(async () => {
        if (mine !== latest) return;
        try {
          await saveFolder(data);
        } catch (error) {
          const makesRoom = record.data !== null;
          await dropData().catch(() => {});
          if (!makesRoom || statusOf(error) !== "full") throw error;
          await saveFolder(data);
        }
      });
    },
    async loadNote(name) {
      await last;
      return Object.hasOwn(record.notes, name) ? record.notes[name] : null;
    },
    saveNote: (name, value) =>
      store(() => session.exclusively(() => put({ ...record, notes: { ...record.notes, [name]: value }, at: now() }))),
    keep(wanted) {
      agreed = wanted;
      return store(() =>
        session.exclusively(async () => {
          const device = await recordAt(shelf, deviceRecord);
          if (wanted) await writeJson(shelf, deviceRecord, record);
          else await shelf.remove(deviceRecord);
          if (wanted) agreement.give();
          else agreement.withdraw();
          await removeUnnamed(device?.data ?? null);
        }),
      );
    },
    async forget() {
      latest++;
      agreed = false;
      const status = await inTurn(() =>
        session.exclusively(async () => {
          record = emptyRecord;
          removeTexts();
          const removed = await Promise.allSettled((await shelf.names()).map((name) => shelf.remove(name)));
          const failed = removed.find((each) => each.status === "rejected");
          if (failed) throw failed.reason;
        }),
      );
      return status === "saved";
    },
    async removeLeft() {
      const living = await session.living().catch(() => null);
      await inTurn(() =>
        session.exclusively(async () => {
          if (!agreement.given()) await shelf.remove(deviceRecord);
          await removeLeft(shelf, session, living, now());
        }),
      );
    },
  };
}

function statusOf(error: unknown): SaveStatus {
  return error instanceof Error && error.name === "QuotaExceededError" ? "full" : "unavailable";
}
