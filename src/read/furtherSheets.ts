import { requiredFields } from "./fields.js";
import { idByValues } from "./idByValues.js";
import type { ReadTable } from "./openTable.js";
import type { NamedRead } from "./partsOfList.js";
import { sameColumns } from "./sameColumns.js";

/**
 * The names of sheets, or of files of an archive, by which `best` can be completed: they name the same customers and have something that it lacks. Either of the two may name them by a
 * number that only its values tell.
 */
export function furtherSheets(best: ReadTable, others: readonly NamedRead[]): readonly string[] {
  const fileOf = ({ name, read }: NamedRead) => ({ name, read, mapping: read.proposal });
  const list = fileOf({ name: "", read: best });
  return others.flatMap((each) => {
    if (sameColumns(best.table, each.read.table)) return [];
    const { id, ...mapping } = each.read.proposal;
    const file = fileOf(each);
    const found = list.mapping.id === undefined ? idByValues(list, file) : idByValues({ ...file, mapping }, list);
    const own = list.mapping.id === undefined ? file.mapping : found?.file.mapping;
    const adds = Object.keys(own ?? {}).some((field) => field !== "id" && !(field in best.proposal));
    return found && (adds || (id !== undefined && list.mapping.id === undefined)) ? [each.name] : [];
  });
}

/** Sheets that are read with the one found, because it has no customers without them: it lacks the number or the revenue. */
export function neededSheets({
  detected: { further = [] },
  proposal,
}: Pick<ReadTable, "detected" | "proposal">): readonly string[] {
  return requiredFields.every((field) => proposal[field] !== undefined) ? [] : further;
}
