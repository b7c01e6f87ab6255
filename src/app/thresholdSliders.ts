import { logLikeScale } from "../components/sliderScale.js";
import { type ThresholdValue, thresholdSlider } from "../components/thresholdSlider.js";
import { classLetters } from "../model/classLetters.js";
import { thresholdsIn } from "../model/classThresholds.js";
import type { ScoreIndex } from "../model/scoreIndex.js";
import type { ScoreKind } from "../model/scores.js";
import { thresholdForCustomersShare, thresholdForValueShare } from "../model/thresholdForShare.js";
import { thresholdShares } from "../model/thresholdShares.js";
import { moveOwnThreshold, moveThreshold } from "../state/editClasses.js";
import { scoreUnits } from "../state/scoreUnits.js";
import { paragraph } from "./card.js";
import type { ClassView } from "./classView.js";
import { onEdit } from "./onEdit.js";
import type { App } from "./openApp.js";

/** One slider per threshold of the chosen segment; `segment` names it, null stands for the general thresholds. */
export function thresholdSliders(
  { texts, formats, onView, store }: App,
  segment: () => string | null,
  onSelect: (listener: () => void) => void,
): HTMLElement {
  const { thresholds: words, value: valueWords } = texts.classes;
  const root = document.createElement("div");
  root.className = "stack thresholds";
  let view: ClassView | null = null;
  let made = "";
  let sliders: ReturnType<typeof thresholdSlider>[] = [];
  /** What was asked for last in a drag: at rest the control already shows what it got. */
  let asked: number | null = null;
  const limit = paragraph("", "hint");
  limit.setAttribute("role", "status");

  /** Where the chosen thresholds count: all customers, or one segment. */
  function place({ whole, split, general, thresholds }: ClassView) {
    const name = segment();
    const at = name === null ? -1 : split.segments.indexOf(name);
    if (name === null || at < 0) return { name: null, index: whole, at: 0, scores: general };
    return { name, index: split, at, scores: thresholdsIn(thresholds, at) };
  }

  function move(position: number, { by, amount }: ThresholdValue, transient: boolean): void {
    if (!view) return;
    const { name, index, at, scores } = place(view);
    const { scenario } = store.state;
    const score =
      by === "score"
        ? scoreUnits(scenario.value.kind).toScore(amount)
        : by === "customersShare"
          ? thresholdForCustomersShare(index, amount, at)
          : thresholdForValueShare(index, amount, at);
    const next =
      name === null
        ? moveThreshold(scenario, scores, position, score)
        : moveOwnThreshold(scenario, name, scores, position, score);
    if (transient) asked = score;
    else {
      limit.textContent = limitText(scores, position, asked ?? score, scenario.value.kind);
      asked = null;
    }
    store.set({ scenario: next }, { transient });
  }

  /** Why a threshold did not go as far as it was asked to. */
  function limitText(scores: readonly number[], position: number, score: number, kind: ScoreKind): string {
    const write = kind === "eur" ? formats.eurExact : formats.points;
    const said = (other: number) =>
      words.limited(
        classLetters[position] ?? "",
        write(score),
        classLetters[other] ?? "",
        write(scores[other] ?? null),
      );
    if (position > 0 && score > (scores[position - 1] ?? score)) return said(position - 1);
    if (score < (scores[position + 1] ?? score)) return said(position + 1);
    return "";
  }

  function make(count: number, kind: "eur" | "points"): void {
    const write = kind === "eur" ? formats.eur : formats.points;
    const factor = kind === "eur" ? 100 : 1000;
    sliders = classLetters.slice(0, count).map((letter, position) => {
      const control = thresholdSlider(
        { score: 0, min: 0, max: 1, customersShare: null, valueShare: null },
        {
          letter,
          texts: words,
          unit: kind === "eur" ? valueWords.unit.eur : valueWords.unit.points,
          format: (score) => write(score * factor),
          ...(kind === "eur" ? { scale: logLikeScale } : { step: 0.1 }),
        },
      );
      onEdit(control, (transient) => move(position, control.value, transient));
      return control;
    });
    root.replaceChildren(...sliders, limit);
  }

  function show(): void {
    if (!view) return;
    const { kind } = view.scenario.value;
    const { index, at, scores } = place(view);
    const shape = `${kind} ${scores.length}`;
    if (shape !== made) make(scores.length, kind);
    made = shape;
    const units = scoreUnits(kind);
    const { min, max } = limits(index, at, kind);
    scores.forEach((score, position) => {
      const { customersShare, valueShare } = thresholdShares(index, score, at);
      const shown = units.fromScore(score);
      sliders[position]?.update({
        score: shown,
        min: Math.min(min, shown),
        max: Math.max(max, shown),
        customersShare,
        valueShare,
      });
    });
  }

  onView((next) => {
    view = next;
    show();
  });
  onSelect(show);
  return root;
}

/** From the lowest to the highest score of the customers meant, in the scenario's units; from zero where nobody is below. */
function limits({ scores, starts }: ScoreIndex, at: number, kind: "eur" | "points") {
  if (kind === "points") return { min: 0, max: 100 };
  const [start = 0, end = 0] = starts.subarray(at, at + 2);
  const highest = end > start ? (scores[start] ?? 0) : 0;
  const lowest = end > start ? (scores[end - 1] ?? 0) : 0;
  return { min: Math.floor(Math.min(0, lowest) / 100), max: Math.max(1, Math.ceil(highest / 100)) };
}
