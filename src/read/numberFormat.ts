import { shownCurrencies } from "./grid.js";
import type { SheetCell } from "./sheetGrid.js";

/** Zeros, perhaps with texts between them, as numbers of customers are shown: 00000, "K-"0000, 000-000. */
const zeros = /^(?:"[^"]*"|\\.|[ /-]|0)*0(?:"[^"]*"|\\.|[ /-]|0)*$/;
const part = /"([^"]*)"|\\(.)|([^"\\])/g;
const unseen = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./g;
/** A comma behind the last digit shows thousands, two show millions. */
const thousands = /[0#?],+(?:[^0#?,]|$)/;
const leastZeros = 2;
/** A text in formats of OpenDocument spreadsheets, which have no commas for thousands. */
export const scaledMark = "\u00d7 1000";
const signs: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  "£": "GBP",
  FR: "CHF",
  "FR.": "CHF",
  SFR: "CHF",
  ZŁ: "PLN",
  KČ: "CZK",
};

/** Whether numbers are read as something else than they are under this format. */
export function isTellingFormat(format: string): boolean {
  return isZeros(format) || isScaled(format) || currencyOf(format) !== null;
}

/** A number as it is read under its format: an id as the text that is shown, an amount shown in thousands or millions or in a foreign currency marked as such. */
export function shownNumber(value: number, format: string): SheetCell {
  if (isScaled(format)) return { scaled: value };
  const currency = currencyOf(format);
  if (currency) return { amount: value, currency };
  return isZeros(format) && Number.isSafeInteger(value) && value >= 0 ? withZeros(value, format) : value;
}

/** The foreign currency that a format names ([$CHF], [$$-409], "GBP"). A bare "$" is that of whatever country. */
function currencyOf(format: string): string | null {
  const said = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(format)?.[1];
  const texts = said === undefined ? Array.from(format.matchAll(/"([^"]*)"/g), ([, text]) => text!) : [said];
  const mark =
    texts
      .find((text) => text.trim() !== "")
      ?.trim()
      .toUpperCase() ?? "";
  const code = mark === "$" && !format.includes("[$$") ? mark : (signs[mark] ?? mark);
  return shownCurrencies.includes(code) ? code : null;
}

function isZeros(format: string): boolean {
  if (format.length > 60 || !zeros.test(format)) return false;
  return placesOf(format) >= leastZeros;
}

function isScaled(format: string): boolean {
  if (format.includes(scaledMark)) return true;
  return format.includes(",") && thousands.test(format.replace(unseen, ""));
}

function placesOf(format: string): number {
  return Array.from(format.matchAll(part)).filter(([, , , char]) => char === "0").length;
}

function withZeros(value: number, format: string): string {
  let left = placesOf(format);
  const digits = String(value).padStart(left, "0");
  let text = "";
  let from = 0;
  for (const [, quoted, escaped, char] of format.matchAll(part)) {
    if (char !== "0") text += quoted ?? escaped ?? char;
    else {
      // What has no place of its own stands at the first.
      const to = digits.length - --left;
      text += digits.slice(from, to);
      from = to;
    }
  }
  return text;
}
