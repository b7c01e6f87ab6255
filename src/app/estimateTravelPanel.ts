import { html, render } from "lit-html";
import { figureTable, numericColumns } from "../components/figureTable.js";
import { numberField } from "../components/numberField.js";
import { type CustomerArea, customerArea } from "../model/customerArea.js";
import { defaultTour, marketTravelMinutes, type TourAssumptions } from "../model/travelMinutes.js";
import { setAssumptions } from "../state/editValue.js";
import { button, card, paragraph, row } from "./card.js";
import { fieldMessages } from "./fieldMessages.js";
import { labelled } from "./labelled.js";
import type { App } from "./openApp.js";

interface MarketArea {
  readonly market: string;
  readonly customers: number;
  /** How many customers' visits are known, and how many visits they get a year. */
  readonly visited: number;
  readonly visits: number;
  /** Null where too few customers have a place. */
  readonly area: CustomerArea | null;
}

const mostShown = 50;

/** Estimates travel minutes per visit from where a market's customers are, and takes them over on request. */
export function estimateTravelPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { estimate: words } = texts.sizing;
  let areas: readonly MarketArea[] | null = null;
  const tour = (): TourAssumptions => store.state.scenario.assumptions.tour ?? defaultTour;
  const messages = fieldMessages(app);
  const shows: (() => void)[] = [];
  function field(key: keyof TourAssumptions, min: number, max: number, unit: string): HTMLElement {
    const control = numberField({ value: null, min, max }, { name: `tour-${key}`, label: words[key], unit, messages });
    control.addEventListener("change", () => {
      if (control.value === null) return;
      const own = { ...tour(), [key]: control.value };
      store.set({ scenario: setAssumptions(store.state.scenario, { tour: own }) });
    });
    shows.push(() => control.update({ value: tour()[key] }));
    return labelled(words[key], control);
  }
  const fields = document.createElement("div");
  fields.className = "fte-limits";
  fields.append(
    field("kmPerHour", 1, 200, "km/h"),
    field("detour", 1, 5, "×"),
    field("tourConstant", 0.1, 5, ""),
    field("lineHaulMinutes", 0, 1440, "min"),
    field("visitsPerTour", 1, 100, ""),
    field("sweepsPerYear", 0.1, 365, words.perYear),
  );
  const message = paragraph();
  message.setAttribute("role", "status");
  const place = document.createElement("div");
  const measure = button(words.measure, () => void find());
  const take = button(words.take, () => {
    const minutes = estimates().flatMap(([market, own]) => (own === null ? [] : [[market, Math.round(own)] as const]));
    const { travel } = store.state.scenario.assumptions;
    const general = minutes.find(([market]) => market === "")?.[1] ?? travel.minutes;
    const markets = { ...travel.markets, ...Object.fromEntries(minutes.filter(([market]) => market !== "")) };
    store.set({ scenario: setAssumptions(store.state.scenario, { travel: { minutes: general, markets } }) });
    message.textContent = words.taken;
  });
  const panel = card(words.heading, paragraph(words.hint), fields, row(measure, take), message, place);

  const minutesOf = ({ area, ...market }: MarketArea): number | null =>
    area && marketTravelMinutes({ ...market, area }, tour());

  function estimates(): (readonly [string, number | null])[] {
    return (areas ?? []).map((each) => [each.market, minutesOf(each)] as const);
  }

  async function find(): Promise<void> {
    const { figures } = app.dataset;
    const { lat, lon } = await app.dataset.all();
    if (!lat || !lon) {
      message.textContent = words.noPlaces;
      return;
    }
    const { market, visitsThousandths: visits } = figures;
    const rows = new Map<number, number[]>();
    for (let at = 0; at < figures.size; at++) {
      const code = market?.codes[at] ?? 0;
      const own = rows.get(code);
      if (own) own.push(at);
      else rows.set(code, [at]);
    }
    areas = [...rows]
      .map(([code, list]) => {
        const known = list.filter((at) => visits && !Number.isNaN(visits[at]));
        return {
          market: market?.names[code] ?? "",
          customers: list.length,
          visited: known.length,
          visits: known.reduce((sum, at) => sum + visits![at]! / 1000, 0),
          area: customerArea(
            list.map((at) => lat[at]!),
            list.map((at) => lon[at]!),
          ),
        };
      })
      .sort((a, b) => a.market.localeCompare(b.market, app.lang));
    message.textContent = areas.every(({ area }) => area === null) ? words.noPlaces : "";
    show();
  }

  function show(): void {
    for (const each of shows) each();
    take.disabled = !estimates().some(([, minutes]) => minutes !== null);
    const { travel } = store.state.scenario.assumptions;
    const lines = (areas ?? []).slice(0, mostShown).map((each) => {
      const minutes = minutesOf(each);
      const entered = Object.hasOwn(travel.markets, each.market) ? travel.markets[each.market]! : travel.minutes;
      return html`<tr data-market=${each.market}>
        <th scope="row">${each.market || texts.sizing.markets.none}</th>
        <td class="number">${formats.integer(each.area?.located ?? 0)}</td>
        <td class="number">${formats.integer(each.area?.areaKm2 ?? null)}</td>
        <td class="number" data-kpi="estimate" data-value=${minutes ?? ""}>${formats.integer(minutes)}</td>
        <td class="number">${formats.integer(entered)}</td>
      </tr>`;
    });
    render(
      areas
        ? figureTable(
            words.heading,
            [
              { label: texts.sizing.markets.market },
              ...numericColumns([words.located, words.area, words.estimated, words.entered]),
            ],
            lines,
          )
        : [],
      place,
    );
  }

  app.onDataset(() => {
    areas = null;
    message.textContent = "";
    show();
  });
  store.subscribe(show);
  return panel;
}
