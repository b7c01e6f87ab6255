import { segmented } from "../components/segmented.js";
import { type WaterfallRow, waterfallChart } from "../components/waterfallChart.js";
import { type CoverageLevel, coverageLevels } from "../model/coverageLevels.js";
import { type AttributedChange, attributeChange, type ChangeFigures } from "../state/attributeChange.js";
import type { ChangePart } from "../state/changeParts.js";
import type { Scenario } from "../state/scenario.js";
import { inSteps } from "../work/inSteps.js";
import { paragraph, row } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { signed } from "./coverageFormat.js";
import type { App } from "./openApp.js";

export interface ChangeEnds {
  readonly names: readonly [string, string];
  readonly from: Scenario;
  readonly to: Scenario;
}

/** What each lever and each assumption contributes to the change from one scenario to another, in DB and in people. */
export function changePanel(
  app: App,
  { figures = ["afterCoverage", "fte"] }: { readonly figures?: readonly (keyof ChangeFigures)[] } = {},
): HTMLElement & { update(ends: ChangeEnds): void } {
  const { texts, formats } = app;
  const { change: words } = texts.scenarios;
  const names = catalogueNames(texts);
  let level: CoverageLevel = "off";
  let ends: ChangeEnds | null = null;
  let run = 0;
  const levels = segmented(
    { value: level, choices: coverageLevels.map((value) => ({ value, label: texts.catalogue.levels[value] })) },
    { name: "change-level", label: texts.coverage.level },
  );
  const euros = (value: number) => formats.eurShort(value * 100);
  const plain = { euros, fte: (value: number) => formats.decimal(value) };
  const change = { euros: signed((value) => euros(value ?? 0)), fte: signed((value) => formats.decimal(value)) };
  const chartTexts = { ...words.chart, show: texts.classes.table.show, kinds: words.kinds, ist: words.ist };
  const empty = { title: "", rows: [], empty: words.computing };
  const money = waterfallChart(empty, {
    texts: chartTexts,
    format: { level: plain.euros, step: change.euros },
    level: 3,
  });
  const people = waterfallChart(empty, { texts: chartTexts, format: { level: plain.fte, step: change.fte }, level: 3 });
  money.dataset.figure = "afterCoverage";
  people.dataset.figure = "fte";
  const progress = paragraph();
  progress.setAttribute("role", "status");
  const root = document.createElement("div");
  root.className = "stack";
  // People do not depend on how sales answer.
  if (figures.includes("afterCoverage")) root.append(row(levels));
  root.append(progress, ...figures.map((figure) => ({ afterCoverage: money, fte: people })[figure]));
  root.append(paragraph(words.note));

  const nameOf = ({ key, dimension }: ChangePart, { from, to }: ChangeEnds) => {
    const all = [...to.levers.dimensions, ...from.levers.dimensions];
    const found = all.find((each) => each.key === dimension);
    return found ? names.dimension(found) : words.parts[key];
  };

  function rowsOf({ from, to, parts }: AttributedChange, of: keyof ChangeFigures, shown: ChangeEnds): WaterfallRow[] {
    const steps = parts
      .map(({ part, change: changes }) => ({ label: nameOf(part, shown), kind: part.part, value: changes[of] ?? 0 }))
      .sort((a, b) => (a.kind === b.kind ? Math.abs(b.value) - Math.abs(a.value) : a.kind === "lever" ? -1 : 1));
    return [
      { label: shown.names[0], kind: "ist", value: from[of] ?? 0 },
      ...steps,
      { label: shown.names[1], kind: "scenario", value: to[of] ?? 0 },
    ];
  }

  function show(changed: AttributedChange, shown: ChangeEnds): void {
    for (const [chart, of, write] of [
      [money, "afterCoverage", change.euros],
      [people, "fte", change.fte],
    ] as const) {
      const [before, after] = [changed.from[of], changed.to[of]];
      const isUnknown = before === null || after === null;
      const part = (kind: ChangePart["part"]) =>
        changed.parts.reduce((sum, each) => (each.part.part === kind ? sum + (each.change[of] ?? 0) : sum), 0);
      chart.update({
        title: isUnknown
          ? words.heading[of]
          : words.finding[of](write(after - before), write(part("lever")), write(part("assumption"))),
        rows: isUnknown ? [] : rowsOf(changed, of, shown),
        ist: isUnknown ? null : changed.ist[of],
        empty: isUnknown ? words.unknown : changed.parts.length === 0 ? words.none : null,
      });
    }
  }

  async function start(): Promise<void> {
    const own = ++run;
    if (!ends) return;
    const shown = ends;
    const steps = attributeChange(app.dataset.figures, shown.from, shown.to, { pins: app.rowPins(), level });
    const found = await inSteps(steps, {
      isOvertaken: () => own !== run,
      onStep({ done, all }) {
        if (all > 1 && app.dataset.figures.size > 20_000)
          progress.textContent = words.progress(formats.integer(done), formats.integer(all));
      },
    });
    if (!found) return;
    progress.textContent = "";
    show(found.result, shown);
  }

  levels.addEventListener("input", () => {
    level = levels.value as CoverageLevel;
    void start();
  });
  return Object.assign(root, {
    update(next: ChangeEnds) {
      ends = next;
      void start();
    },
  });
}
