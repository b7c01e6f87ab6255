import { type SavedScenario, savedScenarios } from "../state/savedScenarios.js";

export interface SavedList {
  readonly list: readonly SavedScenario[];
  /** How many a later release wrote. */
  readonly unread: number;
  /** Changes what the device keeps; false where its storage is full or forbidden, and nothing is lost. */
  change(work: () => void): boolean;
  /** Calls the listener with every change, also those made in other windows. */
  onChange(listener: () => void): void;
}

/** The scenarios saved on this device, in step with other windows. */
export function savedList(): SavedList {
  let current = savedScenarios(window);
  const listeners: (() => void)[] = [];
  const read = () => {
    current = savedScenarios(window);
    for (const listener of listeners) listener();
  };
  window.addEventListener("storage", ({ key }) => {
    if (key === null || key === "wertgerecht.scenarios") read();
  });
  return {
    get list() {
      return current.list;
    },
    get unread() {
      return current.unread;
    },
    change(work) {
      try {
        work();
      } catch {
        return false;
      }
      read();
      return true;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
