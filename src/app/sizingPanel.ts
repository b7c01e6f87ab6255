import { html, nothing, render } from "lit-html";
import { figureTable, numericColumns } from "../components/figureTable.js";
import { lackingMarkets } from "../model/lackingMarkets.js";
import type { Sizing, SizingRow } from "../model/sizing.js";
import { card, paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import { onSizing } from "./onSizing.js";
import type { App } from "./openApp.js";

const mostNamed = 5;

/** Demand, capacity and gap of every role: today, under the scenario, and the people there are for it. */
export function sizingPanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { table: words } = texts.sizing;
  const names = catalogueNames(texts);
  const place = document.createElement("div");
  const hours = (value: number | null) => (value === null ? "–" : `${formats.integer(value)} h`);
  const gap = signed(formats.tenths);

  const figure = (role: string, kpi: string, value: number | null, text: string, state = "scenario") =>
    html`<td class="number" data-role=${role} data-kpi=${kpi} data-state=${state} data-value=${value ?? ""}>${text}</td>`;

  const line = (role: string, name: string, perFte: number, { ist, design, thereFte, gapFte, ...rest }: SizingRow) => {
    const lacks = gapFte !== null && gapFte < -0.05;
    return html`<tr class=${lacks ? "lacking" : ""}>
      <th scope="row">${name}</th>
      ${figure(role, "fte", ist?.fte ?? null, formats.tenths(ist?.fte ?? null), "ist")}
      ${figure(role, "hours", design?.hours ?? null, hours(design?.hours ?? null))}
      ${figure(role, "hoursPerFte", perFte, hours(perFte))}
      ${figure(role, "fte", design?.fte ?? null, formats.tenths(design?.fte ?? null))}
      ${figure(role, "heads", design?.heads ?? null, formats.integer(design?.heads ?? null))}
      ${figure(role, "there", thereFte, formats.tenths(thereFte))}
      ${figure(role, "gap", gapFte, lacks ? words.lacks(gap(gapFte)) : gap(gapFte))}
      ${figure(role, "utilisation", rest.utilisation, formats.percentRound(rest.utilisation))}
    </tr>`;
  };

  function show(sized: Sizing, { model }: CoverageView): void {
    const nameOf = (key: string) => names.roleKey(key, model.catalogue.roles);
    const stated = sized.roles.some(({ total }) => total.thereFte !== null);
    render(
      html`${figureTable(
        words.heading,
        [
          { label: words.role },
          ...numericColumns([
            words.ist,
            words.demand,
            words.perFte,
            words.needed,
            words.heads,
            words.there,
            words.gap,
            words.utilisation,
          ]),
        ],
        sized.roles.map(({ role, hoursPerFte, total }) => line(role, nameOf(role), hoursPerFte, total)),
      )}
        ${stated ? nothing : html`<p class="hint">${words.notStated}</p>`}
        ${sized.roles
          .filter(({ contradictory }) => contradictory)
          .map(({ role }) => html`<p class="notice warning">${words.contradictory(nameOf(role))}</p>`)}
        ${sized.roles.flatMap((own) => {
          const lacking = lackingMarkets(sized.markets, own);
          if (lacking.length === 0) return [];
          const list = lacking
            .slice(0, mostNamed)
            .map(({ market, fte }) => `${market || texts.sizing.markets.none} ${formats.tenths(fte)}`);
          const more = lacking.length > mostNamed ? ", …" : "";
          return [
            html`<p class="notice warning" data-lacking=${own.role}>${words.marketsLack(nameOf(own.role), list.join(", ") + more)}</p>`,
          ];
        })}`,
      place,
    );
  }

  onSizing(app, show);
  return card(words.heading, place, paragraph(words.hint));
}
