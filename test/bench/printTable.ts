import type { Ratio } from "./ratio.js";

/** Prints the ratios with their targets. */
export function printTable(lines: readonly Ratio[]): void {
  const cells = lines.map(({ name, ratio, sense, target, met, measured, against }) => [
    name,
    `${ratio.toPrecision(3)} ×`,
    `${sense === "atLeast" ? "≥" : "≤"} ${target} ×`,
    met ? "met" : "missed",
    `${measured.toPrecision(3)} ms against ${against.toPrecision(3)} ms`,
  ]);
  const widths = cells.reduce<number[]>((most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)), []);
  for (const row of cells) console.log(row.map((cell, at) => cell.padEnd(widths[at]!)).join("  "));
}
