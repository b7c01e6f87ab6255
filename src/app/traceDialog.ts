import { html, render } from "lit-html";
import type { CoverageAssumptions } from "../model/coverageDesign.js";
import type { Trace, TraceOf } from "../model/trace.js";
import { catalogueNames } from "./catalogueNames.js";
import { coverageFormat } from "./coverageFormat.js";
import type { App } from "./openApp.js";

/** Where derivations are found. */
export interface TraceFinder {
  /** Names of KPIs, the first that has one. */
  readonly kpis: readonly Readonly<Record<string, unknown>>[];
  /** Formulas in words that go before the usual ones. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly assumptions: CoverageAssumptions;
  find(of: TraceOf): Trace | null;
}

/** Opens where a figure comes from: its formula with the numbers in it, the assumptions behind it, what each class adds; terms lead on. */
export function openTrace(app: App, finder: TraceFinder, of: TraceOf): void {
  const { texts, formats } = app;
  const { trace: words, catalogue, classes: classTexts, coverage } = texts;
  const names = catalogueNames(texts);
  const { contactTypes, roles } = finder.assumptions;
  const path: TraceOf[] = [of];
  const dialog = document.createElement("dialog");
  dialog.className = "dialog trace";
  dialog.setAttribute("aria-labelledby", "trace-title");

  /** The name of a figure or term: a KPI, or a part such as "hours:field" of a role or contact type. */
  function nameOf(key: string): string {
    const [kind = "", part] = key.split(":") as [string, string?];
    const kpiName = (kpi: string) => finder.kpis.map((known) => known[kpi]).find((known) => typeof known === "string");
    if (part !== undefined && kind === "ist") return words.parts.ist(kpiName(part) ?? key);
    if (part !== undefined && kind === "total") return words.parts.of(kpiName(part) ?? key, catalogue.total);
    const whole = kpiName(kind) ?? words.names[kind];
    if (part === undefined) return whole ?? key;
    const role = roles.find((each) => each.key === part);
    const type = contactTypes.find((each) => each.key === part);
    const own = role ? names.role(role) : type ? names.contactType(type) : part;
    return words.parts.of(whole ?? kind, own);
  }

  function assumptionName(place: string): string {
    const [group = "", key = "", field] = place.split(".") as [string, string?, string?];
    const label =
      words.assumptions[field ? `${group}.${field}` : place] ?? words.assumptions[`${group}.${key}`] ?? place;
    const role = group === "roles" ? roles.find((each) => each.key === key) : undefined;
    const type = group === "contactTypes" ? contactTypes.find((each) => each.key === key) : undefined;
    const own = role ? names.role(role) : type ? names.contactType(type) : group === "travel" && field ? field : "";
    return own ? `${own}: ${label}` : label;
  }

  const sourceOf = (place: string) => words.sources[place.split(".")[0] ?? ""] ?? words.sources.own;
  const placeOf = (trace: Trace) =>
    [
      trace.class === "total" ? catalogue.total : classTexts.className(trace.class),
      trace.state === "ist" ? coverage.table.ist : `${words.scenario} (${catalogue.levels[trace.level]})`,
    ].join(" · ");

  function formulaOf({ operation, terms }: Trace) {
    if (operation === "given" || terms.length === 0) return html`<p>${words.given}</p>`;
    const sign = (at: number, minus: boolean) => {
      if (operation === "sum") return minus ? "−" : at === 0 ? "" : "+";
      if (at === 0) return "";
      return operation === "ratio" || (operation === "productOver" && at === 2) ? "÷" : "·";
    };
    return html`<ol class="trace-terms">
      ${terms.map(
        ({ key, value, unit, sign: own, opens }, at) =>
          html`<li>
            <span class="trace-sign">${sign(at, own < 0)}</span>
            ${
              opens
                ? html`<button type="button" class="link" @click=${() => go({ ...path.at(-1)!, kpi: key })}>${nameOf(key)}</button>`
                : html`<span>${nameOf(key)}</span>`
            }
            <span class="number">${coverageFormat(formats, unit)(value)}</span>
          </li>`,
      )}
    </ol>`;
  }

  function formulaText({ kpi }: Trace): string | undefined {
    const [kind = ""] = kpi.split(":");
    return finder.formulas ? finder.formulas[kind] : words.formulas[kind];
  }

  function go(next: TraceOf): void {
    path.push(next);
    show();
  }

  function show(): void {
    const trace = finder.find(path.at(-1)!);
    if (!trace) return;
    const format = coverageFormat(formats, trace.unit);
    render(
      html`<p class="hint">${placeOf(trace)}</p>
        <h2 id="trace-title">${nameOf(trace.kpi)}: <span data-trace=${trace.kpi} data-value=${trace.value ?? ""}>${format(trace.value)}</span></h2>
        ${formulaText(trace) ? html`<p>${formulaText(trace)}</p>` : null}
        ${formulaOf(trace)}
        ${
          trace.assumptions.length > 0
            ? html`<h3>${words.assumptionsHeading}</h3>
                <table>
                  <tbody>
                    ${trace.assumptions.map(
                      ({ path: place, value, unit }) =>
                        html`<tr>
                          <th scope="row">${assumptionName(place)}</th>
                          <td class="number">${coverageFormat(formats, unit)(value)}</td>
                          <td class="hint">${sourceOf(place)}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>`
            : null
        }
        ${
          trace.shares.length > 0
            ? html`<h3>${words.sharesHeading}</h3>
                <table>
                  <tbody>
                    ${trace.shares.map(
                      ({ class: letter, value, share }) =>
                        html`<tr data-tone=${letter}>
                          <th scope="row"><span class="swatch" role="img" aria-label=${classTexts.className(letter)}>${letter}</span></th>
                          <td class="number">${format(value)}</td>
                          <td class="number">${formats.percent(share)}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>`
            : null
        }
        <div class="row dialog-actions">
          ${
            path.length > 1
              ? html`<button type="button" class="button" @click=${() => {
                  path.pop();
                  show();
                }}>${words.back}</button>`
              : null
          }
          <button type="button" class="button primary" @click=${() => dialog.close()}>${words.close}</button>
        </div>`,
      dialog,
    );
  }

  show();
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}
