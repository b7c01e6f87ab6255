import type { Details, findings as de } from "../de/findings.js";
import { formatsFor, withinSentence } from "../format.js";

const { integer, eurExact, percentRound, coefficient, list: listed } = formatsFor("en");
const count = (value: unknown) => integer(Number(value));
const euros = (value: unknown) => eurExact(Math.round(Number(value) * 100));
const list = (value: unknown) => (Array.isArray(value) ? value.join(", ") : String(value));
const mostNamed = 6;
const inShort = (names: readonly (string | number)[]) => {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` … (${more} more)` : ""}`;
};
/** A line, or one of a sheet or file that has its name before it. */
const place = (value: unknown) => (typeof value === "string" ? value : count(value));
/** The number of a sheet or file that is named after a person ("#2"); null for a name. */
const numberOf = (name: unknown) => /^#(\d+)$/.exec(String(name))?.[1] ?? null;
/** What was read: its name, or which of all it is. */
const partOf = (name: unknown, { of }: Details) =>
  of === undefined ? `“${name}”` : `${numberOf(name)} of ${count(of)}`;
/** Names of sheets or files, and numbers of those that are named after persons. Where what was read has numbers of its own, the others follow on. */
const partNames = (names: unknown, details: Details) => {
  const what = details.file === undefined && details.what !== "file" ? "sheet" : "file";
  const isCounted = Array.isArray(details.parts) && numberOf(details.parts[0]) !== null;
  const shown = (name: unknown) => (isCounted || numberOf(name) === null ? String(name) : `${what} ${numberOf(name)}`);
  return Array.isArray(names) ? names.map(shown).join(", ") : String(names);
};
/** Which sheets or files not read could complete those that were. */
const further = (details: Details) =>
  details.further === undefined ? "" : ` More about the same customers: ${partNames(details.further, details)}.`;
const lines = (details: Details) => {
  const all = Array.isArray(details.lines) ? details.lines : [];
  const shown = all.slice(0, 5).map(place).join(", ");
  return `${all.length === 1 ? "line" : "lines"} ${shown}${Number(details.count ?? 0) > 5 ? " …" : ""}`;
};
const rows = (value: unknown) => (Number(value) === 1 ? "1 row" : `${count(value)} rows`);
const sumOf = (sum: unknown, inFile: unknown) =>
  inFile === undefined ? euros(sum) : `${euros(sum)} a year, ${euros(inFile)} in the file`;
const alsoAt = (value: unknown) => {
  const at = Array.isArray(value) ? value : [];
  return at.length === 1 ? `table from line ${count(at[0])} on` : `tables from lines ${at.map(count).join(", ")} on`;
};
/** Which rows make all of a difference. */
const difference = ({ again, rejected, skipped, skipReasons, unit, hidden }: Details): string => {
  if (hidden !== undefined) return ` The difference (${euros(hidden)}) is made of the hidden rows, which count.`;
  if (unit !== undefined) return " The amounts are rounded, which may be why.";
  const reasons = Array.isArray(skipReasons) ? skipReasons.map((reason) => findings.skipReasons[reason]) : [];
  const parts = [
    ["the rows that count only once", again],
    ["the rejected rows", rejected],
    [`rows skipped as ${quoted(reasons)}`, skipped],
  ].filter(([, amount]) => amount !== undefined);
  if (parts.length === 0) return "";
  if (parts.length === 1) return ` The difference (${euros(parts[0]![1])}) is ${parts[0]![0]}.`;
  return ` The difference is ${listed(parts.map(([what, amount]) => `${what} (${euros(amount)})`))}.`;
};
const day = String;
/** By which column, where it is none of dates. */
const by = ({ column }: Details) => (column === undefined ? "" : `, by “${column}”`);
/** What amounts in each currency come to. */
const sumsOf = ({ currencies, sums }: Details) =>
  Array.isArray(currencies) && Array.isArray(sums)
    ? currencies.map((each, at) => `${count(sums[at])} ${each || "not stated"}`).join(", ")
    : "";
const months = (value: unknown) => (Number(value) === 1 ? "1 month" : `${count(value)} months`);
const factor = (value: unknown) => coefficient(Number(value));
const orders = (details: Details) => (details.orders ? ` ${count(details.orders)} orders or invoices.` : "");
const ids = (value: unknown) => (Number(value) === 1 ? "1 customer number" : `${count(value)} customer numbers`);
const contactCount = (value: unknown, one: string, many: string) =>
  `${count(value)} ${Number(value) === 1 ? one : many}`;
const kindsOf = (value: unknown) => (Array.isArray(value) && value.length > 0 ? ` (${list(value)})` : "");
const customers = (value: unknown) => (Number(value) === 1 ? "1 customer" : `${count(value)} customers`);

const fields: Readonly<Record<string, string>> = {
  id: "Customer number",
  name: "Name",
  group: "Customer group",
  market: "Market",
  channel: "Coverage channel",
  revenue: "Revenue",
  margin: "Contribution margin (DB)",
  cost: "Cost of goods",
  potential: "Potential",
  visits: "Visits",
  calls: "Calls",
  contact: "Kind of contact (visit, call)",
  lat: "Latitude",
  lon: "Longitude",
  travelMinutes: "Travel time (minutes per visit)",
  date: "Date",
  order: "Order or invoice",
};
const quoted = (value: unknown) => (Array.isArray(value) ? value.map((name) => `“${name}”`).join(", ") : "");
const quotedInShort = (value: unknown) => {
  const more = Array.isArray(value) ? value.length - mostNamed : 0;
  return more > 0 ? `${quoted((value as readonly string[]).slice(0, mostNamed))} … (${more} more)` : quoted(value);
};
const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : 1);
/** A column, or a sum of columns, of many the first and the last. */
const column = (details: Details) => {
  const parts = String(details.column).split(" + ");
  return parts.length > 3 ? `${parts[0]} + … + ${parts.at(-1)}` : String(details.column);
};
/** The columns that are revenue together. */
const sumOfColumns = ({ column: own, others }: Details) =>
  column({ column: [own, ...(Array.isArray(others) ? others : [])].join(" + ") });
/** The first and the last of many columns. */
const quotedEnds = (value: unknown) =>
  Array.isArray(value) && value.length > 3 ? `“${value[0]}” … “${value.at(-1)}”` : quoted(value);
/** Of several sheets or files read as one, which they are and what they add up to. */
const ofParts = ({ parts, sum, growingTo }: Details) =>
  Array.isArray(parts)
    ? `They are in ${inShort(parts)}${sum === undefined ? "" : `, with revenue of ${euros(sum)} in all`}. ${growingTo === undefined ? "" : `${growing(growingTo)} `}`
    : "";
const growing = (part: unknown) =>
  `Nearly all customers’ amounts grow from part to part. If they are cumulated since the year began, read “${part}” alone.`;
const alike = (details: Details) => {
  if (!details.identical) return `${ofParts(details)}Sum the rows per customer?`;
  const all = Number(details.whole) === Number(details.count);
  const of = all ? "Their rows are alike" : `For ${count(details.identical)} of them rows are alike`;
  const differing = quoted(details.differing);
  const columns = differing === "" ? "in every column" : `in every mapped column; they differ only in ${differing}`;
  const sums =
    details.once === undefined
      ? ""
      : ` Revenue: ${euros(details.once)} if rows that are alike count once; ${euros(details.sum)} if all are summed.`;
  const totals = { once: "counting once", sum: "summing" }[String(details.totals)];
  const backed = totals ? ` The file’s totals row agrees with ${totals}.` : "";
  return `${ofParts(details)}${of} ${columns}.${sums}${backed} Should rows that are alike count once, or all rows be summed per customer?`;
};
const field = (details: Details) => fields[String(details.field)] ?? String(details.field);
const fieldWithin = (details: Details) => withinSentence(field(details));

const kinds: Readonly<Record<string, string>> = {
  spreadsheet: "an Excel file (.xlsx)",
  legacySpreadsheet: "an older Excel file (.xls)",
  zip: "a compressed archive",
  document: "a document and no spreadsheet",
  numbers: "a Numbers spreadsheet",
  ods: "an OpenDocument spreadsheet with amounts shown in thousands",
  pdf: "a PDF file",
  image: "an image",
  parquet: "a Parquet file",
  arrow: "an Arrow file",
  unknown: "not a text file",
};

const formats: Readonly<Record<string, string>> = {
  text: "delimited text",
  xlsx: "Excel workbook",
  xls: "older Excel workbook",
  ods: "OpenDocument spreadsheet",
  html: "web page or XML",
  parquet: "Parquet",
  arrow: "Arrow",
};
const signs: Readonly<Record<string, string>> = { "\t": "tab", " ": "blank" };
const sign = (value: unknown) => signs[String(value)] ?? `“${value}”`;
const decimalSign = (value: unknown) => (value === "," ? "comma" : "point");

export const findings: typeof de = {
  fields,
  detection: {
    "format.content": (details) =>
      `Format: ${formats[String(details.value)] ?? details.value}, by the content, not the name.`,
    "encoding.given": (details) => `Encoding ${details.value}: chosen by you.`,
    "encoding.mark": (details) => `Encoding ${details.value}: the file begins with a byte order mark.`,
    "encoding.valid": (details) => `Encoding ${details.value}: all bytes make valid UTF-8.`,
    "encoding.mostly": (details) =>
      `Encoding ${details.value}: nearly all lines make valid UTF-8, the others were repaired.`,
    "encoding.zeros": (details) => `Encoding ${details.value}: nearly every second byte is zero.`,
    "encoding.letters": (details) =>
      `Encoding ${details.value}: no valid UTF-8; so the bytes make the most usual letters.`,
    "delimiter.given": (details) => `Delimiter ${sign(details.value)}: chosen by you.`,
    "delimiter.single": () => "No delimiter: the file has one column.",
    "delimiter.stated": (details) => `Delimiter ${sign(details.value)}: the first line states it.`,
    "delimiter.alike": (details) =>
      `Delimiter ${sign(details.value)}: with it ${count(details.alike)} of ${count(details.rows)} rows have as many cells as the header.`,
    "header.given": (details) =>
      details.value === 0 ? "No header: chosen by you." : `Header in line ${count(details.value)}: chosen by you.`,
    "header.none": () => "No header: the first line looks like the others.",
    "header.names": (details) =>
      `Header in line ${count(details.value)}: ${count(details.known)} of ${count(details.columns)} names are usual names of columns.`,
    "header.unlike": (details) => `Header in line ${count(details.value)}: names stand there, values below.`,
    "numbers.given": (details) => `“${details.column}”: decimal ${decimalSign(details.value)} chosen by you.`,
    "numbers.typed": (details) => `“${details.column}”: stored as numbers, nothing to interpret.`,
    "numbers.values": (details) =>
      `“${details.column}”: decimal ${decimalSign(details.value)}, by all values of the column.`,
    "numbers.open": (details) =>
      `“${details.column}”: decimal ${decimalSign(details.value)} assumed; the values leave it open.`,
    "numbers.whole": (details) => `“${details.column}”: whole numbers only, without separators.`,
  },
  skipReasons: {
    totals: "Totals row",
    empty: "Empty row",
    preamble: "Above the header",
    comment: "Comment or rule",
    repeatedHeader: "Repeated header",
    continuedOrder: "Further row of an order, without amount",
    cancelledOrder: "Cancelled",
    otherKind: "No revenue, by its status or kind",
    partOfCustomer: "Part of the amount that the customer above states",
    groupTitle: "Title of a group",
    footer: "Footer",
    identicalRow: "Same as an earlier row",
    otherTable: "Other table",
  },
  cellReasons: {
    notANumber: "Not a number",
    missing: "Missing",
    errorValue: "Excel error value",
    outOfRange: "Out of range",
  },
  errors: {
    empty: () => "The file is empty.",
    noMatch: (details) =>
      `No customer number in this file (for example “${details.example}”) is on the customer list. If another column has the number, map that one.${details.alike === undefined ? "" : ` The file has the columns of “${details.alike}” but is not read together with it: unit, currency, date format, an equal sum or the file name speak against it.`}`,
    headerOnly: () => "The file has a header only and no customers.",
    binary: (details) =>
      `This is ${kinds[String(details.kind)] ?? kinds.unknown}. Please save the list as an .xlsx or CSV file and load that.`,
    missingColumn: (details) => `There is no column for ${fieldWithin(details)}. Please map one.`,
    unknownColumn: (details) => `This file has no column “${details.column}” (for ${fieldWithin(details)}).`,
    unknownField: (details) => `The mapping names an unknown field: “${details.field}”.`,
    duplicateIds: (details) =>
      `${Number(details.count) === 1 ? "One customer number occurs" : `${count(details.count)} customer numbers occur`} more than once (${rows(details.rows)}), for example ${list(details.examples)}. ${alike(details)}`,
    noCustomers: (details) =>
      details.column === ""
        ? `None of the ${rows(details.rows)} is a customer.`
        : details.example === ""
          ? `None of the ${rows(details.rows)} could be read: column “${details.column}” is empty. If it holds formulas, open and save the file in Excel so that their results are in the file; otherwise please check the mapping.`
          : `None of the ${rows(details.rows)} could be read. Column “${details.column}” has “${details.example}”, for example. Please check the mapping.`,
    damaged: () => "The file is damaged or incomplete. Please export it again.",
    tooLarge: () =>
      "The file is too large: unpacked it has more than 300 MB, too many cells, or is packed suspiciously tightly.",
    tooSlow: () => "Reading takes too long. Please save the list as an .xlsx or CSV file and load that.",
    password: () => "The file is protected with a password. Please save it without one.",
    unknownPart: (details) => `There is no sheet or file “${details.part}”. There are: ${list(details.parts)}.`,
    cancelled: () => "Reading was cancelled.",
  },
  warnings: {
    file: (details) =>
      `${details.of === undefined ? "" : "File "}${partOf(details.file, details)} was read from the archive; not read: ${partNames(details.others, details)}.${further(details)}`,
    together: (details) =>
      `The ${details.what === "file" ? "files" : "sheets"} ${quotedInShort(details.parts)} have the same columns and were read together${list(details.others) === "" ? "" : `; not read: ${partNames(details.others, details)}`}.${further(details)}`,
    sheet: (details) =>
      `${details.of === undefined ? "The sheet" : "Sheet"} ${partOf(details.sheet, details)} was read; not read: ${partNames(details.others, details)}.${further(details)}`,
    otherTables: (details) =>
      `There are several tables one below the other in the file. The one with its column names in line ${count(details.row)} was read; not read: ${rows(details.count)} of the ${alsoAt(details.lines)}.`,
    beside: (details) =>
      `There are several tables side by side; not read: the one with the columns ${list(details.columns)}. It can be chosen as a sheet can.`,
    namedOnce: (details) =>
      `${list(details.columns)}: stands in the first row of each group only, and counts for the rows below it as well.`,
    person: (details) => `Names of persons are not needed and not kept: ${list(details.columns)}.`,
    noHeader: () => "The file has no header; its columns are called c1, c2 … Please check the mapping.",
    ambiguousThousands: (details) =>
      `In column “${column(details)}”, “${details.example}” may mean thousands or decimals; “${details.decimal}” is taken as the decimal sign.`,
    factor: (details) =>
      `${details.title === undefined ? `The header of “${column(details)}” states amounts` : `The line “${details.title}” states the amounts in “${details.column}”`} in ${Number(details.factor) === 1000 ? "thousands" : "millions"}; they were converted.`,
    mixedEncoding: (details) =>
      `${rows(details.count)} in another encoding than the rest (${details.encoding}), read as ${details.as} (${lines(details)}).`,
    nulBytes: (details) => `${count(details.count)} NUL characters removed.`,
    raggedRows: (details) => `${rows(details.count)} with too many or too few cells (${lines(details)}).`,
    rejoinedRows: (details) =>
      `${rows(details.count)} with an unquoted delimiter or line break within a text, which would shift the cells behind it: read as one text (${lines(details)}).`,
    mendedRows: (details) =>
      `${rows(details.count)} with a quotation mark without its counterpart: it was left out, or the missing one put in (${lines(details)}).`,
    hiddenRows: (details) =>
      `${rows(details.count)} ${Number(details.count) === 1 ? "is hidden or filtered out in the sheet" : "are hidden or filtered out in the sheet"} (${lines(details)}) and ${Number(details.count) === 1 ? "counts" : "count"} all the same${details.revenue === undefined ? "" : `, with ${euros(details.revenue)} of revenue`}. For only the visible ones to count, copy them into a new file.`,
    noResults: (details) =>
      `${quoted(details.columns)}: ${Number(details.count) === 1 ? "1 formula" : `${count(details.count)} formulas`} without a result in the file. Open and save the file in Excel, and load it again.`,
    duplicateIds: (details) => `${ids(details.count)} in several rows: ${rows(details.rows)}, summed per customer.`,
    growing: (details) => growing(details.part),
    identicalRows: (details) =>
      `${customers(details.count)} with rows that are alike${quoted(details.differing) === "" ? "" : ` (different only in ${quoted(details.differing)})`}: they count once, ${rows(details.rows)} ${Number(details.rows) === 1 ? "was" : "were"} skipped as a repetition.`,
    alikeRows: (details) =>
      `${customers(details.count)} with rows that are alike in every column: ${rows(details.rows)}${details.revenue === undefined ? "" : ` with ${euros(details.revenue)} of revenue`} ${Number(details.rows) === 1 ? "repeats an earlier one and counts" : "repeat an earlier one and count"} too.`,
    groupSums: (details) =>
      `${rows(details.count)} look like sums of the rows below or above them (${lines(details)}) and count as customers, with ${euros(details.revenue)} of revenue. If they are sums, take them out of the file.`,
    controlTotal: (details) =>
      `The totals in line ${place(details.row)} state ${euros(details.file)} for “${column(details)}”, the accepted rows add up to ${euros(details.sum)}.${difference(details)}`,
    joined: (details) =>
      `${details.file}: ${count(details.matched)} of ${count(details.customers)} customers on the list ${Number(details.matched) === 1 ? "appears" : "appear"} in it.`,
    notInList: (details) =>
      `${details.file}: left out, not being on the customer list: ${ids(details.count)} (for example ${list(details.examples)})${details.revenue === undefined ? "" : ` with ${euros(details.revenue)} of revenue`}.`,
    rejectedInList: (details) =>
      `${details.file}: left out, being on the customer list in a row that was rejected: ${ids(details.count)} (for example ${list(details.examples)}). “Unreadable cells” says why.`,
    rowsRejected: (details) =>
      `${details.file}: ${customers(details.count)} on the list ${Number(details.count) === 1 ? "has" : "have"} only rejected rows in it.`,
    withoutRows: (details) => `${details.file}: without rows in it: ${customers(details.count)} on the list.`,
    idByValues: ({ file, column }) =>
      `The customer numbers of ${file} are in “${column}”: there they are those of the customer list.`,
    contactsLeftOut: ({ file, list, what }) =>
      `${what === "both" ? "Visits and calls" : what === "calls" ? "Calls" : "Visits"} in ${file} don’t count, as ${list} has them already. Put into one file, all of them count.`,
    costLeftOut: ({ file, column, list }) =>
      `“${column}” in ${file} is not used, as revenue comes from ${list}, and cost belongs to the revenue of the same file. For both to come from ${file}, map no column to revenue in ${list}.`,
    statedTwice: (details) =>
      details.left === details.used
        ? `${field(details)} is stated in ${details.file} too, with the same sum (${sumOf(details.left, details.leftInFile)}).`
        : `${field(details)} is stated in ${details.file} too (sum ${sumOf(details.left, details.leftInFile)}); what ${details.list} states is used (sum ${sumOf(details.used, details.usedInFile)}).`,
    contacts: (details) =>
      `Counted by “${details.column}”: ${contactCount(details.visits, "visit", "visits")}${kindsOf(details.visitKinds)}, ${contactCount(details.calls, "call", "calls")}${kindsOf(details.callKinds)}${Number(details.others) > 0 ? `; not counted: ${rows(details.others)}${kindsOf(details.examples)}` : ""}.`,
    contactsNotHeld: (details) =>
      `“${details.column}”: ${rows(details.count)} with ${quoted(details.kinds)} ${Number(details.count) === 1 ? "does not count as a contact" : "do not count as contacts"}.`,
    rowsAsVisits: () => "The rows state no kind of contact: each counts as one visit.",
    contradictoryTexts: (details) =>
      `${customers(details.count)} with different entries in “${details.column}”; the first one counts.`,
    alikeIds: (details) =>
      `${count(details.count)} numbers in “${details.column}” are written differently in the parts, say with and without leading zeros: each is taken as one customer.`,
    sameName: (details) =>
      `${customers(details.count)} share a name with another customer number; perhaps they are the same customer (${lines(details)}).`,
    periodYear: (details) =>
      `The rows cover ${day(details.from)} to ${day(details.to)} (${count(details.days)} days)${by(details)}: the sums count as one year.${orders(details)}`,
    periodScaled: (details) =>
      `The rows cover ${day(details.from)} to ${day(details.to)} (${count(details.days)} days)${by(details)}: the sums are converted to 365 days (× ${factor(details.factor)}).${orders(details)}`,
    periodShort: (details) =>
      `The rows cover only ${count(details.days)} days (${day(details.from)} to ${day(details.to)}); the sums are not projected.${orders(details)}`,
    partOfYear: (details) =>
      details.name === undefined
        ? `${details.column !== undefined ? `“${details.column}” states ${details.months === undefined ? `${count(details.days)} days` : months(details.months)} only` : details.names === undefined ? `Title or name state ${day(details.from)} to ${day(details.to)} (${count(details.days)} days)` : `The names ${quotedInShort(details.names)} are those of about ${count(details.days)} days`}: the amounts count as a year’s all the same and are not converted.`
        : `The name “${details.name}” states a time: are the amounts those of ${day(details.from)} to ${day(details.to)} (${count(details.days)} days) only? They count as a year’s and are not converted. If it is only the day of the list, that is right.`,
    orders: (details) => `${count(details.orders)} orders or invoices; without a date the sums count as one year.`,
    ambiguousDates: (details) =>
      `In column “${details.column}” every date may be day/month or month/day; read as ${details.order === "dayFirst" ? "day/month" : "month/day"}.`,
    unreadDates: (details) =>
      `${Number(details.count) === 1 ? "1 cell" : `${count(details.count)} cells`} in “${details.column}” ${Number(details.count) === 1 ? "is" : "are"} no date.`,
    perYear: (details) =>
      `“${details.column}” is for another time than a year, as its header says, and is converted to a year (× ${factor(details.factor)}).`,
    summedColumns: (details) =>
      `${field(details)}: sum of ${count(lengthOf(details.columns))} columns (${quotedEnds(details.columns)}).${details.months === undefined && details.days === undefined ? "" : ` They cover ${details.months === undefined ? `${count(details.days)} days` : months(details.months)}; nothing is converted to a year.`}`,
    furtherRevenue: (details) =>
      `Revenue is “${column(details)}”. ${quotedInShort(details.others)} may be revenue, too, and ${lengthOf(details.others) === 1 ? "does" : "do"} not count. If they belong together, map “${sumOfColumns(details)}” to revenue.`,
    otherRevenue: (details) =>
      `Revenue is “${column(details)}”. ${quotedInShort(details.others)} ${lengthOf(details.others) === 1 ? "names" : "name"} revenue, too, with other amounts, and ${lengthOf(details.others) === 1 ? "does" : "do"} not count. If ${lengthOf(details.others) === 1 ? "this column" : "one of these columns"} is meant, choose it under “Map columns”.`,
    unfinishedYear: (details) =>
      `“${details.column}” is smaller than “${details.before}” for nearly all customers, and much smaller in all: is the year not over yet? The amounts count as a year’s and are not converted.`,
    otherYear: (details) =>
      `${field(details)}: “${column(details)}” names another year than the revenue (“${column({ column: String(details.revenue) })}”). Both count as the same year’s; please check the mapping.`,
    marginFromCost: (details) => `DB is revenue − “${column(details)}”.`,
    strayDates: (details) =>
      `${Number(details.count) === 1 ? "1 date" : `${count(details.count)} dates`} in “${details.column}” (${list(details.examples)}) ${Number(details.count) === 1 ? "is" : "are"} far from all others: left out of the period, the amounts count.`,
    costMissing: (details) =>
      `${rows(details.count)} with ${euros(details.revenue)} of revenue state no “${column(details)}”: the margin lacks them.`,
    marginFromRate: (details) => `DB is revenue × “${details.column}”.`,
    debitCredit: (details) =>
      `Amounts in “${details.amounts}” have their sign from “${details.column}”: ${count(details.count)} with ${details.minus} are negative.`,
    kindsLeftOut: (details) =>
      `“${details.column}”: ${rows(details.count)} with ${quoted(details.kinds)}, ${euros(details.revenue)} in all, ${Number(details.count) === 1 ? "is no revenue and does not count" : "are no revenue and do not count"}.`,
    creditNotes: (details) =>
      `“${details.column}”: ${rows(details.count)} with ${quoted(details.kinds)}, ${euros(details.revenue)} in all, ${Number(details.count) === 1 ? "is subtracted; its amount has" : "are subtracted; their amounts have"} no minus in the file.`,
    otherKinds: (details) =>
      `“${details.column}”: ${rows(details.count)} with ${quoted(details.kinds)}, ${euros(details.revenue)} in all, ${Number(details.count) === 1 ? "counts as it is" : "count as they are"}. What is no revenue does not belong in the file.`,
    currency: (details) =>
      `“${column(details)}” is stated in ${details.currency}. The figures are used as they are; cost is in euros.`,
    currencies: (details) =>
      `“${details.column}” is stated in several currencies: ${sumsOf(details)}. The figures are used as they are, without conversion.`,
    openItems: (details) =>
      `The columns beside “${details.column}” (${quoted(details.beside)}) are those of open items or of an account: please check whether the amounts are revenue. Payments are none, and what was paid may be missing.`,
    ownTurnover: (details) =>
      `“${details.column}” beside ${quoted(details.beside)} may be the customers’ own turnover instead of what they buy from you. Please check the mapping.`,
    contactsOnce: (details) =>
      `“${details.column}” is for the year and the same in the rows of a customer: it counts once per customer.`,
    potentialOnce: (details) =>
      `“${details.column}” is alike in the rows of a customer: the potential counts once per customer.`,
    negativeRevenue: (details) => `${customers(details.count)} with negative revenue (${lines(details)}).`,
    marginAboveRevenue: (details) =>
      `${customers(details.count)} with a contribution margin above revenue (${lines(details)}).`,
    potentialBelowRevenue: (details) =>
      `${customers(details.count)} with a potential below revenue (${lines(details)}).`,
    prospects: (details) =>
      details.negative === undefined
        ? `${customers(details.count)} without revenue but with potential: prospects (${lines(details)}).`
        : details.negative === details.count
          ? `${customers(details.count)} with negative revenue but with potential: ${Number(details.count) === 1 ? "counts as a prospect" : "count as prospects"} (${lines(details)}).`
          : `${customers(details.count)} without positive revenue but with potential: count as prospects, ${count(details.negative)} of them with negative revenue (${lines(details)}).`,
    rejectedProspects: (details) =>
      `${rows(details.count)} without revenue but with potential (${euros(details.potential)} in all) ${Number(details.count) === 1 ? "is" : "are"} rejected (${lines(details)}). If these are prospects, enter 0 as their revenue in the file.`,
    manyVisits: (details) =>
      `${customers(details.count)} with more than one visit a day (${lines(details)}). Please check whether the mapped column counts visits.`,
    dominantCustomer: (details) =>
      `A single customer brings ${percentRound(Number(details.share))} of revenue (${lines(details)}).`,
  },
};
