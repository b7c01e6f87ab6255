import { html, nothing, render } from "lit-html";
import type { RoleResult } from "../model/roleResults.js";
import { card } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { coverageFormat, signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";

/** Hours, full-time equivalents and heads of every role: today, under the design, and what the difference is worth. */
export function coverageRolesPanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { roles: words } = texts.coverage;
  const names = catalogueNames(texts);
  const place = document.createElement("div");
  place.className = "stack";
  const hours = coverageFormat(formats, "hours");
  const euros = coverageFormat(formats, "eur");
  const change = {
    hours: signed(hours),
    fte: signed(formats.tenths),
    euros: signed(euros),
    heads: signed(formats.integer),
  };
  const unit = texts.coverage.table.ist;

  const pair = (
    role: string,
    kpi: string,
    ist: number,
    scenario: number,
    format: (value: number) => string,
    sign: (value: number) => string,
  ) =>
    html`<td class="number">
      <span class="figure scenario" data-role=${role} data-kpi=${kpi} data-state="scenario" data-value=${scenario}>${format(scenario)}</span>
      <span class="before"><span class="ist-label">${unit}</span>
        <span data-role=${role} data-kpi=${kpi} data-state="ist" data-value=${ist}>${format(ist)}</span></span>
      <span class="delta none">${sign(scenario - ist)}</span>
    </td>`;

  const line = (each: RoleResult, name: string) => html`<tr>
    <th scope="row">${name}</th>
    ${pair(each.role, "hours", each.istHours, each.scenarioHours, hours, change.hours)}
    ${pair(each.role, "fte", each.istFte, each.scenarioFte, formats.tenths, change.fte)}
    <td class="number">${formats.tenths(each.presentFte)}</td>
    ${pair(each.role, "heads", each.istHeads, each.scenarioHeads, formats.integer, change.heads)}
    <td class="number" data-role=${each.role} data-kpi="priced" data-value=${each.pricedEur}>${change.euros(each.pricedEur)}</td>
    <td class="number" data-role=${each.role} data-kpi="cash" data-value=${each.cashEur}>${change.euros(each.cashEur)}</td>
    <td class="number">${hours(each.untraceableHours)}<span class="second">${euros(each.untraceableEur)}</span></td>
  </tr>`;

  /** What the cost of coverage changes by besides hours: without it the table would not sum to the change above. */
  function rest({ classes, pricedEur }: CoverageView["result"]) {
    const { ist, scenario } = classes.at(-1)!;
    const cost = scenario.off?.cost;
    if (cost === undefined || cost === null || ist.cost === null || pricedEur === null) return nothing;
    const costChange = cost - ist.cost;
    const other = costChange - pricedEur;
    if (Math.abs(other) < 0.5) return nothing;
    return [sumRow(words.other, "other", other), sumRow(words.costChange, "costChange", costChange)];
  }

  const sumRow = (name: string, kpi: string, value: number) =>
    html`<tr>
      <th scope="row" colspan="5">${name}</th>
      <td class="number" data-role="total" data-kpi=${kpi} data-value=${value}>${change.euros(value)}</td>
      <td colspan="2"></td>
    </tr>`;

  function show({ result, model }: CoverageView): void {
    const nameOf = (key: string) => names.roleKey(key, model.catalogue.roles);
    if (result.roles.length === 0) {
      render(html`<p class="empty">${words.empty}</p>`, place);
      return;
    }
    const columns = [words.hours, words.fte, words.present, words.heads, words.priced, words.cash, words.untraceable];
    render(
      html`<div class="table-scroll" role="region" aria-label=${words.heading} tabindex="0">
          <table class="coverage-roles">
            <thead>
              <tr><th scope="col">${words.role}</th>${columns.map((text) => html`<th scope="col" class="number">${text}</th>`)}</tr>
            </thead>
            <tbody>${result.roles.map((each) => line(each, nameOf(each.role)))}</tbody>
            <tfoot>
              <tr>
                <th scope="row">${texts.catalogue.total}</th>
                <td colspan="4"></td>
                <td class="number" data-role="total" data-kpi="priced" data-value=${result.pricedEur ?? ""}>${change.euros(result.pricedEur)}</td>
                <td class="number" data-role="total" data-kpi="cash" data-value=${result.cashEur ?? ""}>${change.euros(result.cashEur)}</td>
                <td></td>
              </tr>
              ${rest(result)}
            </tfoot>
          </table>
        </div>
        ${result.roles.filter(({ overbooked }) => overbooked).map(({ role }) => html`<p class="notice warning">${words.overbooked(nameOf(role))}</p>`)}
        <p class="hint">${words.difference} ${words.headsHint} ${words.untraceableHint}</p>`,
      place,
    );
  }

  app.onCoverage(show);
  return card(words.heading, place);
}
