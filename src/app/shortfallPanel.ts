import { html, render } from "lit-html";
import { figureTable, numericColumns } from "../components/figureTable.js";
import { coverageLevels } from "../model/coverageLevels.js";
import { roleTeam } from "../model/roleTeam.js";
import { type Offer, type OfferChange, type Shortfall, shortfall } from "../model/shortfall.js";
import { applyThresholds, scaleThresholds } from "../state/editClasses.js";
import { setDesign } from "../state/editCoverage.js";
import { setPlannedFte } from "../state/editTeam.js";
import type { Scenario } from "../state/scenario.js";
import { scenarioTeam } from "../state/scenarioSizing.js";
import { scoreUnits } from "../state/scoreUnits.js";
import { card, paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import { stepwise, whenResting } from "./whenResting.js";

const mostOffers = 14;

/** What may give where a role needs more people than there are, each with its consequence and applied with one click. */
export function shortfallPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { shortfall: words } = texts.sizing;
  const names = catalogueNames(texts);
  const place = document.createElement("div");
  place.className = "stack";
  const panel = card(words.heading, place, paragraph(words.hint));
  const columns = [
    { label: words.gives },
    { label: "" },
    ...numericColumns([words.fte, words.cost, words.cash, words.afterOff, words.afterHalfway]),
    { label: words.gap },
  ];
  const eur = (value: number | null) => signed(formats.eurShort)(value === null ? null : value * 100);

  function describe(change: OfferChange, { model, classes }: CoverageView): string {
    const { catalogue, design } = model;
    const write = classes.scenario.value.kind === "eur" ? formats.eur : formats.points;
    switch (change.kind) {
      case "fewerContacts": {
        const type = catalogue.types.find(({ key }) => key === change.contact);
        const name = type ? names.contactType(type) : change.contact;
        const before = change.now === null ? texts.catalogue.today : formats.decimal(change.now);
        return words.fewerContacts(change.class, name, before, formats.decimal(change.perYear));
      }
      case "otherChannel": {
        const dimension = design.dimensions.find(({ options }) => options.some(({ key }) => key === change.option));
        const option = dimension?.options.find(({ key }) => key === change.option);
        return words.otherChannel(change.class, dimension && option ? names.option(dimension, option) : change.option);
      }
      case "higherThreshold":
        return words.higherThreshold(change.class, write(change.thresholds[change.class.charCodeAt(0) - 65] ?? null));
      case "higherThresholds": {
        const name = change.segment === null ? words.everywhere : change.segment || texts.classes.thresholds.noName;
        const at = change.class.charCodeAt(0) - 65;
        const list = change.thresholds[classes.split.segments.indexOf(change.segment ?? "")];
        const from = change.segment === null || !list ? "" : ` (${write(list[at] ?? null)})`;
        return words.higherThresholds(change.class, name, `${formats.coefficient(change.factor)}`) + from;
      }
      case "moreFte":
        return words.moreFte(formats.integer(change.heads));
    }
  }

  function applied(
    { classes }: CoverageView,
    { role, thereFte }: Shortfall,
    change: OfferChange,
    scenario: Scenario,
  ): Scenario {
    if (change.kind === "higherThresholds") {
      const at = change.class.charCodeAt(0) - 65;
      return scaleThresholds(scenario, classes.general, change.segment, { at, factor: change.factor });
    }
    if (change.kind === "moreFte") return setPlannedFte(scenario, role, thereFte + change.heads);
    if (change.kind === "higherThreshold") {
      const { fromScore } = scoreUnits(scenario.value.kind);
      return applyThresholds(scenario, change.thresholds.map(fromScore));
    }
    return setDesign(scenario, change.design);
  }

  const line = (found: Shortfall, offer: Offer, view: CoverageView) => {
    const text = describe(offer.change, view);
    const run = () => store.set({ scenario: applied(view, found, offer.change, store.state.scenario) });
    return html`<tr class=${offer.closes ? "advice" : ""}>
      <th scope="row">${text}</th>
      <td><button type="button" class="button small" aria-label=${`${words.apply}: ${text}`} data-offer=${offer.change.kind} @click=${run}>${words.apply}</button></td>
      <td class="number">${signed(formats.tenths)(offer.fte[found.role] ?? null)}</td>
      <td class="number">${eur(offer.costEur)}</td>
      <td class="number">${eur(offer.cashEur)}</td>
      ${["off", "halfway"].map((level) => html`<td class="number">${eur(offer.afterCoverageEur[level as "off"])}</td>`)}
      <td>${offer.closes ? words.closes : words.partly}</td>
    </tr>`;
  };

  whenResting(app, async (view, pause) => {
    const { model, classes, result } = view;
    const level = coverageLevels.find((each) => each === "halfway" && model.curve(each)) ?? "off";
    const name = (perYear: number) => words.option(formats.decimal(perYear));
    const tables = [];
    let stated = 0;
    for (const own of model.catalogue.roles) {
      const { thereFte } = roleTeam(own, scenarioTeam(classes.scenario));
      if (thereFte === null) continue;
      stated++;
      const asked = { role: own.key, fte: thereFte, level, name };
      const search = shortfall(model, classes.thresholds, classes.rowPins, asked);
      const found = await stepwise(search, pause);
      if (!found) continue;
      const sentence = words.sentence(
        names.role(own),
        formats.decimal(found.neededFte),
        formats.decimal(found.thereFte),
        formats.decimal(found.missingFte),
      );
      const worth = ({ afterCoverageEur }: Offer) => afterCoverageEur[level] ?? Number.NEGATIVE_INFINITY;
      const offers = found.offers
        .toSorted((a, b) => Number(b.closes) - Number(a.closes) || worth(b) - worth(a))
        .filter(({ change }, at) => at < mostOffers || change.kind === "moreFte");
      tables.push(
        html`<section class="stack">
          <h3 data-shortfall=${own.key} data-value=${found.missingFte}>${sentence}</h3>
          ${figureTable(
            sentence,
            columns,
            offers.map((offer) => line(found, offer, view)),
          )}
        </section>`,
      );
    }
    panel.hidden = !result.visitsKnown;
    render(tables.length > 0 ? tables : html`<p class="empty">${stated > 0 ? words.none : words.notStated}</p>`, place);
  });
  return panel;
}
