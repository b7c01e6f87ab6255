import { borderCases } from "../model/borderCases.js";
import { classLetters } from "../model/classLetters.js";
import { button, card, paragraph, row } from "./card.js";
import type { ClassView } from "./classView.js";
import type { App } from "./openApp.js";
import { percentSlider } from "./percentSlider.js";

/** Customers so close to a threshold that a small change of value moves them to another class. */
export function bordersPanel({ texts, formats, onView, selection }: App): HTMLElement {
  const { borders: words } = texts.classes;
  let view: ClassView | null = null;
  const tolerance = percentSlider(5, formats, { name: "border-tolerance", label: words.tolerance, min: 1, max: 25 });
  const found = paragraph("", "");
  const each = paragraph();
  const near = () => tolerance.value / 100;
  const list = button(words.list, () => selection.set({ classIndex: null, near: near() }));
  const all = button(words.listAll, () => selection.set({ classIndex: null, near: null }));

  const cases = ({ split, thresholds }: ClassView) => borderCases(split, thresholds, near());

  function show(): void {
    if (!view || view.dragging) return;
    const { customers, perThreshold } = cases(view);
    found.textContent =
      customers > 0 ? words.found(formats.integer(customers), formats.percentRound(near())) : words.none;
    each.textContent = perThreshold
      .map((count, at) => words.at(classLetters[at] ?? "", formats.integer(count)))
      .join(" · ");
    list.disabled = customers === 0;
    all.hidden = selection.current.near === null;
  }

  tolerance.addEventListener("input", show);
  tolerance.addEventListener("change", () => {
    if (selection.current.near !== null) selection.set({ ...selection.current, near: near() });
  });
  selection.subscribe(show);
  onView((next) => {
    view = next;
    show();
  });
  return card(words.heading, tolerance, found, each, row(list, all));
}
