import { columnProfile } from "./columnProfile.js";
import type { Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { headerKey } from "./normaliseHeader.js";
import type { TextTable } from "./textTable.js";

const clearing = /ausgleichs?(?:beleg|datum|nr)|ausglbeleg|clearing(?:document|doc|date)/;
const dunning = /^mahn|mahnstufe|mahnsperre|dunning/;
const open =
  /^saldo|saldooffen|offene?r?(?:betrag|posten|saldo|rest)|^offen$|restbetrag|open(?:amount|balance|item)|outstanding|balancedue/;
const turnover =
  /^(?:jahresumsatz|annualrevenue|annualsales|annualturnover|(?:unternehmens|firmen)umsatz|companyrevenue)$/;
/** Parts of words without which no name is one of these. */
const hints = /ausgl|clear|mahn|dunn|arbeit|sch[aä]e?ftig|employ|headc/i;
const staff = /mitarbeiter|beschaeftigte|employees|headcount/;

/** What other columns say against taking the amounts for revenue: those of open items and accounts, or of the customers' own turnover. Nothing is changed. */
export function doubtfulRevenue(table: TextTable, positions: ReadonlyMap<Field, number>): ImportWarning[] {
  const revenue = positions.get("revenue");
  if (revenue === undefined || !table.header.some((name) => hints.test(name))) return [];
  const column = table.header[revenue]!;
  const others = table.header.flatMap((name, at) => (at === revenue ? [] : [{ name, at, key: headerKey(name) }]));
  const named = (form: RegExp) => others.find(({ key }) => form.test(key));
  const [cleared, dunned, owed] = [clearing, dunning, open].map(named);
  const signs = cleared ? [cleared] : dunned && owed ? [dunned, owed] : [];
  const size = turnover.test(headerKey(column)) ? named(staff) : undefined;
  const isSize = size && columnProfile(table, size.at).numbers > 0;
  return [
    ...(signs.length > 0 ? [{ code: "openItems", column, beside: signs.map(({ name }) => name) }] : []),
    ...(isSize ? [{ code: "ownTurnover", column, beside: [size.name] }] : []),
  ];
}
