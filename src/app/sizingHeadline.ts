import { type StateFigure, stateStrip } from "../components/stateStrip.js";
import type { Demand, Sizing } from "../model/sizing.js";
import { teamFit } from "../model/teamFit.js";
import { card, paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import { onSizing } from "./onSizing.js";
import type { App } from "./openApp.js";

/** How many people the scenario takes in all, and which role lacks most. */
export function sizingHeadline(app: App): HTMLElement {
  const { texts, formats } = app;
  const { headline: words } = texts.sizing;
  const names = catalogueNames(texts);
  const strip = stateStrip({ figures: [] }, { label: (label) => label, open: () => {} });
  const panel = card(words.heading, strip, paragraph(words.definition));
  const title = panel.querySelector("h2")!;

  const total = (sized: Sizing, of: "ist" | "design", part: "fte" | "heads" | "hours") =>
    sum(sized.roles.map(({ total: { [of]: demand } }) => amount(demand, part)));

  function titleOf(sized: Sizing, { model }: CoverageView): string {
    const needed = total(sized, "design", "fte");
    const before = total(sized, "ist", "fte");
    if (needed === null) return words.unknown;
    const fit = teamFit(sized.roles);
    const nameOf = (key: string) => names.roleKey(key, model.catalogue.roles);
    const list = (keys: readonly string[]) => keys.map(nameOf).join(", ");
    if (fit?.kind === "short") return words.short(nameOf(fit.role), formats.decimal(fit.fte));
    if (fit?.kind === "enough") return words.enough(formats.decimal(fit.fte));
    if (fit) return words.partly(list(fit.roles), formats.decimal(fit.fte), list(fit.unstated));
    return before === null
      ? words.needs(formats.decimal(needed))
      : words.against(formats.decimal(needed), signed(formats.decimal)(needed - before));
  }

  onSizing(app, (sized, view) => {
    title.textContent = titleOf(sized, view);
    const figures: StateFigure[] = [];
    for (const [kpi, part] of [
      ["fteNeeded", "fte"],
      ["headsNeeded", "heads"],
    ] as const) {
      const [ist, design] = [total(sized, "ist", part), total(sized, "design", part)];
      const write = part === "fte" ? formats.decimal : formats.integer;
      const delta = ist === null || design === null ? null : design - ist;
      figures.push(
        { label: words.ist(words[kpi]), text: write(ist), state: "ist", kpi, value: ist },
        { label: words.scenario(words[kpi]), text: write(design), state: "scenario", kpi, value: design },
        { label: words.delta(words[kpi]), text: signed(write)(delta), state: "delta", kpi, value: delta },
      );
    }
    const there = sum(sized.roles.map(({ total: { thereFte } }) => thereFte));
    if (there !== null)
      figures.push({
        label: words.there,
        text: formats.decimal(there),
        state: "scenario",
        kpi: "fteThere",
        value: there,
      });
    strip.update({ figures });
  });
  return panel;
}

function amount(demand: Demand | null, part: "fte" | "heads" | "hours"): number | null {
  return demand ? demand[part] : null;
}

/** Null where any is unknown. */
function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((all, value) => (all === null || value === null ? null : all + value), 0 as number | null);
}
