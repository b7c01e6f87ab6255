import type { Pin, Scenario } from "./scenario.js";
import { sameJson, serialiseScenario } from "./serialiseScenario.js";

export interface StoreState {
  readonly scenario: Scenario;
  readonly pins: readonly Pin[];
}

export interface Change {
  /** A control is being dragged; the change is no entry of the history yet. */
  readonly transient: boolean;
}

/** A state to go back or forth to. */
export interface Step {
  /** Null where it can't be read any more. */
  state(): StoreState | null;
  /** Its scenario as plain JSON. */
  scenario(): unknown;
}

/** The steps before and after the present state, the nearest last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export interface Store {
  readonly state: StoreState;
  readonly history: History;
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

const stepTo = (state: StoreState): Step => ({ state: () => state, scenario: () => serialiseScenario(state.scenario) });

/**
 * The one place of scenario and pins, with undo and redo over both; `history` are the steps of the pages before. Changes for which `movement` gives the
 * same number are one step, as those of a slider moved by repeated key presses; null stands for a change of its own.
 */
export function createStore(
  initial: StoreState,
  history: History = { past: [], future: [] },
  movement: () => number | null = () => null,
): Store {
  let state = initial;
  let committed = initial;
  let past = [...history.past];
  let future = [...history.future];
  /** The movement that made the last step. */
  let moved: number | null = null;
  const listeners = new Set<(state: StoreState, how: Change) => void>();

  const show = (transient: boolean) => {
    for (const listener of listeners) listener(state, { transient });
  };
  const move = (from: Step[], to: Step[]) => {
    let next: StoreState | null = null;
    while (!next && from.length > 0) next = from.pop()!.state();
    if (next) {
      to.push(stepTo(committed));
      state = committed = next;
    }
    moved = null;
    show(false);
  };

  return {
    get state() {
      return state;
    },
    get history() {
      return { past, future };
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
        const now = movement();
        const goesOn = now !== null && now === moved;
        if (!goesOn) past = [...past, stepTo(committed)].slice(-mostSteps);
        moved = now;
        if (goesOn && sameJson(state, past.at(-1)?.state())) {
          // Back where the movement began: a step from there would seem to do nothing.
          past = past.slice(0, -1);
          moved = null;
        }
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
      moved = null;
      show(false);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
