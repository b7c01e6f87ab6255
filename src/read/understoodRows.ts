import { acceptCustomers } from "./acceptCustomers.js";
import { alikeIds } from "./alikeIds.js";
import { buildColumns } from "./buildColumns.js";
import { passingColumn } from "./cellColumn.js";
import { sumWarnings, withSums } from "./columnSums.js";
import { countedContacts } from "./contactRows.js";
import { continuedOrders } from "./continuedOrders.js";
import type { ConvertOptions } from "./convertOptions.js";
import { doubtfulRevenue } from "./doubtfulRevenue.js";
import { type Mapping, moneyFields, type NumberField, requiredFields } from "./fields.js";
import { furtherRevenue } from "./furtherRevenue.js";
import { heldContacts } from "./heldContacts.js";
import type { ImportWarning } from "./importReport.js";
import { mappedNumbers, mappedPositions } from "./mappedColumns.js";
import { withNamesOfGroups } from "./namedOnce.js";
import type { ReadTable } from "./openTable.js";
import { noRevenue, withMargin } from "./orderLines.js";
import { otherRevenue } from "./otherRevenue.js";
import { otherYear } from "./otherYear.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { ReadError } from "./readError.js";
import { rowCurrencies } from "./rowCurrencies.js";
import { rowKinds } from "./rowKinds.js";
import { saidOnce } from "./saidOnce.js";
import { skipRows } from "./skipRows.js";
import { likelySums } from "./sumRows.js";
import { gathered } from "./textColumns.js";
import { timeOfRows } from "./timeOfRows.js";
import { unfinishedYear } from "./unfinishedYear.js";
import { yearlyNumbers } from "./yearlyNumbers.js";

/**
 * What the rows of a table are under a mapping: customers with their numbers of a year, or no customers for a reason, and what is to be said about that. Throws what convertTable throws.
 */
export function understoodRows(
  { table: withoutSums, detected, proposal }: Pick<ReadTable, "table" | "detected" | "proposal">,
  mapping: Mapping,
  options: ConvertOptions,
) {
  const { most = Number.POSITIVE_INFINITY, revenueElsewhere = false, everyRowVisit = false, fileName } = options;
  const asRead = withSums(withoutSums, mapping);
  const positions = mappedPositions(asRead, mapping, revenueElsewhere ? ["id"] : requiredFields);
  if (asRead.rowCount === 0) throw new ReadError("headerOnly", {});
  const idColumn = positions.get("id")!;
  const ownId = gathered(passingColumn(asRead, idColumn));
  const { numbers: read, decimal, formats, ...asNumbers } = mappedNumbers(asRead, positions, options.decimal);
  const { warnings } = asNumbers;
  const { persons } = detected;
  const counted = countedContacts(asRead, positions, everyRowVisit);
  const contacts = heldContacts(counted, { table: asRead, positions, persons });
  const ownRevenue = read.has("revenue") ? [] : [noRevenue(ownId)];
  const stated = withMargin(new Map([...ownRevenue, ...contacts.numbers, ...read]));
  const money = moneyFields.flatMap((field) => stated.get(field) ?? []);
  const rowInput = { table: asRead, idColumn, id: ownId, money, revenueElsewhere: !read.has("revenue") };
  const none = skipRows(rowInput);
  const sums = likelySums(rowInput, none);
  for (const row of continuedOrders(asRead, positions.get("order"), read.get("revenue"), none))
    none.set(row, "continuedOrder");
  const { table, warnings: groups } = withNamesOfGroups(asRead, positions, none);
  const byKind = { table, positions, persons, numbers: stated, skipped: none, everyKind: options.everyKind ?? false };
  const { numbers: inFile, ...kinds } = rowKinds(byKind);
  for (const [row, reason] of kinds.skipped) none.set(row, reason);
  const everyId = table.sourceRows?.has(idColumn) ? gathered(passingColumn(table, idColumn)) : ownId;
  const { id, ...alikeNumbers } = alikeIds(everyId, table, idColumn);
  const customers = acceptCustomers({ table, positions, id, persons, numbers: inFile, most, skipped: none }, options);
  const { accepted, merge } = customers;
  const marginFrom = marginSource(inFile, read, warnings);
  const isDated = merge !== null && positions.has("date");
  const yearly = yearlyNumbers({ table, positions, numbers: inFile, marginFrom, isDated });
  const { numbers } = yearly;
  const hasRevenue = read.has("revenue");
  const time = { table, positions, accepted, merge, decimal, contacts, detected, hasRevenue };
  const activities = contacts.said(accepted);
  const period = timeOfRows({ ...time, ...(fileName && { fileName }) });
  const isPart = period.warnings.some(({ code }) => code === "partOfYear");
  const revenue = numbers.get("revenue")!.values;
  const currencies = rowCurrencies({ table, positions, revenue, accepted, said: warnings });
  const once = saidOnce({ table, positions, numbers, accepted, merge });
  const columns = buildColumns({ table, positions, id, numbers, accepted, merge, once, perYear: period.perYear });
  const further = furtherRevenue(table, positions, persons);
  return {
    ...{ table, positions, id, customers, read, numbers, decimal, formats, marginFrom, once, columns },
    findings: [
      ...sums.findings,
      ...asNumbers.findings,
      ...alikeNumbers.findings,
      ...activities.findings,
      ...kinds.findings,
      ...period.findings,
      ...currencies.findings,
    ],
    warnings: {
      ofTable: [
        ...groups,
        ...sums.warnings,
        ...alikeNumbers.warnings,
        ...sumWarnings(table, positions),
        ...further,
        // Who chose another column than the one proposed knows which is meant.
        ...(mapping.revenue === proposal.revenue ? otherRevenue(table, positions, persons, further) : []),
        ...(isPart ? [] : unfinishedYear(table, positions)),
        ...otherYear(table, positions),
        ...currencies.warnings,
        ...yearly.warnings,
        ...doubtfulRevenue(table, positions),
        ...activities.warnings,
        ...kinds.warnings,
      ],
      ofTime: period.warnings,
    },
  };
}

/** What DB was found from, where it does not stand in the file in euros. */
function marginSource(
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  read: ReadonlyMap<NumberField, ParsedNumbers>,
  warnings: readonly ImportWarning[],
): "rate" | "cost" | null {
  if (numbers.has("margin") !== read.has("margin")) return "cost";
  return warnings.some(({ code }) => code === "marginFromRate") ? "rate" : null;
}
