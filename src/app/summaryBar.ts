import { html, nothing, render } from "lit-html";
import { roleTeam } from "../model/roleTeam.js";
import { scenarioTeam } from "../state/scenarioSizing.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import { neededFte } from "./neededFte.js";
import type { App } from "./openApp.js";

/** The figures that every page shows, whatever it is about. */
interface Summary {
  readonly customers: number;
  readonly fteNeeded: number | null;
  readonly fteThere: number | null;
  readonly cost: number | null;
  readonly afterCoverage: number | null;
  readonly delta: number | null;
}

/**
 * A bar on the lower edge of every page: customers, people, what coverage costs and leaves, and the change to today. On pages that rank no
 * customers themselves it says how many there are and ranks only so many.
 */
export function summaryBar(
  app: App,
  { mostRanked = Number.POSITIVE_INFINITY }: { readonly mostRanked?: number } = {},
): HTMLElement {
  const { texts, formats } = app;
  const { summary: words } = texts.site;
  const euros = (value: number | null) => formats.eurShort(value === null ? null : value * 100);
  const bar = document.createElement("aside");
  bar.className = "summary-bar";
  bar.setAttribute("aria-label", words.heading);
  let shown: Summary = { customers: 0, fteNeeded: null, fteThere: null, cost: null, afterCoverage: null, delta: null };

  function show(change: Partial<Summary>): void {
    shown = { ...shown, ...change };
    const { customers, fteNeeded, fteThere, cost, afterCoverage, delta } = shown;
    const figure = (key: string, value: number | null, text: string, note?: string) =>
      html`<div>
        <dt>${words.figures[key as keyof typeof words.figures]}</dt>
        <dd data-summary=${key} data-value=${value ?? ""}>${text}${note ? html` <span>${note}</span>` : nothing}</dd>
      </div>`;
    render(
      html`<dl>
        ${figure("customers", customers, formats.integer(customers))}
        ${figure("fteNeeded", fteNeeded, formats.decimal(fteNeeded), fteThere === null ? undefined : words.of(formats.decimal(fteThere)))}
        ${figure("cost", cost, euros(cost))} ${figure("afterCoverage", afterCoverage, euros(afterCoverage), afterCoverage === null ? undefined : words.level(texts.catalogue.levels.off))}
        ${figure("delta", delta, signed(euros)(delta))}
      </dl>`,
      bar,
    );
  }

  app.onDataset(({ figures: { size } }) => {
    show({ customers: size, fteNeeded: null, fteThere: null, cost: null, afterCoverage: null, delta: null });
  });
  app.onCoverage((view) => show(summaryOf(view)), { resting: true, most: mostRanked });
  return bar;
}

function summaryOf({ classes: { scenario }, result: { designFte, classes } }: CoverageView): Partial<Summary> {
  const { ist, scenario: levels } = classes.at(-1)!;
  const off = levels.off;
  const team = scenarioTeam(scenario);
  // People of some roles say nothing about a demand that all have.
  const needed = scenario.assumptions.roles.filter(({ key }) =>
    (designFte ?? []).some(({ role, fte }) => role === key && fte !== null && fte > 0.05),
  );
  const there = needed.map((role) => roleTeam(role, team).thereFte);
  const after = off?.afterCoverage ?? null;
  return {
    customers: ist.customers,
    fteNeeded: neededFte(designFte),
    fteThere: there.length > 0 && !there.includes(null) ? there.reduce<number>((sum, fte) => sum + fte!, 0) : null,
    cost: off?.cost ?? null,
    afterCoverage: after,
    delta: after === null || ist.afterCoverage === null ? null : after - ist.afterCoverage,
  };
}
