import { segmented } from "../components/segmented.js";
import { setDifferentiation, setOwn } from "../state/editClasses.js";
import { scoreUnits } from "../state/scoreUnits.js";
import { paragraph } from "./card.js";
import type { ClassView } from "./classView.js";
import type { App } from "./openApp.js";

export interface Differentiation {
  readonly panel: HTMLElement;
  /** The group or market whose own thresholds are being edited, or null for the general ones. */
  segment(): string | null;
  /** Calls the listener when another group or market is chosen. */
  select(listener: () => void): void;
}

/** Whether thresholds differ by group or market, and whose thresholds the sliders show. */
export function differentiation({ store, texts, onView, onDataset }: App): Differentiation {
  const { thresholds: words } = texts.classes;
  const listeners: (() => void)[] = [];
  let view: ClassView | null = null;
  let chosen = "";

  const by = segmented({ value: "none", choices: [] }, { name: "thresholds-by", label: words.by });
  by.addEventListener("input", () => {
    const next = by.value === "group" || by.value === "market" ? by.value : null;
    chosen = "";
    store.set({ scenario: setDifferentiation(store.state.scenario, next) });
  });

  const label = document.createElement("label");
  label.className = "field";
  const select = document.createElement("select");
  select.name = "threshold-segment";
  label.append(`${words.segment} `, select);
  select.addEventListener("change", () => {
    chosen = select.value;
    show();
    for (const listener of listeners) listener();
  });

  const ownLabel = document.createElement("label");
  ownLabel.className = "check";
  const own = document.createElement("input");
  own.type = "checkbox";
  own.name = "own-thresholds";
  const ownText = document.createElement("span");
  ownLabel.append(own, ownText);
  own.addEventListener("change", () => {
    if (!view || chosen === "") return;
    const { scenario } = store.state;
    const { fromScore } = scoreUnits(scenario.value.kind);
    store.set({ scenario: setOwn(scenario, segmentName(), own.checked ? view.general.map(fromScore) : null) });
  });

  const panel = document.createElement("div");
  panel.className = "stack";
  const lacking = paragraph();
  panel.append(by, lacking, label, ownLabel);

  /** Names are chosen by position: the empty name is a segment too. */
  const segmentName = () => view?.split.segments[Number(chosen)] ?? "";
  const hasOwn = () => Object.hasOwn(store.state.scenario.classes.own ?? {}, segmentName());

  function show(): void {
    if (!view) return;
    const differs = view.by !== null;
    const wanted = store.state.scenario.classes.by;
    lacking.hidden = !wanted || differs;
    lacking.textContent = words.lacking(wanted === "group" ? words.byGroup : words.byMarket);
    by.update({ value: store.state.scenario.classes.by ?? "none" });
    label.hidden = ownLabel.hidden = !differs;
    if (!differs) return;
    const { segments, starts } = view.split;
    const options = segments.flatMap((name, at) => {
      if (starts[at] === starts[at + 1]) return [];
      const marked = Object.hasOwn(store.state.scenario.classes.own ?? {}, name);
      return [new Option(`${name || words.noName}${marked ? " ●" : ""}`, String(at))];
    });
    select.replaceChildren(new Option(words.general, ""), ...options);
    select.value = chosen;
    ownLabel.hidden = chosen === "";
    own.checked = hasOwn();
    ownText.textContent = words.ownFor(segmentName() || words.noName);
  }

  onDataset(({ figures }) => {
    chosen = "";
    by.update({
      choices: [
        { value: "none", label: words.byNone },
        { value: "group", label: words.byGroup, disabled: figures.group === null },
        { value: "market", label: words.byMarket, disabled: figures.market === null },
      ],
    });
  });
  onView((next) => {
    const shape = (of: ClassView | null) => of && JSON.stringify([of.scenario.classes.by, of.scenario.classes.own]);
    const changed = view === null || view.by !== next.by || shape(view) !== shape(next);
    view = next;
    if (changed) show();
  });
  return {
    panel,
    segment: () => (view?.by && chosen !== "" ? segmentName() : null),
    select(listener) {
      listeners.push(listener);
    },
  };
}
