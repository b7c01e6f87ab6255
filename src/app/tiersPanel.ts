import { type CurveData, curveChart } from "../components/curveChart.js";
import { oncePerFrame } from "../components/oncePerFrame.js";
import { segmented } from "../components/segmented.js";
import { slider } from "../components/slider.js";
import { chosenOption } from "../model/compileDesign.js";
import type { CoverageLevel } from "../model/coverageLevels.js";
import type { TierCase } from "../model/tierCase.js";
import { card, paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import { hasTier, inTierToday, type Tier, tierCases, tierChoices } from "./tierCases.js";
import { type Pause, whenResting } from "./whenResting.js";

/** So many customers are drawn in any case, and beyond break-even otherwise. */
const leastShown: Readonly<Record<Tier, number>> = { top: 200, bottom: 1000 };

/** What key accounts or a digital tier of n customers would add or cost. */
export function tiersPanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { tiers: words } = texts.economics;
  const names = catalogueNames(texts);
  let view: CoverageView | null = null;
  let cases: readonly TierCase[] = [];
  let levels: readonly CoverageLevel[] = [];
  /** What each case gains with the number of customers that is best for the main one. */
  let bestGains: readonly number[] = [];
  let today = 0;
  const wanted: Record<Tier, number> = { top: 25, bottom: 500 };
  let tier: Tier = "top";
  let chart: ReturnType<typeof curveChart> | null = null;

  const choice = segmented(
    {
      value: tier,
      choices: [
        { value: "top", label: words.top },
        { value: "bottom", label: words.bottom },
      ],
    },
    { name: "tier", label: words.tier, hideLabel: true },
  );
  const sliders = { top: count("top", words.topLabel), bottom: count("bottom", words.bottomLabel) };
  const how = paragraph();
  const cost = paragraph("", "readout");
  const best = paragraph("", "readout");
  const place = document.createElement("div");
  const message = paragraph("", "empty");
  const controls = document.createElement("div");
  controls.className = "stack";
  controls.append(sliders.top, sliders.bottom, how, cost, best);
  const panel = card(words.heading, choice, message, place, controls);

  function count(own: Tier, label: string) {
    const control = slider(
      { value: wanted[own], min: 0, max: 100 },
      { name: `tier-${own}`, label, unit: "", step: 1, decimals: 0, format: formats.integer },
    );
    control.addEventListener("input", () => {
      wanted[own] = control.value;
      showSoon();
    });
    return control;
  }

  choice.addEventListener("input", () => {
    tier = choice.value as Tier;
    resting.again();
  });

  async function analyse(next: CoverageView, pause: Pause): Promise<void> {
    view = next;
    const choices = tierChoices(next, tier);
    const { dimensions } = next.model.design;
    const has = hasTier(next, choices);
    const found = has ? await tierCases(next, tier, choices, pause) : [];
    message.textContent = has
      ? words.none
      : words.missing(texts.catalogue.options[`responsibility.${choices.responsibility}`] ?? "");
    levels = found.map(({ level }) => level);
    cases = found.map((each) => each.tier);
    today = inTierToday(next, tier);
    const { best: customers = 0 } = mainOf(cases) ?? {};
    bestGains = cases.map((each) => each.gain(customers));
    how.textContent = words.how(
      dimensions
        .flatMap((dimension) => {
          const option = chosenOption(dimension, choices);
          return option ? [names.option(dimension, option)] : [];
        })
        .join(", "),
    );
    show();
  }

  function show(): void {
    const some = cases.length > 0 && view !== null;
    message.hidden = some;
    controls.hidden = place.hidden = !some;
    sliders.top.hidden = tier !== "top";
    sliders.bottom.hidden = tier !== "bottom";
    if (!some || !view) return;
    const main = mainOf(cases)!;
    const far = Math.max(leastShown[tier], ...cases.map(({ breakEven }) => Math.ceil(1.3 * breakEven)));
    const most = Math.max(1, Math.min(main.size, far));
    sliders[tier].update({ value: Math.min(wanted[tier], most), max: most });
    const chosen = Math.min(wanted[tier], main.size);
    const gains = cases.map((each) => each.gain(chosen));
    const eur = (value: number) => signed(formats.eurShort)(value * 100);
    const between = (values: readonly number[]) => {
      const [low, high] = [eur(Math.min(...values)), eur(Math.max(...values))];
      return low === high ? low : texts.economics.channels.between(low, high);
    };
    const write = (number: number) => words.customers(formats.integer(number));
    const title = (tier === "top" ? words.topTitle : words.bottomTitle)(write(chosen), between(gains));
    const { hours, cost: costEur } = main.at(chosen);
    cost.textContent = words.cost(
      eur(costEur),
      Object.entries(hours)
        .filter(([, change]) => Math.abs(change) >= 0.5)
        .map(([key, change]) => `${names.roleKey(key, view!.model.catalogue.roles)} ${signed(formats.integer)(change)}`)
        .join(", "),
    );
    const [first, last] = [cases[0]!, cases.at(-1)!];
    best.textContent =
      main.best === 0
        ? [words.never, needed(gains[cases.indexOf(main)]!)].filter(Boolean).join(" ")
        : `${words.best(
            write(main.best),
            eur(Math.min(...bestGains)),
            eur(Math.max(...bestGains)),
          )} ${words.breakEven(write(first.breakEven), write(last.breakEven))}`;
    draw({
      title,
      subtitle: `${words.subtitle}. ${words.today(write(today))}`,
      lines: cases.map((each) => ({
        name: texts.catalogue.levels[levels[cases.indexOf(each)]!],
        look: each === main ? "scenario" : "range",
        points: each.points
          .filter(({ customers }) => customers <= most)
          .map(({ customers, gain }) => [customers, gain] as const),
      })),
      marks: [
        ...(main.best > 0 && main.best <= most
          ? [
              {
                name: words.bestMark,
                look: "best",
                x: main.best,
                y: bestGains[cases.indexOf(main)]!,
                side: "above" as const,
              },
            ]
          : []),
        ...(today <= most
          ? [{ name: words.ist, look: "ist", x: today, y: main.gain(today), side: "above" as const }]
          : []),
        { name: words.chosen, look: "scenario", x: chosen, y: main.gain(chosen), side: "below" },
      ],
    });
  }

  /** The sales that a tier lacks to pay; empty where it pays, or sales bring no DB. */
  function needed(gain: number): string {
    const { margin, sales } = view!.result.classes.at(-1)!.ist;
    return gain < 0 && margin > 0 && sales > 0 ? words.needed(formats.eurShort((-gain * 100 * sales) / margin)) : "";
  }

  function draw(data: CurveData): void {
    if (chart) {
      chart.update(data);
      return;
    }
    chart = curveChart(data, {
      texts: { ...words, show: texts.classes.table.show },
      format: { x: formats.integer, y: (eur) => formats.eurShort(eur * 100) },
      level: 3,
      fromZero: true,
      width: 760,
      aspect: 0.4,
    });
    place.replaceChildren(chart);
  }

  const showSoon = oncePerFrame(show);
  const resting = whenResting(app, analyse);
  return panel;
}

/** The case in the middle of the range. */
function mainOf(cases: readonly TierCase[]): TierCase | undefined {
  return cases[cases.length > 2 ? 1 : 0];
}
