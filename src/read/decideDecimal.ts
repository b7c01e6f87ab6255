import type { NumberEvidence } from "./numberEvidence.js";

export type Decimal = "," | ".";

export interface DecimalDecision {
  readonly decimal: Decimal;
  /** The column alone left it open whether 1.234 is 1234 or 1.234: to be reported. */
  readonly ambiguous: boolean;
}

export interface FileDecimal {
  /** What other columns of the file say, null when they say nothing. */
  readonly agreed: Decimal | null;
  /** What the file's delimiter suggests. */
  readonly likely: Decimal;
}

/**
 * The decimal sign of a column: what its own values say, else what the file's other columns say. For values such as 1.234 without either, thousands,
 * unless larger numbers stand without separator. `fraction` marks columns such as coordinates, where three digits are decimals.
 */
export function decideDecimal(evidence: NumberEvidence, file: FileDecimal, fraction = false): DecimalDecision {
  const { commaDecimal, pointDecimal, openComma, openPoint, bareComma, barePoint, plainLarge } = evidence;
  // Beside values that may be grouped by its sign, "7." may be a number cut off: then it says nothing.
  const isBareOnly = commaDecimal + pointDecimal + openComma + openPoint === 0;
  const [comma, point] = isBareOnly ? [bareComma, barePoint] : [commaDecimal, pointDecimal];
  if (comma !== point) return { decimal: comma > point ? "," : ".", ambiguous: false };
  const assumed = file.agreed ?? file.likely;
  if (openComma + openPoint === 0) return { decimal: assumed, ambiguous: false };
  if (openComma > 0 && openPoint > 0) return { decimal: assumed, ambiguous: true };
  const asDecimal: Decimal = openComma > 0 ? "," : ".";
  if (fraction) return { decimal: asDecimal, ambiguous: false };
  if (file.agreed) return { decimal: file.agreed, ambiguous: true };
  // With thousands separators in use, no number of four digits would stand without one.
  const decimals = plainLarge > 0;
  return { decimal: decimals ? asDecimal : other(asDecimal), ambiguous: true };
}

/** Whether "7." is 7 in a column with decimal comma ("7," in one with a point): nothing in it is grouped by that sign, so it can't be a number cut off. */
export function mayEndBare({ grouped, openComma, openPoint }: NumberEvidence, decimal: Decimal): boolean {
  return grouped === 0 && (decimal === "," ? openPoint : openComma) === 0;
}

/** The decimal sign most columns of a file agree on, null when none says anything. */
export function agreedDecimal(columns: Iterable<NumberEvidence>): Decimal | null {
  let commas = 0;
  let points = 0;
  for (const { commaDecimal, pointDecimal } of columns) {
    if (commaDecimal > pointDecimal) commas++;
    else if (pointDecimal > commaDecimal) points++;
  }
  return commas > points ? "," : points > commas ? "." : null;
}

function other(decimal: Decimal): Decimal {
  return decimal === "," ? "." : ",";
}
