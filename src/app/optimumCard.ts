import { notice } from "../components/notice.js";
import { stateTable } from "../components/stateTable.js";
import { classLetters } from "../model/classLetters.js";
import { profitNearOptimum } from "../model/dorfmanSteiner.js";
import type { SizingRule } from "../model/sizingRule.js";
import { applyThresholds } from "../state/editClasses.js";
import { scoreUnits } from "../state/scoreUnits.js";
import type { WithinLimits } from "../work/optimumJob.js";
import { button, card, paragraph, row } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import type { OptimumView } from "./optimumView.js";

/** The most profitable thresholds with their flat zones, where the gain comes from, and the best within limits. */
export function optimumCard(app: App, limits: HTMLElement) {
  const { texts, formats, store } = app;
  const { optimum: words } = texts.economics;
  const names = catalogueNames(texts);
  let found: readonly number[] = [];
  let within: readonly number[] = [];
  const numeric = (label: string) => ({ label, numeric: true });
  const table = stateTable(
    { rows: [] },
    {
      label: words.heading,
      columns: [
        { label: words.threshold },
        numeric(words.now),
        numeric(words.best),
        numeric(words.flat),
        numeric(words.customers),
      ],
    },
  );
  const split = paragraph("", "readout");
  const bound = paragraph();
  const losing = paragraph();
  const size = paragraph();
  const limited = notice({ kind: "info", lines: [] });
  /** Thresholds are those of what is on screen: a press while they are being found is kept until they are. */
  let fresh = false;
  let wanted: (() => void) | null = null;
  const use = (of: () => readonly number[]) => {
    const run = () => set(of());
    if (fresh) run();
    else wanted = run;
  };
  const set = (thresholds: readonly number[]) => {
    const { fromScore } = scoreUnits(store.state.scenario.value.kind);
    store.set({ scenario: applyThresholds(store.state.scenario, thresholds.map(fromScore)) });
  };
  const apply = button(words.apply, () => use(() => found), "button primary");
  const applyWithin = button(words.applyLimited, () => use(() => within));
  const root = card(words.heading, table, split, bound, losing, size, limits, limited, row(apply, applyWithin));
  const title = root.querySelector("h2")!;
  root.hidden = true;
  const eur = (value: number) => formats.eurShort(value * 100);
  app.onCoverage(() => {
    fresh = false;
  });

  function showLimits(kept: WithinLimits | null, { model }: CoverageView, rest: number): void {
    const { roles } = model.catalogue;
    const name = (key: string) => names.roleKey(key, roles);
    applyWithin.hidden = !kept?.feasible;
    if (!kept) {
      limited.update({ lines: [] });
      return;
    }
    within = kept.thresholds;
    if (!kept.feasible) {
      const say = kept.conflicting.length === 1 ? words.infeasible : words.infeasibleTogether;
      limited.update({ kind: "warning", lines: [say(kept.conflicting.map(name).join(", "))] });
      return;
    }
    limited.update({
      kind: "info",
      lines: [words.boundLimited(eur(kept.profitEur + rest), eur(kept.boundEur + rest))],
    });
  }

  function ruleText({ elasticity, ruleShare, share }: SizingRule): string {
    const { sizing, flat } = texts.economics;
    const rule = sizing(formats.percent(ruleShare), formats.percent(share), formats.coefficient(elasticity));
    const near = elasticity > 0 && elasticity < 1 ? flat(formats.percentRound(profitNearOptimum(0.5, elasticity))) : "";
    return `${rule} ${near}`.trim();
  }

  return {
    root,
    none(): void {
      wanted = null;
      root.hidden = true;
    },
    show({ result, rest, scenario, general, rule }: OptimumView, view: CoverageView): void {
      const { optimum } = result;
      const { kind } = view.classes.scenario.value;
      const write = kind === "eur" ? formats.eur : formats.points;
      const gain = optimum.profitEur + rest.profit - scenario.profit;
      found = optimum.thresholds;
      root.hidden = false;
      title.textContent = gain > 0.5 ? words.title(signed(formats.eurShort)(gain * 100)) : words.titleBest;
      apply.disabled = gain <= 0.5;
      table.update({
        rows: optimum.zones.map(({ from, to, fewest, most }, at) => ({
          tone: classLetters[at],
          cells: [
            classLetters[at]!,
            write(view.classes.general[at] ?? null),
            write(optimum.thresholds[at] ?? null),
            texts.economics.channels.between(write(from), write(to)),
            words.customersFrom(formats.integer(fewest), formats.integer(most)),
          ],
        })),
      });
      split.hidden = gain <= 0.5 || !general;
      split.textContent = words.split(eur(optimum.gainEur), eur(optimum.reallocationEur), eur(optimum.sizeEur));
      bound.textContent = words.bound;
      losing.hidden = optimum.losingInLast === 0;
      losing.textContent = words.losing(formats.integer(optimum.losingInLast));
      size.hidden = rule === null;
      size.textContent = rule ? ruleText(rule) : "";
      showLimits(result.limited, view, rest.profit);
      fresh = true;
      wanted?.();
      wanted = null;
    },
  };
}
