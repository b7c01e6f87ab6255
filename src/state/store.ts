import type { Pin, Scenario } from "./scenario.js";
import { sameJson } from "./serialiseScenario.js";

export interface StoreState {
  readonly scenario: Scenario;
  readonly pins: readonly Pin[];
}

export interface Change {
  /** A control is being dragged; the change is no entry of the history yet. */
  readonly transient: boolean;
}

export interface Store {
  readonly state: StoreState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes parts of the state; a drag is many transient changes and a last one that is not, together one step to undo. */
  set(change: Partial<StoreState>, how?: Change): void;
  undo(): void;
  redo(): void;
  /** Replaces the state and forgets the history, as when other data are loaded. */
  reset(state: StoreState): void;
  /** Hears of every change, synchronously; returns how to stop. */
  subscribe(listener: (state: StoreState, how: Change) => void): () => void;
}

const mostSteps = 200;

/** The one place of scenario and pins, with undo and redo over both. */
export function createStore(initial: StoreState): Store {
  let state = initial;
  let committed = initial;
  let past: StoreState[] = [];
  let future: StoreState[] = [];
  const listeners = new Set<(state: StoreState, how: Change) => void>();

  const show = (transient: boolean) => {
    for (const listener of listeners) listener(state, { transient });
  };
  const move = (from: StoreState[], to: StoreState[]) => {
    const next = from.pop();
    if (!next) return;
    to.push(committed);
    state = committed = next;
    show(false);
  };

  return {
    get state() {
      return state;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    set(change, { transient } = { transient: false }) {
      state = { ...state, ...change };
      if (!transient && !sameJson(state, committed)) {
        past = [...past, committed].slice(-mostSteps);
        future = [];
        committed = state;
      }
      show(transient);
    },
    undo: () => move(past, future),
    redo: () => move(future, past),
    reset(next) {
      state = committed = next;
      past = [];
      future = [];
      show(false);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
