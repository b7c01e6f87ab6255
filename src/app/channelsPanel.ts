import { segmented } from "../components/segmented.js";
import { type StateRow, stateTable } from "../components/stateTable.js";
import type { ChannelComparison } from "../model/channelComparison.js";
import { channelDimension } from "../model/channelDimension.js";
import { today } from "../model/coverageDesign.js";
import { card, paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { type ChannelAdvice, channelAdvice } from "./channelAdvice.js";
import { channelsOf } from "./channelsOf.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import { type Pause, whenResting } from "./whenResting.js";

interface Compared {
  readonly comparison: ChannelComparison;
  readonly advice: readonly ChannelAdvice[];
}

/** Every class's channel against the others: cost, what it may lose, what is expected, and what to do. */
export function channelsPanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { channels: words } = texts.economics;
  const names = catalogueNames(texts);
  let view: CoverageView | null = null;
  let compared: readonly Compared[] = [];
  const numeric = (label: string) => ({ label, numeric: true });
  const figures = [numeric(words.tolerable), numeric(words.expected)];
  const verdict = [{ label: words.advice }, numeric(words.safety)];
  const overview = stateTable(
    { rows: [] },
    {
      label: words.heading,
      columns: [{ label: words.class }, { label: words.now }, { label: words.alternative }, ...figures, ...verdict],
    },
  );
  const letters = segmented({ value: "", choices: [] }, { name: "channel-class", label: words.class });
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const each = stateTable(
    { rows: [] },
    {
      label: words.channel,
      columns: [{ label: words.channel }, numeric(words.cost), ...figures, numeric(words.gain), ...verdict],
    },
  );
  details.append(summary, letters, each);
  details.className = "stack";
  // Until the first class is compared it has no name.
  details.hidden = true;
  const empty = paragraph("", "empty");
  const losing = paragraph();
  const panel = card(words.heading, empty, overview, losing, details, paragraph(words.offWins), paragraph(words.note));
  const title = panel.querySelector("h2")!;

  const eur = (value: number) => signed(formats.eurShort)(value * 100);
  const between = (ends: readonly [number, number] | null) => {
    if (!ends) return "–";
    const [low, high] = [eur(ends[0]), eur(ends[1])];
    return low === high ? low : words.between(low, high);
  };

  function optionName(key: string): string {
    const dimension = view && channelDimension(view.model.design);
    const option = dimension?.options.find((each) => each.key === key);
    return dimension && option ? names.option(dimension, option) : key === today ? texts.catalogue.today : key;
  }

  function room({ tolerable: { loss } }: ChannelAdvice, { revenue, margin }: ChannelComparison): string {
    if (loss === null) {
      return `– (${margin > 0 || revenue <= 0 ? words.reasons.commissionEatsMargin : words.reasons.noMargin})`;
    }
    if (loss >= revenue) return words.wholeSales;
    return loss >= 0 ? formats.eurShort(loss * 100) : words.required(formats.eurShort(-loss * 100));
  }

  const verdictOf = ({ advice, safety }: ChannelAdvice) => [
    advice ? words[advice] : "–",
    safety === null ? "–" : formats.eurShort(safety * 100),
  ];

  function overviewRow({ comparison, advice: [best] }: Compared): StateRow {
    const chosen = comparison.cases.find((each) => each.chosen);
    const now = optionName(chosen?.option ?? today);
    const better = best && (!best.gain || best.gain[1] > 0.5);
    if (best && !better) {
      return { tone: comparison.class, cells: [comparison.class, now, words.noBetter, "–", "–", words.keep, "–"] };
    }
    return {
      tone: comparison.class,
      cells: best
        ? [
            comparison.class,
            now,
            optionName(best.option),
            room(best, comparison),
            between(best.sales),
            ...verdictOf(best),
          ]
        : [comparison.class, now, words.reasons.noCustomers, "–", "–", "–", "–"],
      strong: best?.advice === "switch",
    };
  }

  function showClass(): void {
    const found = compared.find(({ comparison }) => comparison.class === letters.value) ?? compared[0];
    if (!found) return;
    const { comparison, advice } = found;
    letters.update({ value: comparison.class });
    summary.textContent = words.all(comparison.class);
    each.update({
      rows: comparison.cases.map((own) => {
        const found = advice.find(({ option }) => option === own.option);
        const rest = found
          ? [room(found, comparison), between(found.sales), between(found.gain), ...verdictOf(found)]
          : ["–", "–", "–", own.chosen ? words.same : "–", "–"];
        return { cells: [optionName(own.option), formats.eurShort(own.workCost * 100), ...rest], strong: own.chosen };
      }),
    });
  }
  letters.addEventListener("input", showClass);

  function titleOf(): string {
    if (compared.length === 0) return view?.result.visitsKnown ? words.titleNone : words.titleUnknown;
    const switches = compared.flatMap(({ comparison, advice: [best] }) =>
      best?.advice === "switch" && best.gain ? [{ comparison, best, gain: best.gain }] : [],
    );
    const most = switches.sort((a, b) => b.gain[0] - a.gain[0])[0];
    if (!most) return words.titleKeep;
    const [low, high] = most.gain.map((gain) => formats.eurShort(gain * 100)) as [string, string];
    const range = low === high ? low : words.between(low, high);
    return words.titleSwitch(most.comparison.class, optionName(most.best.option), range);
  }

  async function analyse(next: CoverageView, pause: Pause): Promise<void> {
    view = next;
    const comparisons = await channelsOf(next, pause);
    compared = comparisons.map((comparison) => ({
      comparison,
      advice: channelAdvice(comparison),
    }));
    title.textContent = titleOf();
    const some = compared.length > 0;
    empty.hidden = some;
    empty.textContent = some ? "" : title.textContent;
    overview.hidden = details.hidden = !some;
    overview.update({ rows: compared.map(overviewRow) });
    const losers = comparisons.filter(({ margin }) => margin < 0).map((comparison) => comparison.class);
    losing.hidden = losers.length === 0;
    losing.textContent = words.losing(losers.join(", "));
    letters.update({
      choices: compared.map(({ comparison }) => ({
        value: comparison.class,
        label: comparison.class,
        tone: comparison.class,
      })),
    });
    showClass();
  }

  whenResting(app, analyse);
  return panel;
}
