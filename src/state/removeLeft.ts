import { foldersNamed, makerOf, recordAt, sessionOf } from "./savedRecord.js";
import type { Session } from "./session.js";
import type { Shelf } from "./shelf.js";

const day = 86_400_000;

/**
 * Removes what sessions without a window left, and the folders of theirs that no record names.
 * Where the browser can't say which sessions live, those count as over that wrote nothing for a day.
 */
export async function removeLeft(
  shelf: Shelf,
  session: Session,
  living: ReadonlySet<string> | null,
  now: number,
): Promise<void> {
  const isOver = (id: string, at: number) => id !== session.id && (living ? !living.has(id) : now - at > day);
  for (const name of await shelf.names()) {
    const id = sessionOf(name);
    if (id && isOver(id, (await recordAt(shelf, name))?.at ?? 0)) await shelf.remove(name);
  }
  const wanted = await foldersNamed(shelf);
  for (const name of await shelf.names()) {
    const maker = makerOf(name);
    if (maker && !wanted.has(name) && isOver(maker.id, maker.at)) await shelf.remove(name);
  }
}
