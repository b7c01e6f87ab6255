import type { Evaluation } from "../state/evaluateScenario.js";
import type { Scenario } from "../state/scenario.js";
import { inSteps } from "../work/inSteps.js";
import { evaluations } from "./evaluations.js";
import type { App } from "./openApp.js";
import { type SavedList, savedList } from "./savedList.js";

/** Scenarios side by side with the one being worked on, which is always first. */
export interface Comparing {
  readonly saved: SavedList;
  readonly isFull: boolean;
  has(id: string): boolean;
  toggle(id: string): void;
  /** The current scenario and those chosen, at most four, with their names. */
  chosen(): readonly { readonly id: string; readonly name: string; readonly scenario: Scenario }[];
  evaluate(scenario: Scenario): Evaluation;
  /** Calls the listener as soon as scenarios are evaluated, and whenever scenarios, their choice or the customers change. */
  onChange(listener: () => void): void;
}

const most = 4;

/** Which scenarios of a page are compared; the first ones saved are until the user chooses. */
export function comparing(app: App): Comparing {
  const { store, texts } = app;
  const saved = savedList();
  const evaluated = evaluations(app);
  const listeners: (() => void)[] = [];
  let chosen = new Set(saved.list.slice(0, most - 1).map(({ id }) => id));
  const isFull = () => chosen.size >= most - 1;
  let run = 0;
  /** Listeners hear of a change when all that they show is evaluated. */
  async function changed(): Promise<void> {
    const own = ++run;
    // Several causes of one moment, as when the page opens, are one change.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (own !== run) return;
    for (const scenario of [store.state.scenario, ...saved.list.map((each) => each.scenario)]) {
      const found = await inSteps(evaluated.steps(scenario), { isOvertaken: () => own !== run });
      if (!found) return;
    }
    for (const listener of listeners) listener();
  }
  saved.onChange(() => {
    const ids = new Set(saved.list.map(({ id }) => id));
    chosen = new Set([...chosen].filter((id) => ids.has(id)));
    const newest = saved.list.at(-1);
    if (newest && !isFull()) chosen.add(newest.id);
    void changed();
  });
  store.subscribe((_, { transient }) => {
    if (!transient) void changed();
  });
  app.onDataset(() => void changed());
  return {
    saved,
    get isFull() {
      return isFull();
    },
    has: (id) => chosen.has(id),
    toggle(id) {
      if (!chosen.delete(id) && !isFull()) chosen.add(id);
      void changed();
    },
    chosen: () => [
      { id: "", name: texts.scenarios.saved.current, scenario: store.state.scenario },
      ...saved.list.filter(({ id }) => chosen.has(id)),
    ],
    evaluate: evaluated.of,
    onChange(listener) {
      listeners.push(listener);
      void changed();
    },
  };
}
