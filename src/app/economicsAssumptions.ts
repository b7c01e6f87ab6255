import { explained } from "../components/explained.js";
import { segmented } from "../components/segmented.js";
import { slider } from "../components/slider.js";
import type { CoverageAssumptions, ResponseAssumptions } from "../model/coverageDesign.js";
import { defaultCoverageAssumptions } from "../model/defaultCoverage.js";
import { setResponse } from "../state/editCoverage.js";
import { setAssumptions } from "../state/editValue.js";
import { sameJson } from "../state/serialiseScenario.js";
import { button, card, paragraph } from "./card.js";
import { elasticityReadouts } from "./elasticityReadouts.js";
import { onEdit } from "./onEdit.js";
import type { App } from "./openApp.js";
import { percentSlider } from "./percentSlider.js";

type ResponseNumber = "keptWithout" | "winnable" | "leastHeadroom" | "elasticity" | "remoteCap" | "floor";
type MoneyNumber = "coverageShare" | "presentCommission";

const judgedAtFirst = { half: 0.85, more: 1.08 };
const { response: usual } = defaultCoverageAssumptions;

/** What is believed about how sales answer, each with its range, reason and source. */
export function economicsAssumptions(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { assumptions: words } = texts.economics;
  const { fields } = words;
  const shows: (() => void)[] = [];
  const believed = (): CoverageAssumptions => store.state.scenario.assumptions;
  const respond = (change: Partial<ResponseAssumptions>, transient: boolean) =>
    store.set({ scenario: setResponse(store.state.scenario, change) }, { transient });

  const row = (control: HTMLElement, key: keyof typeof fields) =>
    explained(control, { why: fields[key].why, summary: words.why });

  function share(key: "keptWithout" | "winnable" | "leastHeadroom", min: number, max: number): HTMLElement {
    const control = percentSlider(0, formats, { ...named(key), min, max, decimals: 1 });
    onEdit(control, (transient) => respond({ [key]: control.value / 100 }, transient));
    shows.push(() => control.update({ value: round(believed().response[key] * 100) }));
    return row(control, key);
  }

  function amount(key: ResponseNumber, { max, step, min = 0, unit = "", decimals = 1 }: Amount): HTMLElement {
    const control = slider(
      { value: min, min, max },
      { ...named(key), unit, step, decimals, format: formats.coefficient },
    );
    onEdit(control, (transient) => respond({ [key]: control.value }, transient));
    shows.push(() => {
      const value = believed().response[key];
      control.update({ value, max: Math.max(max, value) });
    });
    return row(control, key);
  }

  function money(key: MoneyNumber): HTMLElement {
    const control = percentSlider(0, formats, { ...named(key), decimals: 1 });
    onEdit(control, (transient) =>
      store.set({ scenario: setAssumptions(store.state.scenario, { [key]: control.value / 100 }) }, { transient }),
    );
    shows.push(() => control.update({ value: round(believed()[key] * 100) }));
    return row(control, key);
  }

  function judged(key: "half" | "more", min: number, max: number): HTMLElement {
    const control = percentSlider(0, formats, { ...named(key), min, max, decimals: 1 });
    onEdit(control, (transient) => {
      const points = believed().response.judged ?? judgedAtFirst;
      respond({ judged: { ...points, [key]: control.value / 100 } }, transient);
    });
    shows.push(() => {
      const points = believed().response.judged;
      if (points) control.update({ value: round(points[key] * 100) });
    });
    return row(control, key);
  }

  const named = (key: keyof typeof fields) => ({
    name: `assumption-${key}`,
    label: fields[key].label,
    kind: "assumption" as const,
    tag: words.tag,
  });

  const by = segmented(
    {
      value: "elasticity",
      choices: [
        { value: "elasticity", label: words.byElasticity },
        { value: "judged", label: words.byJudged },
      ],
    },
    { name: "assumption-by", label: words.by },
  );
  by.addEventListener("input", () => respond({ judged: by.value === "judged" ? judgedAtFirst : null }, false));
  const elasticity = amount("elasticity", { max: 1, step: 0.01, decimals: 3 });
  const [half, more] = [judged("half", 1, 100), judged("more", 100, 300)];
  const { effect, reached, implied, problem } = elasticityReadouts(app);

  const smoothing = document.createElement("label");
  smoothing.className = "check";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.name = "assumption-smoothing";
  const tag = document.createElement("span");
  tag.className = "tag";
  tag.textContent = words.tag;
  smoothing.append(box, fields.smoothing.label, " ", tag);
  box.addEventListener("change", () => respond({ smoothing: box.checked }, false));

  const reset = button(
    words.reset,
    () => {
      const { coverageShare, presentCommission } = defaultCoverageAssumptions;
      const scenario = setAssumptions(setResponse(store.state.scenario, usual), { coverageShare, presentCommission });
      store.set({ scenario });
    },
    "button small",
  );

  function show(): void {
    const { response, coverageShare, presentCommission } = believed();
    by.update({ value: response.judged ? "judged" : "elasticity" });
    elasticity.hidden = response.judged !== null;
    half.hidden = more.hidden = response.judged === null;
    box.checked = response.smoothing;
    for (const each of shows) each();
    reset.disabled =
      sameJson(response, usual) &&
      coverageShare === defaultCoverageAssumptions.coverageShare &&
      presentCommission === defaultCoverageAssumptions.presentCommission;
  }
  const group = (heading: string, ...content: readonly HTMLElement[]) => {
    const section = document.createElement("section");
    section.className = "assumption-group";
    const title = document.createElement("h3");
    title.textContent = heading;
    section.append(title, ...content);
    return section;
  };
  const panel = card(
    words.heading,
    paragraph(words.lead),
    effect,
    group(
      words.groups.response,
      by,
      elasticity,
      half,
      more,
      reached,
      implied,
      problem,
      share("keptWithout", 0, 99),
      share("winnable", 0, 100),
      share("leastHeadroom", 1, 100),
    ),
    group(
      words.groups.effort,
      amount("remoteCap", { max: 24, step: 0.1, unit: fields.remoteCap.unit }),
      amount("floor", { min: 0.1, max: 10, step: 0.1, unit: fields.floor.unit }),
      row(smoothing, "smoothing"),
    ),
    group(words.groups.money, money("coverageShare"), money("presentCommission")),
    reset,
  );
  show();
  store.subscribe(show);
  return panel;
}

interface Amount {
  readonly min?: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: string;
  readonly decimals?: number;
}

/** Without the last bits of a fraction made a percentage. */
function round(percent: number): number {
  return Math.round(percent * 1000) / 1000;
}
