import type { RowPin } from "../model/pinDeltas.js";
import type { Pin } from "../state/scenario.js";
import type { Dataset } from "./dataset.js";
import { rowsOfIds } from "./rowsOfIds.js";

/** Where pinned customers stand in a dataset, by number; nothing is read where there are no pins. */
export async function rowsOfPins(dataset: Dataset, pins: readonly Pin[]): Promise<Map<string, number>> {
  return pins.length === 0
    ? new Map()
    : rowsOfIds(
        (await dataset.all()).id,
        pins.map(({ id }) => id),
      );
}

/** The pins of customers that a dataset has, by row. */
export function rowPinsIn(rows: ReadonlyMap<string, number>, pins: readonly Pin[]): RowPin[] {
  return pins.flatMap(({ id, class: letter }) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ row, classIndex: letter.charCodeAt(0) - 65 }];
  });
}
