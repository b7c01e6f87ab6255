import { type WorkloadRow, workloadChart } from "../components/workloadChart.js";
import { classLetters } from "../model/classLetters.js";
import type { Sizing } from "../model/sizing.js";
import { catalogueNames } from "./catalogueNames.js";
import type { CoverageView } from "./coverageView.js";
import { onSizing } from "./onSizing.js";
import type { App } from "./openApp.js";

/** What the customers of every class take, role by role, against the people who are there. */
export function workloadPanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { workload: words } = texts.sizing;
  const names = catalogueNames(texts);
  const chart = workloadChart(
    { title: words.titleNone, rows: [] },
    {
      texts: { ...words, class: (letter) => `${texts.classes.kpis.class} ${letter}`, show: texts.classes.table.show },
      format: formats.tenths,
    },
  );
  const panel = document.createElement("section");
  panel.className = "card";
  panel.append(chart);

  function rowsOf(sized: Sizing, { model }: CoverageView): WorkloadRow[] {
    return sized.roles.flatMap(({ role, hoursPerFte, total: { ist, design, thereFte } }) =>
      design && hoursPerFte > 0
        ? [
            {
              key: role,
              label: names.roleKey(role, model.catalogue.roles),
              ist: ist?.fte ?? null,
              classes: design.hoursByClass.map((hours, at) => ({
                letter: classLetters[at]!,
                fte: hours / hoursPerFte,
              })),
              there: thereFte,
            },
          ]
        : [],
    );
  }

  onSizing(app, (sized, view) => {
    const rows = rowsOf(sized, view);
    const parts = rows.flatMap(({ classes }) => classes);
    const all = parts.reduce((sum, { fte }) => sum + fte, 0);
    const ofClass = classLetters.map((letter) => ({
      letter,
      fte: parts.filter((part) => part.letter === letter).reduce((sum, { fte }) => sum + fte, 0),
    }));
    const most = ofClass.reduce((best, own) => (own.fte > best.fte ? own : best));
    chart.update({
      title: all > 0 ? words.title(most.letter, formats.percentRound(most.fte / all)) : words.titleNone,
      rows,
      empty: all > 0 ? null : texts.sizing.headline.unknown,
    });
  });
  return panel;
}
