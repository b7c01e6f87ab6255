import type { Formats } from "../i18n/format.js";

const asWritten: ReadonlySet<unknown> = new Set([undefined, "text", "html"]);

/** Whether a format knows numbers; those of others are texts. */
export function isTypedFormat(format: unknown): boolean {
  return !asWritten.has(format);
}

/** A cell of such a file, a number with decimals as the page writes it. */
export function withOwnNumbers(cell: string, { plain }: Pick<Formats, "plain">): string {
  return /^-?\d+\.\d+$/.test(cell) ? plain(Number(cell)) : cell;
}
