import { type ImportState, idle, unread } from "./importState.js";
import { mappingInUse, partLeft, type Source, withSource } from "./sourceFiles.js";

/** The files that are read, and what of them is shown. */
export interface SourceStore {
  readonly state: ImportState;
  /** Replaced as a whole; listeners are told with the next change of the state. */
  sources: readonly Source[];
  /** The file that is shown. */
  shown(): Source | undefined;
  find(key: number): Source | undefined;
  /** Changes a file, or adds one. */
  put(source: Source): void;
  /** Changes the state without telling anyone yet. */
  note(change: Partial<ImportState>): void;
  /** Changes the state and tells. */
  set(change: Partial<ImportState>): void;
  subscribe(listener: (state: ImportState) => void): void;
}

/** No files yet. */
export function sourceStore(): SourceStore {
  let state = idle;
  let sources: readonly Source[] = [];
  const listeners: ((state: ImportState) => void)[] = [];
  const find = (wanted: number | null) => sources.find(({ key }) => key === wanted);
  const note = (change: Partial<ImportState>) => {
    state = { ...state, ...change };
  };
  return {
    get state() {
      return state;
    },
    get sources() {
      return sources;
    },
    set sources(files) {
      sources = files;
    },
    shown: () => find(state.shown),
    find,
    put(source) {
      sources = withSource(sources, source);
    },
    note,
    set(change) {
      note({ ...change, files: sources });
      const source = find(state.shown);
      const { key: _, ...about } = source ?? { ...unread, key: null, name: state.name };
      const part = source ? partLeft(sources, source) : about.part;
      note({ ...about, part, mapping: source ? mappingInUse(source) : {} });
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
