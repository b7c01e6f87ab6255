import { html, render } from "lit-html";
import { figureTable, numericColumns } from "../components/figureTable.js";
import { robustClasses } from "../model/robustClasses.js";
import { card, paragraph } from "./card.js";
import type { App } from "./openApp.js";
import type { Uncertain } from "./uncertain.js";

/** How many customers keep their class when their value is a tenth higher or lower. */
export function robustPanel({ texts, formats }: App, drawn: Uncertain): HTMLElement {
  const { robust: words } = texts.uncertainty;
  const place = document.createElement("div");
  const panel = card("", place, paragraph(words.hint));
  const title = panel.querySelector("h2")!;
  drawn.onChange(({ view: { classes }, done }) => {
    if (done > 0) return;
    const rows = robustClasses(classes.split, classes.thresholds, classes.rowPins);
    title.textContent = words.title(formats.percentRound(rows.at(-1)!.share));
    render(
      figureTable(
        words.label,
        [{ label: texts.classes.kpis.class }, ...numericColumns([words.customers, words.kept, words.share])],
        rows.map(
          ({ class: letter, customers, robust, share }) => html`<tr data-class=${letter}>
            <th scope="row">${letter === "total" ? texts.catalogue.total : letter}</th>
            <td class="number">${formats.integer(customers)}</td>
            <td class="number">${formats.integer(robust)}</td>
            <td class="number" data-kpi="robust" data-value=${share ?? ""}>${formats.percent(share)}</td>
          </tr>`,
        ),
      ),
      place,
    );
  });
  return panel;
}
