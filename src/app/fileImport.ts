import type { Converted } from "../read/convertTable.js";
import { aboutFile } from "../read/readError.js";
import type { Reading } from "../work/startReading.js";
import { datasetName, unusedName } from "./fileNames.js";
import { type Given, neededWith, partOf, wholeFiles } from "./givenFiles.js";
import {
  type FileImport,
  forgetful,
  idle,
  type MappingMemory,
  type Refusal,
  refusalOf,
  unread,
} from "./importState.js";
import { latestOnly } from "./latestOnly.js";
import {
  askedOf,
  givenOptions,
  listAmong,
  mappedFile,
  openedSource,
  remapped,
  type Source,
  settled,
  unitedNames,
  withIdsFound,
  withItsParts,
  withSameDecimal,
} from "./sourceFiles.js";
import { sourceStore } from "./sourceStore.js";
import { takenOver } from "./takenOver.js";

/** The way of files from choosing them to their customers; `accept` takes what was read. */
export function fileImport(
  reading: Reading,
  accept: (name: string, converted: Converted) => Promise<void>,
  memory: MappingMemory = forgetful,
): FileImport {
  const store = sourceStore();
  const { set, put, shown, find } = store;
  let keys = 0;
  /** The list of customers, where the user chose it. */
  let chosenList: number | null = null;
  /** Which files are read as one. */
  let united: readonly (readonly string[])[] = [];
  /** A file as it was before it is read another way, until that is done. */
  let rereading: Source | null = null;
  const taken = takenOver(reading);
  function drop(key: number): void {
    store.sources = store.sources.filter((source) => source.key !== key);
    reading.close(key);
    if (chosenList === key) chosenList = null;
    if (rereading?.key === key) rereading = null;
    if (store.state.shown === key) store.note({ shown: store.sources[0]?.key ?? null });
  }

  const { attempt, overtake } = latestOnly((error) => {
    rereading = null;
    const refusal = refusalOf(error);
    if (refusal.found) store.sources = withIdsFound(store.sources, refusal.found);
    if (refusal.found) united = unitedNames(refusal.found);
    // Its columns are what can be mapped otherwise.
    const refused = store.sources.find(({ name }) => name === refusal.file)?.key;
    set({ phase: "refused", refusal, ...(refused !== undefined && { shown: refused }) });
  });

  async function open(source: Source, isLatest: () => boolean): Promise<void> {
    taken.forget();
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

  /** Opens files and converts; those that can't be opened are left out and named. On request the columns of the list of customers are shown then. */
  async function openAll(files: readonly Given[], isLatest: () => boolean, showsList = false): Promise<void> {
    let leftOut: readonly Refusal[] = [];
    const waiting = [...files];
    for (const file of waiting) {
      set({ leftOut });
      const before = store.state.shown;
      const source = { ...unread, ...file, key: ++keys, name: unusedName(file.name, store.sources) };
      try {
        await open(source, isLatest);
        waiting.push(...neededWith(find(source.key)));
      } catch (error) {
        if (!isLatest()) return;
        leftOut = [...leftOut, { file: source.name, ...refusalOf(error) }];
        if (store.sources.length === 1 && files.length === 1) throw error;
        store.note({ shown: before });
        drop(source.key);
      }
      if (!isLatest()) return;
    }
    const none = leftOut.length === waiting.length;
    set(none ? { leftOut, phase: "refused", refusal: leftOut.at(-1)! } : { leftOut });
    if (!none) await convert(isLatest, showsList);
  }

  async function convert(isLatest: () => boolean, showsList = false): Promise<void> {
    // Whoever overtook the reading of a file left it unread.
    for (const source of store.sources)
      if ((!source.opened || source.key === rereading?.key) && isLatest()) await open(source, isLatest);
    if (!isLatest()) return;
    set({ phase: "reading", share: 1, refusal: null });
    const files = store.sources.map(mappedFile);
    const list = store.sources.findIndex(({ key }) => key === chosenList);
    const options = list >= 0 ? { list } : {};
    const converted = await reading.convert(files, options);
    if (!isLatest()) return;
    const { report } = converted;
    taken.keep(report, files, options);
    const { list: found, ...after } = settled(store.sources, report, memory);
    store.sources = after.sources;
    united = after.united;
    // Before the customers are there: whoever chooses another file then keeps it.
    if (showsList && found !== null) store.note({ shown: found });
    await accept(datasetName(report, store.sources), converted);
    if (isLatest()) set({ phase: "loaded", list: found });
  }

  /** Changes a file, the one shown unless another is told, and those that are read as one with it, and converts. */
  const change = (changed: (source: Source) => Partial<Source>, find: () => Source | undefined = shown) =>
    attempt((isLatest) => {
      const source = find();
      for (const each of source ? withItsParts(store.sources, source, united) : []) put({ ...each, ...changed(each) });
      return convert(isLatest);
    });
  /** Changes how the file shown is read, reads it again and converts. */
  const again = (changed: (source: Source) => Partial<Source>) =>
    attempt(async (isLatest) => {
      const source = shown();
      if (!source) return;
      await open({ ...source, ...changed(source) }, isLatest);
      if (isLatest()) await convert(isLatest);
    });
  /** Changes what rows of one customer are. */
  const recount = (find: () => Source | undefined, changed: Partial<Source["repeats"]>) =>
    change(({ repeats }) => ({ repeats: { ...repeats, ...changed } }), find);

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    load: (files) =>
      attempt(async (isLatest) => {
        for (const { key } of store.sources) drop(key);
        store.note({ ...idle, name: files[0]?.name ?? "" });
        await openAll(wholeFiles(files), isLatest, true);
      }),
    add: (files) => attempt((isLatest) => openAll(wholeFiles(files), isLatest)),
    addPart: (part) =>
      attempt(async (isLatest) => {
        const source = shown();
        if (!source) return;
        await openAll([partOf(source, part)], isLatest);
      }),
    remove: (...keys) =>
      attempt((isLatest) => {
        for (const key of keys) drop(key);
        return convert(isLatest);
      }),
    setList: (key) =>
      attempt((isLatest) => {
        chosenList = key;
        return convert(isLatest);
      }),
    show: (key) => set({ shown: key }),
    choose: (part) => again((source) => ({ part: { ...source.part, part }, options: {}, opened: null })),
    remap: (field, header) => change((source) => remapped(source, field, header)),
    use: (mapping) => change(() => ({ mapping, moved: null })),
    reread: (options) => {
      const source = shown();
      if (source) store.sources = withSameDecimal(store.sources, withItsParts(store.sources, source, united), options);
      return again((each) => ({ options: givenOptions(each, options) }));
    },
    count: (repeats) => recount(() => listAmong(store.sources, store.state), repeats),
    countEvents: (key, once) => recount(() => find(key), { eventsOnce: once }),
    countKinds: (everyKind) =>
      attempt((isLatest) => {
        store.sources = store.sources.map((each) => ({ ...each, repeats: { ...each.repeats, everyKind } }));
        return convert(isLatest);
      }),
    complete: async (report) => (store.state.phase === "reading" ? null : taken.complete(report)),
    cancel() {
      overtake();
      taken.forget();
      reading.cancel();
      if (rereading) put(rereading);
      rereading = null;
      for (const { key, opened } of store.sources) if (!opened) drop(key);
      set({ phase: "refused", refusal: { code: "cancelled", details: {} } });
    },
    close() {
      overtake();
      taken.forget();
      for (const { key } of store.sources) drop(key);
      set(idle);
    },
  };
}
