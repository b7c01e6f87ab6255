import type { Converted } from "../read/convertTable.js";
import type { Reading } from "../work/startReading.js";
import { noReadings, type ReadingMemory, rememberReadings } from "./chosenReading.js";
import { datasetName } from "./fileNames.js";
import { type Given, partOf, wholeFiles } from "./givenFiles.js";
import { type FileImport, forgetful, idle, type MappingMemory, refusalOf } from "./importState.js";
import { latestOnly } from "./latestOnly.js";
import { openingFiles } from "./openingFiles.js";
import {
  givenOptions,
  listAmong,
  mappedFile,
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
  readings: ReadingMemory = noReadings,
): FileImport {
  const store = sourceStore();
  const { set, put, shown, find } = store;
  /** Which files are read as one. */
  let united: readonly (readonly string[])[] = [];
  const taken = takenOver(reading);
  const { open, openAll, openUnread, drop, settle, restore } = openingFiles(
    reading,
    store,
    { memory, readings },
    taken.forget,
  );

  const { attempt, overtake } = latestOnly((error) => {
    settle();
    const refusal = refusalOf(error);
    if (refusal.found) store.sources = withIdsFound(store.sources, refusal.found);
    if (refusal.found) united = unitedNames(refusal.found);
    // Its columns are what can be mapped otherwise.
    const refused = store.sources.find(({ name }) => name === refusal.file)?.key;
    set({ phase: "refused", refusal, ...(refused !== undefined && { shown: refused }) });
  });

  /** Opens files and converts; on request the columns of the list of customers are shown then. */
  async function openAndConvert(files: readonly Given[], isLatest: () => boolean, showsList = false): Promise<void> {
    if (await openAll(files, isLatest)) await convert(isLatest, showsList);
  }

  async function convert(isLatest: () => boolean, showsList = false): Promise<void> {
    await openUnread(isLatest);
    if (!isLatest()) return;
    set({ phase: "reading", share: 1, refusal: null });
    const files = store.sources.map(mappedFile);
    const list = store.sources.findIndex(({ isList }) => isList);
    const options = list >= 0 ? { list } : {};
    const converted = await reading.convert(files, options);
    if (!isLatest()) return;
    const { report } = converted;
    taken.keep(report, files, options);
    const { list: found, ...after } = settled(store.sources, report, memory);
    store.sources = after.sources;
    rememberReadings(store.sources, readings);
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
      await open({ ...source, ...changed(source), isChosen: true }, isLatest);
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
        await openAndConvert(wholeFiles(files), isLatest, true);
      }),
    add: (files) => attempt((isLatest) => openAndConvert(wholeFiles(files), isLatest)),
    addPart: (part) =>
      attempt(async (isLatest) => {
        const source = shown();
        if (!source) return;
        await openAndConvert([partOf(source, part)], isLatest);
      }),
    remove: (...keys) =>
      attempt((isLatest) => {
        for (const key of keys) drop(key);
        return convert(isLatest);
      }),
    setList: (key) =>
      attempt((isLatest) => {
        store.sources = store.sources.map((each) => ({ ...each, isList: each.key === key, isChosen: true }));
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
      restore();
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
