/** Which customers the list shows: all or one class, or only those near a threshold. */
export interface ListSelection {
  /** 0 is class A; null: all classes. */
  readonly classIndex: number | null;
  /** How close to a threshold (0.05 for 5 %), or null for everybody. */
  readonly near: number | null;
}

export interface Selecting {
  readonly current: ListSelection;
  set(selection: ListSelection): void;
  subscribe(listener: (selection: ListSelection) => void): void;
}

/** The selection that the class table, the border cases and the list share. */
export function selecting(): Selecting {
  let current: ListSelection = { classIndex: null, near: null };
  const listeners: ((selection: ListSelection) => void)[] = [];
  return {
    get current() {
      return current;
    },
    set(selection) {
      current = selection;
      for (const listener of listeners) listener(selection);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
