/** Signs of one character that begin comments above a table. */
export const commentSigns = "#%!;*";

const leading = new RegExp(`^(?://|[${commentSigns}]|@(?=\\p{L}))`, "u");
const alone = new RegExp(`^(?://|[${commentSigns}])(?:fields:)?$`, "i");
const amongRecords = /^(?:#|\/\/|-- )/;

/** The sign of a comment with which a line above a table begins, or that with which it declares something (`@attribute`). */
export function leadingSign(text: string): string | undefined {
  return leading.exec(text)?.[0];
}

/** Whether a cell says only that names of columns follow: `#`, `#Fields:`. */
export function isLoneSign(text: string): boolean {
  return alone.test(text.trim());
}

/** Whether a text begins as comments among records do. */
export function isComment(text: string): boolean {
  return amongRecords.test(text);
}
