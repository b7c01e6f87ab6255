import { html, render } from "lit-html";
import { figureTable, numericColumns } from "../components/figureTable.js";
import { numberField } from "../components/numberField.js";
import type { Sizing } from "../model/sizing.js";
import { setMarketFte } from "../state/editTeam.js";
import { button, card, paragraph } from "./card.js";
import { signed } from "./coverageFormat.js";
import { fieldMessages } from "./fieldMessages.js";
import { onSizing } from "./onSizing.js";
import type { App } from "./openApp.js";
import { roleChoice } from "./roleChoice.js";

const mostShown = 50;

/** One role's demand, people and gap in every market; the people of today can be stated per market. */
export function marketsPanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { markets: words, table } = texts.sizing;
  const messages = fieldMessages(app);
  const place = document.createElement("div");
  let showsAll = false;
  const more = button(
    "",
    () => {
      showsAll = true;
      if (last) show(last);
    },
    "button small",
  );
  more.hidden = true;
  const fields = new Map<string, ReturnType<typeof numberField>>();
  let last: Sizing | null = null;
  const choice = roleChoice(app, "market-role", () => last && show(last));

  function fieldOf(role: string, name: string): HTMLElement {
    const key = JSON.stringify([role, name]);
    const { team = {} } = store.state.scenario.assumptions;
    const own = Object.hasOwn(team, role) ? team[role]! : {};
    const value = Object.hasOwn(own, name) ? own[name]! : null;
    const made =
      fields.get(key) ??
      numberField(
        { value, min: 0, max: 1e5 },
        { name: `fte-${role}-${name}`, label: words.presentIn(name || words.none), emptyable: true, messages },
      );
    if (!fields.has(key)) {
      fields.set(key, made);
      made.addEventListener("change", () =>
        store.set({ scenario: setMarketFte(store.state.scenario, role, name, made.value) }),
      );
    }
    made.update({ value });
    return made;
  }

  function show(sized: Sizing): void {
    last = sized;
    const found = sized.roles.find(({ role }) => role === choice.now().key) ?? sized.roles[0]!;
    choice.show();
    const stated = found.markets.some(({ presentFte }) => presentFte !== null);
    const signedGap = signed(formats.tenths);
    const lines = sized.markets.slice(0, showsAll ? undefined : mostShown).map((name, at) => {
      const { design, presentFte, gapFte, utilisation } = found.markets[at]!;
      const customers = sized.customers[at]?.reduce((all, count) => all + count, 0) ?? 0;
      const gap = presentFte === null && stated && design && design.hours > 0 ? words.noCapacity : signedGap(gapFte);
      return html`<tr class=${gapFte !== null && gapFte <= -0.05 ? "lacking" : ""}>
        <th scope="row">${name || words.none}</th>
        <td class="number">${formats.integer(customers)}</td>
        <td class="number" data-market=${name} data-kpi="fte" data-value=${design?.fte ?? ""}>${formats.tenths(design?.fte ?? null)}</td>
        <td class="number">${formats.integer(design?.heads ?? null)}</td>
        <td class="number">${fieldOf(found.role, name)}</td>
        <td class="number">${gap}</td>
        <td class="number">${formats.percentRound(utilisation)}</td>
      </tr>`;
    });
    render(
      html`${figureTable(words.heading, [{ label: words.market }, ...numericColumns([words.customers, table.needed, table.heads, words.present, table.gap, table.utilisation])], lines)}`,
      place,
    );
    more.hidden = showsAll || sized.markets.length <= mostShown;
    more.textContent = words.more(formats.integer(mostShown), formats.integer(sized.markets.length));
  }

  onSizing(app, show);
  return card(words.heading, choice.element, place, more, paragraph(words.hint));
}
