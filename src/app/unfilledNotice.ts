import { notice } from "../components/notice.js";
import { classLetters } from "../model/classLetters.js";
import { unfilledClasses } from "../model/unfilledClasses.js";
import { fillLike } from "../state/editCoverage.js";
import type { App } from "./openApp.js";

/** Names the classes that a design made for fewer leaves as they are today, and fills them like the last one it says something about. */
export function unfilledNotice({ store, texts, formats }: App): HTMLElement {
  const { unfilled: words } = texts.coverage;
  const element = notice({ kind: "warning", lines: [] });
  const show = () => {
    const { scenario } = store.state;
    const letters = unfilledClasses(scenario.levers, scenario.classes.count);
    const [first] = letters;
    if (!first) {
      element.update({ lines: [], actions: [] });
      return;
    }
    const above = classLetters[classLetters.indexOf(first) - 1]!;
    element.update({
      lines: [words.line(formats.list(letters), letters.length === 1)],
      actions: [
        {
          label: words.fill(above),
          run: () => store.set({ scenario: fillLike(store.state.scenario, letters, above) }),
        },
      ],
    });
  };
  show();
  store.subscribe((_, { transient }) => {
    if (!transient) show();
  });
  return element;
}
