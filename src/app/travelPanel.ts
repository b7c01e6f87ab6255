import { channelKinds } from "../model/coverageDesign.js";
import { presentChannel } from "../model/presentChannel.js";
import { setAssumptions } from "../state/editValue.js";
import { boundFields } from "./boundField.js";
import { card, paragraph } from "./card.js";
import { group, labelled } from "./labelled.js";
import type { App } from "./openApp.js";

/** Minutes of travel per visit, in general and per market, and what the channels' names in the data stand for: assumptions. */
export function travelPanel(app: App): HTMLElement {
  const { texts, store, onDataset } = app;
  const { travel: words } = texts.dimensions;
  const { channels } = texts.catalogue;
  const place = document.createElement("div");
  place.className = "stack";
  let fields = boundFields(app);

  onDataset(({ figures }) => {
    fields = boundFields(app);
    const named = (names: readonly string[] | undefined) => (names ?? []).filter((name) => name !== "");
    const general = fields.number({
      name: "travel-minutes",
      label: words.general,
      unit: "min",
      min: 0,
      max: 1440,
      read: ({ assumptions }) => assumptions.travel.minutes,
      write: (scenario, minutes) =>
        setAssumptions(scenario, { travel: { ...scenario.assumptions.travel, minutes: minutes ?? 0 } }),
    });
    const perMarket = named(figures.market?.names)
      .slice(0, 50)
      .map((market) =>
        labelled(
          market,
          fields.number({
            name: `travel-${market}`,
            label: `${words.general}, ${market}`,
            unit: "min",
            min: 0,
            max: 1440,
            emptyable: true,
            read: ({ assumptions: { travel } }) =>
              Object.hasOwn(travel.markets, market) ? travel.markets[market]! : null,
            write: (scenario, minutes) => {
              const { [market]: _, ...markets } = scenario.assumptions.travel.markets;
              const own = minutes === null ? markets : { ...markets, [market]: minutes };
              return setAssumptions(scenario, { travel: { ...scenario.assumptions.travel, markets: own } });
            },
          }),
        ),
      );
    const perChannel = named(figures.channel?.names)
      .slice(0, 50)
      .map((name) =>
        labelled(
          name,
          fields.choice({
            name: `channel-${name}`,
            label: `${words.channels}: ${name}`,
            options: channelKinds.map((kind) => ({ value: kind, label: channels[kind] })),
            read: ({ assumptions }) => presentChannel(name, assumptions.channels),
            write: (scenario, kind) =>
              setAssumptions(scenario, {
                channels: { ...scenario.assumptions.channels, [name]: kind as (typeof channelKinds)[number] },
              }),
          }),
        ),
      );
    place.replaceChildren(
      group(words.travel, [labelled(words.general, general), ...perMarket]),
      paragraph(words.travelHint),
      ...(perChannel.length > 0 ? [group(words.channels, perChannel), paragraph(words.channelsHint)] : []),
    );
  });
  store.subscribe(() => fields.show());
  return card(words.heading, place);
}
