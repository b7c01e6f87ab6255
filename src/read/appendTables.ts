import { appendedGrid } from "./appendedGrid.js";
import { columnProfile } from "./columnProfile.js";
import { growingPart } from "./cumulatedParts.js";
import type { Mapping } from "./fields.js";
import { furtherSheets } from "./furtherSheets.js";
import { listOfOrders } from "./listOfOrders.js";
import { listPart } from "./listPart.js";
import type { Detected, ReadTable } from "./openTable.js";
import { isBetter, type NamedRead, partsOfList, tablesOf } from "./partsOfList.js";
import { proposeMapping } from "./proposeMapping.js";
import { readTable } from "./readTable.js";
import { columnKeys, keyPosition } from "./sameColumns.js";
import { shownNames } from "./shownNames.js";
import type { TextTable } from "./textTable.js";

/**
 * What of the sheets of a workbook, or of the files of an archive, is read: the one most like a list of customers with the parts of its list, as one table; and what could complete it. `all`
 * has at least one.
 */
export function bestTogether(all: readonly NamedRead[]): ReadTable {
  const found = partsOfList(
    all.reduce((best, each) => (isBetter(each, best) ? each : best)),
    all,
  );
  const parts = found.length > 1 ? found : [listOfOrders(found[0]!, all)];
  const read = parts.length > 1 ? appended(parts) : parts[0]!.read;
  const further = furtherSheets(
    read,
    all.filter((each) => !parts.includes(each)),
  );
  return further.length === 0 ? read : { ...read, detected: { ...read.detected, further } };
}

/** Tables that are parts of one list as one, with a column that names them if they are `named`. What was found out about their texts is added up, in lines of the whole. */
export function appended(parts: readonly NamedRead[], { named = true } = {}): ReadTable {
  const tables = parts.flatMap(tablesOf);
  const first = tables[0]!.read;
  const { headerRow, firstRow } = first.table;
  const profiles = tables.map(({ read }) => listPart(read.table, first.proposal));
  const names = parts.flatMap(({ name, read }) =>
    read.parts ? shownNames(read.parts.map((part) => part.name)).map((part) => `${name}: ${part}`) : [name],
  );
  const shown = named ? shownNames(names) : names;
  const isNamed =
    (named || parts.some(({ read }) => read.parts)) && shown.every((name, at) => name === tables[at]!.name);
  const grid = appendedGrid(
    tables.map(({ read: { table } }, at) => {
      const isSwapped = profiles[at]!.decimal !== profiles[0]!.decimal;
      return { name: shown[at]!, table, ...(isSwapped && { swapped: numberColumns(table) }) };
    }),
    isNamed,
  );
  const growingTo = growingPart(
    profiles.map((profile, at) => ({ ...profile, name: tables[at]!.name, shown: shown[at]! })),
  );
  const whole = growingTo === null ? grid : { ...grid, growingTo };
  const { detected, table } = readTable(whole, first.detected, { header: headerRow, first: firstRow });
  const persons = table.header.filter((name) =>
    [detected, ...tables.map(({ read }) => read.detected)].some((each) => holdsName(each.persons, name)),
  );
  const sum = (count: (found: Detected) => number) => tables.reduce((all, each) => all + count(each.read.detected), 0);
  return {
    table,
    proposal: withExtraColumns(first, proposeMapping(table, persons), persons),
    parts: tables,
    detected: {
      ...detected,
      persons,
      repairedLines: sum(({ repairedLines }) => repairedLines),
      repairedLineNumbers: tables.flatMap(({ read: { detected: own } }, at) =>
        own.repairedLineNumbers.map((line) => line + grid.sections![at]!.firstLine - 1),
      ),
      nulBytes: sum(({ nulBytes }) => nulBytes),
      open: profiles.flatMap(({ open }, at) => open.map((warning) => ({ ...warning, part: shown[at]! }))),
      together: parts.map(({ name }) => name),
    },
  };
}

/** The columns that hold numbers, mapped or not: another may be mapped later. */
function numberColumns(table: TextTable): ReadonlySet<number> {
  const isNumeric = (column: number) => {
    const { numbers, filled } = columnProfile(table, column);
    return numbers * 2 > filled;
  };
  return new Set(table.header.flatMap((_, column) => (isNumeric(column) ? [column] : [])));
}

/** The mapping of the first table, and what only columns that it lacks are proposed for. */
function withExtraColumns({ table, proposal }: ReadTable, whole: Mapping, persons: readonly string[]): Mapping {
  const own = columnKeys(table);
  const extra = Object.entries(whole).filter(
    ([field, name]) => !(field in proposal) && name !== undefined && keyPosition(own, name) < 0,
  );
  const kept = Object.entries(proposal).filter(([, name]) => !holdsName(persons, name ?? ""));
  return Object.fromEntries([...kept, ...extra]);
}

function holdsName(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}
