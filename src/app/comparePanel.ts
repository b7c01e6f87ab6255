import { html, render } from "lit-html";
import { type ComparedFigure, comparisonChart } from "../components/comparisonChart.js";
import { segmented } from "../components/segmented.js";
import { coverageKpis } from "../model/coverageKpis.js";
import { type CoverageLevel, coverageLevels } from "../model/coverageLevels.js";
import type { Evaluation } from "../state/evaluateScenario.js";
import { catalogueNames } from "./catalogueNames.js";
import { comparedFinding } from "./comparedFinding.js";
import type { Comparing } from "./comparing.js";
import { coverageFormat, differenceFormat, signed } from "./coverageFormat.js";
import { neededFte } from "./neededFte.js";
import type { App } from "./openApp.js";

interface Side {
  readonly name: string;
  readonly evaluation: Evaluation;
}

/** Today and up to four scenarios side by side, with differences to today. */
export function comparePanel(app: App, comparing: Comparing): HTMLElement {
  const { texts, formats } = app;
  const { compare: words, saved } = texts.scenarios;
  const names = catalogueNames(texts);
  let level: CoverageLevel = "off";
  const levels = segmented(
    { value: level, choices: coverageLevels.map((value) => ({ value, label: texts.catalogue.levels[value] })) },
    { name: "compare-level", label: texts.coverage.level },
  );
  levels.addEventListener("input", () => {
    level = levels.value as CoverageLevel;
    show();
  });
  const chart = comparisonChart(
    { title: "", figures: [] },
    {
      texts: {
        show: texts.classes.table.show,
        figure: words.figure,
        ist: saved.ist,
        scenario: texts.economics.states.scenario,
      },
    },
  );
  const place = document.createElement("div");
  place.className = "stack";
  const panel = document.createElement("section");
  panel.className = "card stack compare";
  panel.append(levels, chart, place);
  const euros = signed((value) => formats.eurShort(value === null ? null : value * 100));

  const total = ({ evaluation }: Side) => evaluation.result.classes.at(-1)!;

  function figure(side: Side, kpi: string, state: string, value: number | null, text: string, change: string | null) {
    return html`<td class="number"><span data-scenario=${side.name} data-kpi=${kpi} data-state=${state}
      data-value=${value ?? ""}>${text}</span>${change === null ? null : html`<span class="second">${change}</span>`}</td>`;
  }

  function kpiRow(sides: readonly Side[], { key, unit }: (typeof coverageKpis)[number]) {
    const format = coverageFormat(formats, unit);
    const difference = differenceFormat(formats, unit);
    const before = total(sides[0]!).ist[key];
    return html`<tr>
      <th scope="row">${texts.coverage.kpis[key]}</th>
      ${figure(sides[0]!, key, "ist", before, format(before), null)}
      ${sides.map((side) => {
        const { ist, scenario } = total(side);
        const after = scenario[level]?.[key] ?? null;
        const change = after === null || ist[key] === null ? null : after - ist[key];
        return figure(side, key, "scenario", after, format(after), difference(change));
      })}
    </tr>`;
  }

  function roleRow(sides: readonly Side[], role: string, name: string) {
    const of = ({ evaluation: { result } }: Side) => ({
      before: result.roles.find((each) => each.role === role)?.istFte ?? null,
      after: result.designFte?.find((each) => each.role === role)?.fte ?? null,
    });
    const { before } = of(sides[0]!);
    return html`<tr>
      <th scope="row">${words.fte(name)}</th>
      ${figure(sides[0]!, `fte-${role}`, "ist", before, formats.tenths(before), null)}
      ${sides.map((side) => {
        const { before: present, after } = of(side);
        const change = after === null || present === null ? null : after - present;
        return figure(side, `fte-${role}`, "scenario", after, formats.tenths(after), signed(formats.tenths)(change));
      })}
    </tr>`;
  }

  function cashRow(sides: readonly Side[]) {
    return html`<tr>
      <th scope="row">${words.cash}</th>
      <td class="number">–</td>
      ${sides.map((side) => {
        const { cashEur } = side.evaluation.result;
        return figure(side, "cash", "scenario", cashEur, euros(cashEur), null);
      })}
    </tr>`;
  }

  function finding(sides: readonly Side[]): string {
    if (total(sides[0]!).ist.afterCoverage === null) return words.findingUnknown;
    const gains = sides.map((side) => {
      const { ist, scenario } = total(side);
      const after = scenario[level]?.afterCoverage ?? null;
      return { name: side.name, gain: after === null || ist.afterCoverage === null ? 0 : after - ist.afterCoverage };
    });
    return comparedFinding(gains, words, formats);
  }

  function charted(sides: readonly Side[]): ComparedFigure[] {
    const ist = total(sides[0]!).ist;
    const istFte = ({ evaluation: { result } }: Side) =>
      result.roles.length === 0 ? null : result.roles.reduce((sum, role) => sum + role.istFte, 0);
    const euro = (value: number | null) => formats.eurShort(value === null ? null : value * 100);
    const compared = (
      label: string,
      before: number | null,
      after: (side: Side) => number | null,
      write: (value: number | null) => string,
    ): ComparedFigure => ({
      label,
      bars: [
        { name: saved.ist, kind: "ist", value: before, text: write(before) },
        ...sides.map((side) => {
          const value = after(side);
          return { name: side.name, kind: "scenario" as const, value, text: write(value) };
        }),
      ],
    });
    return [
      ...(["afterCoverage", "cost"] as const).map((key) =>
        compared(texts.coverage.kpis[key], ist[key], (side) => total(side).scenario[level]?.[key] ?? null, euro),
      ),
      compared(words.fteAll, istFte(sides[0]!), (side) => neededFte(side.evaluation.result.designFte), formats.tenths),
    ];
  }

  function show(): void {
    const sides = comparing.chosen().map(({ name, scenario }) => ({ name, evaluation: comparing.evaluate(scenario) }));
    const roles = new Map(
      sides.flatMap(({ evaluation }) => evaluation.model.catalogue.roles.map((role) => [role.key, role])),
    );
    chart.update({ title: finding(sides), figures: charted(sides) });
    render(
      html`<div class="table-scroll" role="region" aria-label=${words.heading} tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">${words.figure}</th><th scope="col" class="number">${saved.ist}</th>
                ${sides.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${coverageKpis.map((kpi) => kpiRow(sides, kpi))}
              ${[...roles.values()].map((role) => roleRow(sides, role.key, names.role(role)))} ${cashRow(sides)}
            </tbody>
          </table>
        </div>
        <p class="hint">${words.note}</p>`,
      place,
    );
  }

  comparing.onChange(show);
  return panel;
}
