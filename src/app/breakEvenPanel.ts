import { portfolioChart } from "../components/portfolioChart.js";
import { segmented } from "../components/segmented.js";
import { type StateRow, stateTable } from "../components/stateTable.js";
import { type BreakEven, breakEven } from "../model/breakEvens.js";
import { channelDimension } from "../model/channelDimension.js";
import { channelPair } from "../model/channelPair.js";
import { today } from "../model/coverageDesign.js";
import { smallestAccount } from "../model/smallestAccount.js";
import { breakEvenLine } from "./breakEvenLine.js";
import { card, paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { channelsOf } from "./channelsOf.js";
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
  const numeric = (label: string) => ({ label, numeric: true });
  const values = stateTable(
    { rows: [] },
    {
      label: words.heading,
      columns: [
        { label: words.class },
        { label: words.compared },
        numeric(words.pays),
        numeric(words.deciles),
        numeric(words.account),
      ],
    },
  );
  const note = paragraph();
  const letters = segmented({ value: "", choices: [] }, { name: "break-even-class", label: words.class });
  letters.addEventListener("input", () => {
    picked = letters.value;
    draw();
  });
  const place = document.createElement("div");
  const panel = card(words.heading, values, note, letters, place);
  const title = panel.querySelector("h2")!;
  const eur = (value: number) => formats.eur(Math.round(value) * 100);
  const between = ([low, high]: readonly [number, number]) =>
    eur(low) === eur(high) ? eur(low) : texts.economics.channels.between(eur(low), eur(high));

  function rowOf({ letter, even, ends, smallest }: Said): StateRow {
    const dimension = view && channelDimension(view.model.design);
    if (!even || !dimension) return { tone: letter, cells: [letter, words.noPair, "–", "–", "–"] };
    const name = (key: string) => {
      const option = dimension.options.find((each) => each.key === key);
      return option ? names.option(dimension, option) : texts.catalogue.today;
    };
    return {
      tone: letter,
      cells: [
        letter,
        words.pair(name(even.personal), name(even.other)),
        !ends ? words.never : ends[1] === 0 ? words.always : between(ends),
        even.range && ends ? between(even.range) : "–",
        smallest === null ? "–" : eur(smallest),
      ],
    };
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
            : own.ends
              ? words.portfolioLoss(own.letter)
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
      format: { ...formats, x: kind === "eur" ? formats.eurShort : formats.points, y: formats.eurShort },
      level: 3,
    });
    place.replaceChildren(chart);
  }

  async function analyse(next: CoverageView, pause: Pause): Promise<void> {
    view = next;
    const { model } = next;
    const stretches = stretchesOf(next);
    const comparisons = await channelsOf(next, pause);
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
    values.update({ rows: said.map(rowOf) });
    note.textContent = words.note(formats.percentRound(model.assumptions.coverageShare));
    const own = main();
    const value = own?.even?.levels.halfway ?? own?.even?.levels.stated ?? null;
    title.textContent =
      value !== null && own?.ends
        ? eur(own.ends[0]) === eur(own.ends[1])
          ? words.titleOne(eur(value))
          : words.title(eur(value), between(own.ends))
        : said.some(({ even }) => even)
          ? words.titleNever
          : words.titleNone;
    values.hidden = note.hidden = letters.hidden = place.hidden = said.length === 0;
    letters.update({ choices: said.map(({ letter }) => ({ value: letter, label: letter, tone: letter })) });
    draw();
  }

  whenResting(app, analyse);
  return panel;
}
