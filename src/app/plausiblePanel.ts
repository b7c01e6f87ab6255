import { html, render } from "lit-html";
import { classStretches } from "../model/classStretches.js";
import { type CoverageNote, plausibleCoverage } from "../model/plausibleCoverage.js";
import { card } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";

/** What looks odd in the design. */
export function plausiblePanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { plausible: words } = texts.coverage;
  const names = catalogueNames(texts);
  const place = document.createElement("div");
  const euros = (value: number) => formats.eurShort(value * 100);

  function textOf(note: CoverageNote, { model }: CoverageView): string {
    const { design, catalogue } = model;
    switch (note.code) {
      case "costAboveMargin":
        return words.costAboveMargin(note.class, euros(note.cost), euros(note.margin));
      case "costBelowZero":
        return words.costBelowZero(
          formats.list(note.classes),
          euros(note.saved),
          formats.percentRound(note.commission),
        );
      case "contactsAboveMargin":
        return words.contactsAboveMargin(note.class, formats.percentRound(note.share));
      case "visitsByInside":
        return words.visitsByInside(note.class, names.roleKey(note.role, catalogue.roles));
      case "smallEffort":
        return words.smallEffort(note.class, formats.decimal(note.effort), formats.decimal(note.least));
      case "nothingStated": {
        const dimension = design.dimensions.find(({ key }) => key === note.dimension)!;
        const option = dimension.options.find(({ key }) => key === note.option)!;
        return words.nothingStated(names.dimension(dimension), names.option(dimension, option));
      }
      case "unknownSegment":
        return words.unknownSegment(note.name);
      default:
        return words.keyAccountLast(note.class);
    }
  }

  app.onCoverage((view) => {
    const { model, result, classes } = view;
    const notes = plausibleCoverage(model, result, classStretches(classes.split, classes.thresholds, classes.rowPins));
    render(
      notes.length === 0
        ? html`<p class="hint">${words.none}</p>`
        : html`<ul class="notes">${notes.map((note) => html`<li data-note=${note.code}>${textOf(note, view)}</li>`)}</ul>`,
      place,
    );
  });
  return card(words.heading, place);
}
