import { aboutFile } from "../read/readError.js";
import type { Reading } from "../work/startReading.js";
import { partToRead, type ReadingMemory, withChoices } from "./chosenReading.js";
import { unusedName } from "./fileNames.js";
import { type Given, neededWith } from "./givenFiles.js";
import { type MappingMemory, type Refusal, refusalOf, unread } from "./importState.js";
import { askedOf, openedSource, type Source } from "./sourceFiles.js";
import type { SourceStore } from "./sourceStore.js";

export interface OpeningFiles {
  /** Opens files in turn; those that can't be opened are left out and named. False where none of them is open or something newer came. */
  openAll(files: readonly Given[], isLatest: () => boolean): Promise<boolean>;
  /** Opens a file, or opens it another way. */
  open(source: Source, isLatest: () => boolean): Promise<void>;
  /** Opens what whoever overtook the reading of a file left unread. */
  openUnread(isLatest: () => boolean): Promise<void>;
  /** Lets go of a file. */
  drop(key: number): void;
  /** What was about to be read another way is no longer. */
  settle(): void;
  /** Puts files back as they were before they were read another way, and lets go of those that were not open. */
  restore(): void;
}

/** The way of files into a store; `onOpening` is told before each. */
export function openingFiles(
  reading: Reading,
  store: SourceStore,
  { memory, readings }: { readonly memory: MappingMemory; readonly readings: ReadingMemory },
  onOpening: () => void,
): OpeningFiles {
  const { set, put, find } = store;
  let keys = 0;
  /** A file as it was before it is read another way, until that is done. */
  let rereading: Source | null = null;

  function drop(key: number): void {
    store.sources = store.sources.filter((source) => source.key !== key);
    reading.close(key);
    if (rereading?.key === key) rereading = null;
    if (store.state.shown === key) store.note({ shown: store.sources[0]?.key ?? null });
  }

  async function open(source: Source, isLatest: () => boolean): Promise<void> {
    onOpening();
    const before = find(source.key);
    if (before?.opened && rereading?.key !== before.key) rereading = before;
    put(source);
    set({ phase: "reading", share: 0, refusal: null, shown: source.key });
    const opened = await reading
      .open(source.key, source.file, askedOf(source), (share) => isLatest() && set({ share }))
      .catch(aboutFile(source.name));
    if (!isLatest()) return;
    rereading = null;
    put(openedSource(source, opened, memory.find(opened.header)));
  }

  async function openAll(files: readonly Given[], isLatest: () => boolean): Promise<boolean> {
    let leftOut: readonly Refusal[] = [];
    const waiting = [...files];
    for (const file of waiting) {
      set({ leftOut });
      const before = store.state.shown;
      const source: Source = { ...unread, ...file, key: ++keys, name: unusedName(file.name, store.sources) };
      const chosen = withChoices(source, readings);
      try {
        // A file of the same name and size may lack the sheet.
        await open(chosen, isLatest).catch((error) => {
          if (chosen === source || !isLatest()) throw error;
          return open(source, isLatest);
        });
        const part = isLatest() ? partToRead(find(source.key), readings) : null;
        if (part !== null) await open({ ...chosen, part: { ...chosen.part, part } }, isLatest);
        waiting.push(...neededWith(find(source.key)));
      } catch (error) {
        if (!isLatest()) return false;
        leftOut = [...leftOut, { file: source.name, ...refusalOf(error) }];
        if (store.sources.length === 1 && files.length === 1) throw error;
        store.note({ shown: before });
        drop(source.key);
      }
      if (!isLatest()) return false;
    }
    const none = leftOut.length === waiting.length;
    set(none ? { leftOut, phase: "refused", refusal: leftOut.at(-1)! } : { leftOut });
    return !none;
  }

  return {
    open,
    openAll,
    drop,
    async openUnread(isLatest) {
      for (const source of store.sources)
        if ((!source.opened || source.key === rereading?.key) && isLatest()) await open(source, isLatest);
    },
    settle() {
      rereading = null;
    },
    restore() {
      if (rereading) put(rereading);
      rereading = null;
      for (const { key, opened } of store.sources) if (!opened) drop(key);
    },
  };
}
