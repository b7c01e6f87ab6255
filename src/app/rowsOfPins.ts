import type { Pin } from "../state/scenario.js";
import type { Dataset } from "./dataset.js";
import { rowsOfIds } from "./rowsOfIds.js";

/** Where pinned customers stand, by id; the columns of texts are read only for pins. */
export async function rowsOfPins(dataset: Dataset, pins: readonly Pin[]): Promise<Map<string, number>> {
  return pins.length === 0
    ? new Map()
    : rowsOfIds(
        (await dataset.all()).id,
        pins.map(({ id }) => id),
      );
}
