import { html, render } from "lit-html";
import { figureTable, numericColumns } from "../components/figureTable.js";
import { numberField } from "../components/numberField.js";
import { segmented } from "../components/segmented.js";
import { classLetters } from "../model/classLetters.js";
import { coverageLevels } from "../model/coverageLevels.js";
import { type RhythmFit, rhythmsForFte } from "../model/rhythmsForFte.js";
import { roleTeam } from "../model/roleTeam.js";
import { contourSteps } from "../model/thresholdsForFte.js";
import { applyThresholds } from "../state/editClasses.js";
import { setDesign } from "../state/editCoverage.js";
import { scenarioTeam } from "../state/scenarioSizing.js";
import { scoreUnits } from "../state/scoreUnits.js";
import { button, card, paragraph, row } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { contourChart } from "./contourChart.js";
import type { CoverageView } from "./coverageView.js";
import { fieldMessages } from "./fieldMessages.js";
import { labelled } from "./labelled.js";
import type { App } from "./openApp.js";
import { ownGoal } from "./ownGoal.js";
import { roleChoice } from "./roleChoice.js";
import { stepwise, whenResting } from "./whenResting.js";

/** Fixes the people or the budget of a role, and finds the thresholds or the rhythms that fit. */
export function goalPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { goal: words } = texts.sizing;
  const names = catalogueNames(texts);
  const roles = roleChoice(app, "goal-role", () => analysis.again());
  const { now } = roles;
  let kind: "fte" | "budget" = "fte";
  /** Per role in full-time equivalents; what is there until the user says otherwise. */
  const targets = new Map<string, number>();
  let best: readonly number[] | null = null;

  const kinds = segmented(
    { value: kind, choices: (["fte", "budget"] as const).map((value) => ({ value, label: words.kinds[value] })) },
    { name: "goal-kind", label: words.kind },
  );
  const limit = numberField(
    { value: null, min: 0, max: 1e9 },
    { name: "goal", label: words.target, decimals: 2, emptyable: true, messages: fieldMessages(app) },
  );
  const pair = document.createElement("select");
  pair.name = "goal-thresholds";
  const pairLabel = document.createElement("label");
  pairLabel.className = "labelled";
  pairLabel.append(words.thresholds, pair);
  const message = paragraph("", "readout");
  message.setAttribute("role", "status");
  const chart = contourChart(app);
  const apply = button(words.apply, () => {
    if (best) store.set({ scenario: applyThresholds(store.state.scenario, best) });
  });
  apply.dataset.apply = "thresholds";
  // Where thresholds differ by group or market, factors on them take the place of pairs.
  const own = ownGoal(app, () => analysis.again());
  const common = document.createElement("div");
  common.className = "stack";
  common.append(message, chart, row(apply));
  const rhythms = document.createElement("div");
  const panel = card(
    words.heading,
    row(roles.element, kinds, labelled(words.target, limit), pairLabel),
    common,
    own.element,
    rhythms,
    paragraph(words.hint),
  );

  function rhythmLine({ class: letter, contact, now: before, fits, design }: RhythmFit, view: CoverageView) {
    const type = view.model.catalogue.types.find(({ key }) => key === contact);
    const text = `${texts.classes.kpis.class} ${letter}: ${type ? names.contactType(type) : contact}`;
    return html`<tr data-rhythm=${`${letter}-${contact}`} data-value=${fits}>
      <th scope="row">${text}</th>
      <td class="number">${before === null ? texts.catalogue.today : formats.decimal(before)}</td>
      <td class="number">${formats.decimal(fits)}</td>
      <td><button type="button" class="button small" aria-label=${`${words.applyRhythm}: ${text}`}
        @click=${() => store.set({ scenario: setDesign(store.state.scenario, design) })}>${words.applyRhythm}</button></td>
    </tr>`;
  }

  function showFields({ classes }: CoverageView, fte: number, needed: number): void {
    const { scenario } = classes;
    roles.show();
    const target = targets.get(now().key) ?? fte;
    limit.update({ value: kind === "fte" ? target : target * now().costPerFteEur });
    limit.dataset.needed = String(needed);
    const letters = classLetters.slice(0, scenario.classes.count);
    const options = letters.slice(0, -2).map((letter, at) => [letter, letters[at + 1]!] as const);
    const chosen = pair.value !== "" && Number(pair.value) < options.length ? pair.value : "0";
    pair.replaceChildren(...options.map(([a, b], at) => new Option(words.pair(a, b), String(at))));
    pair.value = chosen;
    pairLabel.hidden = options.length === 0;
  }

  const analysis = whenResting(app, async (view, pause) => {
    const { model, classes, result } = view;
    panel.hidden = !result.visitsKnown;
    best = null;
    if (!result.visitsKnown) return;
    const role = now();
    const needed = result.roles.find((each) => each.role === role.key)?.scenarioFte ?? 0;
    const fte = targets.get(role.key) ?? roleTeam(role, scenarioTeam(classes.scenario)).thereFte ?? needed;
    const level = coverageLevels.find((each) => each === "halfway" && model.curve(each)) ?? "off";
    const differ = classes.thresholds.some((list) => String(list) !== String(classes.thresholds[0]));
    showFields(view, fte, needed);
    const found = rhythmsForFte(model, classes.thresholds, classes.rowPins, {
      role: role.key,
      fte,
      name: (perYear) => texts.sizing.shortfall.option(formats.decimal(perYear)),
    });
    render(
      found.length === 0
        ? html`<p class="hint">${words.noRhythm}</p>`
        : figureTable(
            words.rhythms,
            [{ label: words.rhythms }, ...numericColumns([words.now, words.fits]), { label: "" }],
            found.map((fit) => rhythmLine(fit, view)),
          ),
      rhythms,
    );
    await pause();
    apply.hidden = true;
    message.textContent = "";
    common.hidden = differ;
    own.element.hidden = !differ;
    if (differ) {
      pairLabel.hidden = true;
      await own.show(view, { role: role.key, fte, level }, pause);
      return;
    }
    const search = { role: role.key, fte, upper: Number(pair.value) || 0, level };
    // Without own ones all groups have the same, as general ones.
    const contour = await stepwise(contourSteps(model, classes.thresholds[0]!, classes.rowPins, search), pause);
    const fit = contour?.best ?? contour?.fits[0] ?? null;
    if (!contour || !fit) {
      const [least, most] = [contour?.leastFte ?? 0, contour?.mostFte ?? 0];
      const alike = contour && most - least < 1e-6;
      if (alike) chart.none(words.alike(formats.decimal(most)), words.titleAlike);
      else chart.none(words.unreachable(formats.decimal(fte), formats.decimal(least), formats.decimal(most)));
      return;
    }
    const { fromScore } = scoreUnits(classes.scenario.value.kind);
    const write = classes.scenario.value.kind === "eur" ? formats.eur : formats.points;
    best = fit.thresholds.map(fromScore);
    apply.hidden = false;
    apply.dataset.fte = String(fit.fte);
    const isGain = fit.afterCoverageEur !== null;
    message.textContent = words.found(
      fit.thresholds.map((score, at) => words.from(classLetters[at]!, write(score))).join(", "),
      formats.decimal(fit.fte),
      isGain ? words.earning(formats.eurShort(fit.afterCoverageEur! * 100), texts.catalogue.levels[level]) : "",
    );
    chart.show(contour, fit, view, { ...search, needed });
  });

  kinds.addEventListener("input", () => {
    kind = kinds.value as typeof kind;
    analysis.again();
  });
  // With every committed number: an analysis under way would put the one before back.
  limit.addEventListener("input", () => {
    if (limit.value === null) targets.delete(now().key);
    else if (kind === "fte") targets.set(now().key, limit.value);
    else if (now().costPerFteEur > 0) targets.set(now().key, limit.value / now().costPerFteEur);
    analysis.again();
  });
  pair.addEventListener("change", () => analysis.again());
  return panel;
}
