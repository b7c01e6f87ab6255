import { type CellColumn, numberColumn, passingColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { addedNumbers, columnsAt, oncePerSum, type PartNumbers } from "./columnSums.js";
import { convertNumbers } from "./convertNumbers.js";
import { currencyWarnings } from "./currencies.js";
import { debitCredit } from "./debitCredit.js";
import { agreedDecimal, type Decimal, decideDecimal, mayEndBare } from "./decideDecimal.js";
import type { NumberFormat } from "./detection.js";
import {
  amountFields,
  type Field,
  fields,
  type Mapping,
  type NumberField,
  numberFields,
  requiredFields,
} from "./fields.js";
import { rowWidth, shownScaled } from "./grid.js";
import type { ImportWarning } from "./importReport.js";
import { isRateColumn, marginFromRates } from "./marginRates.js";
import { lackingColumn, namedColumn } from "./namedColumn.js";
import { type NumberEvidence, numberEvidence } from "./numberEvidence.js";
import { cellReasons, type NumberRules, type ParsedNumbers } from "./parseNumbers.js";
import type { Conspicuous } from "./plausibility.js";
import { ReadError } from "./readError.js";
import { headerFactor, isMeant, type TitleUnit, titleUnit } from "./statedUnits.js";
import type { TextTable } from "./textTable.js";

const mostCents = 9e15;
const notANumber = cellReasons.indexOf("notANumber") + 1;
const bounds: Readonly<Record<NumberField, Pick<NumberRules, "scale" | "least" | "most">>> = {
  revenue: { scale: 2, least: -mostCents, most: mostCents },
  margin: { scale: 2, least: -mostCents, most: mostCents },
  potential: { scale: 2, least: -mostCents, most: mostCents },
  cost: { scale: 2, least: -mostCents, most: mostCents },
  visits: { scale: 3, least: 0, most: 1e9 },
  calls: { scale: 3, least: 0, most: 1e9 },
  lat: { scale: null, least: -90, most: 90 },
  lon: { scale: null, least: -180, most: 180 },
  travelMinutes: { scale: null, least: 0, most: 1e5 },
};

/** The columns of a mapping as positions. Throws ReadError "unknownField", "unknownColumn" or "missingColumn", naming field and column. */
export function mappedPositions(
  table: TextTable,
  mapping: Mapping,
  required: readonly Field[] = requiredFields,
): Map<Field, number> {
  const positions = new Map<Field, number>();
  const header = table.header.slice(0, table.columnCount);
  for (const [field, column] of Object.entries(mapping)) {
    if (!(fields as readonly string[]).includes(field)) throw new ReadError("unknownField", { field, column });
    const position = namedColumn(table.header, column);
    if (position < 0) {
      const lacking = lackingColumn(header, column) ?? column;
      throw new ReadError("unknownColumn", { field: field as Field, column: lacking, header });
    }
    positions.set(field as Field, position);
  }
  for (const field of required) {
    if (!positions.has(field)) throw new ReadError("missingColumn", { field, header });
  }
  return positions;
}

export interface MappedNumbers {
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  readonly decimal: Decimal;
  readonly formats: readonly NumberFormat[];
  readonly warnings: readonly ImportWarning[];
  readonly findings: readonly Conspicuous[];
}

/** All mapped number columns converted, the decimal sign of each decided over all its values. */
export function mappedNumbers(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  given: Decimal | null = null,
): MappedNumbers {
  const marginColumn = positions.get("margin");
  const rateColumn =
    marginColumn !== undefined && isRateColumn(table, marginColumn, positions.get("revenue")) ? marginColumn : null;
  const title = titleUnit(table);
  const columns = numberFields.flatMap((field) => {
    const position = positions.get(field);
    if (position === undefined || (field === "margin" && position === rateColumn)) return [];
    return columnsAt(table, position).map((column) => {
      const name = table.header[column]!;
      const rules = rulesFor(field, name, title);
      return { field, position: column, name, rules, ...decidedBySample(rules, numberColumn(table, column), given) };
    });
  });
  const likely: Decimal = table.grid.dialect.delimiter === "," ? "." : ",";
  const agreed = given ?? agreedDecimal(columns.map(({ evidence }) => evidence));
  const parts = new Map<NumberField, PartNumbers[]>();
  const add = (field: NumberField, part: PartNumbers) => parts.set(field, [...(parts.get(field) ?? []), part]);
  const warnings: ImportWarning[] = [];
  const formats: NumberFormat[] = [];
  for (const { field, position, name, rules, evidence, parsed } of columns) {
    if (rules.factor > 0 && !isShownScaled(table, position)) warnings.push(factorWarning(name, rules.factor, title));
    if (parsed) {
      add(field, { position, parsed });
      formats.push({ column: name, decimal: given ?? signOf(evidence), why: given ? "given" : "values" });
      continue;
    }
    const cells = numberColumn(table, position);
    const { decimal, ambiguous } = decideDecimal(evidence, { agreed, likely }, field === "lat" || field === "lon");
    if (ambiguous)
      warnings.push({ code: "ambiguousThousands", column: name, example: openExample(cells, evidence), decimal });
    const bareSign = mayEndBare(evidence, decimal);
    add(field, { position, parsed: convertNumbers(cells, { ...rules, decimal, bareSign }) });
    formats.push({ column: name, decimal, why: groundOf(evidence, cells, ambiguous) });
  }
  const numbers = new Map([...parts].map(([field, each]) => [field, addedNumbers(each)]));
  const revenue = columns[0];
  const decimal = given ?? (revenue ? decideDecimal(revenue.evidence, { agreed, likely }).decimal : likely);
  if (rateColumn !== null) {
    numbers.set("margin", marginFromRates(passingColumn(table, rateColumn), numbers.get("revenue")!, decimal));
    warnings.push({ code: "marginFromRate", column: table.header[rateColumn]! });
  }
  const signed = debitCredit(table, positions, numbers);
  warnings.push(...signed.warnings, ...currencyWarnings(table, positions));
  const { findings } = signed;
  return { numbers: signed.numbers, decimal, formats, warnings: oncePerSum(warnings, table), findings };
}

/** Whether the amounts of a column are shown in another unit than they are in the file: by their first. */
function isShownScaled({ grid, firstRow }: TextTable, column: number): boolean {
  if (grid.columns || !grid.typed) return false;
  for (let row = firstRow; row < grid.rowCount; row++) {
    const kind = column < rowWidth(grid, row) ? grid.typed[grid.rowCells[row]! + column]! : 0;
    if (kind > 0) return kind === shownScaled;
  }
  return false;
}

function signOf({ commaDecimal, pointDecimal }: NumberEvidence): Decimal {
  return commaDecimal > pointDecimal ? "," : ".";
}

function groundOf(evidence: NumberEvidence, cells: CellColumn, ambiguous: boolean): NumberFormat["why"] {
  if (ambiguous) return "open";
  if (evidence.commaDecimal + evidence.pointDecimal > 0) return "values";
  const isTyped = cells.numbers ? !cells.numbers.every(Number.isNaN) : cells.typed?.some((kind) => kind > 0);
  return isTyped ? "typed" : "whole";
}

/**
 * Most columns are settled by their first values: when these leave no doubt and every value can be read that way, no value speaks for the other sign
 * (it could not have been read). Otherwise the evidence of all values.
 */
function decidedBySample(rules: Omit<NumberRules, "decimal">, cells: CellColumn, given: Decimal | null) {
  const sample = numberEvidence(cells, 2000);
  const all = () => (cells.size > 2000 ? numberEvidence(cells) : sample);
  if (given) {
    const bareSign = mayEndBare(sample, given) && mayEndBare(all(), given);
    return { evidence: sample, parsed: convertNumbers(cells, { ...rules, decimal: given, bareSign }) };
  }
  if (sample.commaDecimal !== sample.pointDecimal && Math.min(sample.commaDecimal, sample.pointDecimal) === 0) {
    const parsed = convertNumbers(cells, { ...rules, decimal: sample.commaDecimal > 0 ? "," : "." });
    if (!parsed.reasons.includes(notANumber)) return { evidence: sample, parsed };
  }
  return { evidence: all(), parsed: null };
}

function rulesFor(field: NumberField, name: string, title: TitleUnit | null): Omit<NumberRules, "decimal"> {
  const isMoney = (amountFields as readonly string[]).includes(field);
  const stated = title && isMeant(name) ? title.factor : headerFactor(name);
  return { ...bounds[field], factor: isMoney ? stated : 0 };
}

function factorWarning(column: string, power: number, title: TitleUnit | null): ImportWarning {
  const factor = 10 ** power;
  return title && isMeant(column)
    ? { code: "factor", column, factor, title: title.text }
    : { code: "factor", column, factor };
}

function openExample({ bytes, starts, ends }: CellColumn, { openRow }: NumberEvidence): string {
  return openRow < 0 ? "" : decodeUtf8(bytes, starts[openRow]!, ends[openRow]!);
}
