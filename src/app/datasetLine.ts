import { paragraph } from "./card.js";
import type { App } from "./openApp.js";

/** Whose customers the page shows: the name of the data, and how many they are. */
export function datasetLine({ texts, formats, onDataset }: App): HTMLElement {
  const line = paragraph("", "lead dataset-name");
  onDataset(({ name, figures }) => {
    line.textContent = `${name} · ${texts.classes.customers.count(formats.integer(figures.size))}`;
  });
  return line;
}
