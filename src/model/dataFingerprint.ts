import type { PortfolioColumns } from "./buildPortfolio.js";

/** Eight characters that tell customers apart without saying anything about one: of their number and the sums of their figures. */
export function dataFingerprint({
  size,
  revenueCents,
  marginCents,
  potentialCents,
  visitsThousandths,
  callsThousandths,
}: PortfolioColumns): string {
  const columns = [revenueCents, marginCents, potentialCents, visitsThousandths, callsThousandths];
  const text = [size, ...columns.map((column) => (column ? sumOf(column) : "none"))].join(" ");
  // FNV-1a
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

function sumOf(column: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) if (!Number.isNaN(column[row]!)) sum += column[row]!;
  return sum;
}
