import { portfolioChart } from "../components/portfolioChart.js";
import { segmented } from "../components/segmented.js";
import { type BreakEven, breakEven, channelPair } from "../model/breakEvens.js";
import { channelComparison } from "../model/channelComparison.js";
import { channelDimension } from "../model/channelDimension.js";
import { today } from "../model/coverageDesign.js";
import { smallestAccount } from "../model/smallestAccount.js";
import { breakEvenLine } from "./breakEvenLine.js";
import { card } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import type { CoverageView } from "./coverageView.js";
import { answeringLevels } from "./economicsFigures.js";
import type { App } from "./openApp.js";
import { stretchesOf } from "./stretchesOf.js";
import { type Pause, whenResting } from "./whenResting.js";

interface Said {
  readonly letter: string;
  readonly even: BreakEven | null;
  /** Least and greatest break-even value where sales answer; null where the cheaper channel always wins. */
  readonly ends: readonly [number, number] | null;
  readonly personal: boolean;
  readonly smallest: number | null;
}

/** From which DB personal coverage pays, as sentences per class and as a line among the customers. */
export function breakEvenPanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { breakEven: words } = texts.economics;
  const { portfolio: portfolioWords, table } = texts.classes;
  const names = catalogueNames(texts);
  let view: CoverageView | null = null;
  let said: readonly Said[] = [];
  let picked: string | null = null;
  let chart: ReturnType<typeof portfolioChart> | null = null;
  let kind = "";
  const sentences = document.createElement("ul");
  sentences.className = "sentences";
  const letters = segmented({ value: "", choices: [] }, { name: "break-even-class", label: words.class });
  letters.addEventListener("input", () => {
    picked = letters.value;
    draw();
  });
  const place = document.createElement("div");
  const panel = card(words.heading, sentences, letters, place);
  const title = panel.querySelector("h2")!;
  const eur = (value: number) => formats.eur(Math.round(value) * 100);

  function sentenceOf({ letter, even, ends, smallest }: Said): string {
    const dimension = view && channelDimension(view.model.design);
    if (!even || !dimension || !view) return words.noPair(letter);
    const name = (key: string) => {
      const option = dimension.options.find((each) => each.key === key);
      return option ? names.option(dimension, option) : texts.catalogue.today;
    };
    const [personal, other] = [name(even.personal), name(even.other)];
    const main = !ends
      ? words.never(letter, personal, other)
      : ends[1] === 0
        ? words.always(letter, personal, other)
        : eur(ends[0]) === eur(ends[1])
          ? words.one(letter, personal, other, eur(ends[0]))
          : words.sentence(letter, personal, other, eur(ends[0]), eur(ends[1]));
    const range = even.range && ends ? words.range(eur(even.range[0]), eur(even.range[1])) : "";
    const account =
      smallest === null
        ? words.smallestNone
        : words.smallest(eur(smallest), formats.percentRound(view.model.assumptions.coverageShare));
    return [main, range, account].filter(Boolean).join(" ");
  }

  /** The class whose value says most: the last one that is covered personally and has a value. */
  function main(): Said | undefined {
    const named = said.find(({ letter }) => letter === picked);
    return named ?? said.findLast(({ personal, ends }) => personal && ends) ?? said.find(({ ends }) => ends) ?? said[0];
  }

  function draw(): void {
    const own = main();
    if (!view || !own) return;
    const { classes } = view;
    const { raster, rows, general, portfolio, scenario } = classes;
    const value = own.even?.levels.halfway ?? own.even?.levels.stated ?? null;
    letters.update({ value: own.letter });
    const line =
      scenario.value.kind === "eur" && value !== null && own.ends
        ? breakEvenLine(raster, portfolio, scenario.value.phi, value)
        : null;
    const data = {
      raster: portfolio.size > 0 ? raster : null,
      classes: rows.slice(0, -1).map(({ class: letter }, at) => ({ letter, threshold: general[at] ?? null })),
      title:
        scenario.value.kind !== "eur"
          ? words.points
          : line
            ? words.portfolioTitle(own.letter, eur(value!))
            : words.portfolioNone(own.letter),
      line: line && { name: `${words.line} →`, points: line },
    };
    if (chart && kind === scenario.value.kind) {
      chart.update(data);
      return;
    }
    kind = scenario.value.kind;
    chart = portfolioChart(data, {
      texts: { ...portfolioWords, show: table.show },
      format: { x: kind === "eur" ? formats.eurShort : formats.points, y: formats.eurShort, integer: formats.integer },
      level: 3,
    });
    place.replaceChildren(chart);
  }

  async function analyse(next: CoverageView, pause: Pause): Promise<void> {
    view = next;
    const { model } = next;
    const stretches = stretchesOf(next);
    const comparisons = channelComparison(model, stretches);
    const found: Said[] = [];
    for (const [at, { class: letter, cases, revenue, margin }] of comparisons.entries()) {
      await pause();
      const pair = channelPair(cases.find(({ chosen }) => chosen)?.option ?? today, cases);
      const even = pair && breakEven(model, stretches, at, pair.personal, pair.other);
      const values = answeringLevels.flatMap((level) => (even?.levels[level] != null ? [even.levels[level]] : []));
      const known = answeringLevels.filter((level) => even?.salesPersonal[level] != null).length;
      found.push({
        letter,
        even,
        ends: values.length > 0 && values.length === known ? [Math.min(...values), Math.max(...values)] : null,
        personal: pair?.personalChosen ?? false,
        smallest:
          even &&
          smallestAccount({
            contacts: 1,
            costPerContact: even.costPersonal,
            marginRate: revenue > 0 ? margin / revenue : 0,
            share: model.assumptions.coverageShare,
          }),
      });
    }
    said = found;
    sentences.replaceChildren(
      ...said.map((each) => {
        const item = document.createElement("li");
        item.textContent = sentenceOf(each);
        return item;
      }),
    );
    const own = main();
    const value = own?.even?.levels.halfway ?? own?.even?.levels.stated ?? null;
    title.textContent =
      value !== null && own?.ends
        ? words.title(eur(value))
        : said.some(({ even }) => even)
          ? words.titleNever
          : words.titleNone;
    letters.hidden = place.hidden = said.length === 0;
    letters.update({ choices: said.map(({ letter }) => ({ value: letter, label: letter, tone: letter })) });
    draw();
  }

  whenResting(app, analyse);
  return panel;
}
