import type { Decimal } from "./decideDecimal.js";
import type { CellReason } from "./importReport.js";

/** A decimal number as written: value = ±digits · 10^exponent. */
export interface DecimalNumber {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

const nullWords = new Set(
  "- – — -- --- . ? / n/a na n.a. n.a null none nil nan (null) (leer) leer k.a. k.a ka keine keine angabe unbekannt unknown #n/v entfällt"
    .split(" ")
    .concat("keine angabe", "k. a.", "n. a.", "not available"),
);
const errorValue =
  /^#(?:nv|n\/a|n\/v|wert!?|value!?|bezug!?|ref!?|div\/0!?|name\??|zahl!?|num!?|null!?|überlauf!?|spill!?|kalk!?|calc!?|#+)$/i;

/** Whether a text is an error of a spreadsheet, in German or English. */
export function isErrorValue(text: string): boolean {
  return errorValue.test(text.trim());
}

const currency = "€|EUR|CHF|USD|GBP|US\\$|\\$|£|Fr\\.|SFr\\.|EURO|PLN|CZK|SEK|DKK|NOK|HUF|RON";
const leading = new RegExp(`^(?:([-+(])|${currency})[\\s\u00a0\u202f]*`, "i");
const trailing = new RegExp(`[\\s\u00a0\u202f]*(?:([-+)])|${currency})$`, "i");
/** What makes an amount thousands, millions or more within its cell: "12,5 T€", "1.2 Mio. EUR", "3k". */
const powers: Readonly<Record<string, number>> = {
  ...{
    t: 3,
    k: 3,
    tsd: 3,
    tausend: 3,
    thousand: 3,
    m: 6,
    mn: 6,
    mio: 6,
    mill: 6,
    million: 6,
    millionen: 6,
    millions: 6,
  },
  ...{ mrd: 9, bn: 9, milliarde: 9, milliarden: 9, billion: 9 },
};
const units = new RegExp(
  `\\d[\\s\u00a0\u202f]*(?:(t)(?=${currency})|(k|tsd|tausend|thousand|mio|mill|millionen|millions?|mn|m|mrd|bn|milliarden?|billion))\\.?[\\s\u00a0]*(?:${currency})?$`,
  "i",
);
const amount = new RegExp(
  `^[-+(−]?\\d[\\d.,'’ \u00a0]*(?:(?:t|k|m|mn|bn)\\.?[ \u00a0]?(?:${currency})|(?:tsd|tausend|mio|millionen|mrd)\\.?[ \u00a0]?(?:${currency})?)$`,
  "i",
);
const grouped: Readonly<Record<Decimal, RegExp>> = {
  ",": /^(?:\d{1,3}(?:([.'’ \u00a0\u2007\u2009\u202f])\d{3})(?:\1\d{3})*|\d+)?(?:,(\d*))?(?:e([-+]?\d{1,3}))?$/i,
  // Also Indian groups, of two digits above the thousands: 12,34,567.50.
  ".": /^(?:\d{1,3}(?:([,'’ \u00a0\u2007\u2009\u202f])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}|\d+)?(?:\.(\d*))?(?:e([-+]?\d{1,3}))?$/i,
};

/** Whether an amount says itself that it is in thousands or more, so that the name of its column says it again: "12,5 T€", "5 Tsd.". */
export function statesUnit(text: string): boolean {
  return amount.test(text.trim());
}

/**
 * Reads any way of writing a number with the given decimal sign: thousands separators, signs before or after, parentheses, Unicode minus, currencies,
 * powers of ten. Otherwise the reason why it is none: null words are "missing", Excel's error values "errorValue".
 */
export function numberText(text: string, decimal: Decimal): DecimalNumber | CellReason {
  let rest = text.trim();
  if (rest === "" || nullWords.has(rest.toLowerCase())) return "missing";
  if (rest[0] === "#") return errorValue.test(rest) ? "errorValue" : "notANumber";
  rest = rest
    .replace(/^'(?=[-+(\d])/, "")
    .replace(/[−‐‑‒﹣－]/g, "-")
    .replace(/^[–—]/, "-");
  // "12,-" is 12 without cents, not less than nothing.
  rest = rest.replace(/(\d)[.,][-–—]+(?=[\s\u00a0]*(?:\D{0,5})$)/, "$1");
  const signs = new Set<string>();
  // Debit and credit of ledgers: 1.234,50 S and 1.234,50 H, 12.00 DR and 12.00 CR.
  const mark = /\d\s+(S|H|[DC]R)$/.exec(rest)?.[1];
  if (mark) {
    signs.add(mark === "H" || mark === "CR" ? "-" : "+");
    rest = rest.slice(0, -mark.length).trimEnd();
  }
  const unit = units.exec(rest);
  const factor = unit ? powers[(unit[1] ?? unit[2]!).toLowerCase()]! : 0;
  if (unit) rest = rest.slice(0, unit.index + 1);
  for (const pattern of [leading, trailing]) {
    for (let n = 0; n < 3; n++) {
      const match = pattern.exec(rest);
      if (!match) break;
      if (match[1]) {
        if (signs.has(match[1])) return "notANumber";
        signs.add(match[1]);
      }
      rest = pattern === leading ? rest.slice(match[0].length) : rest.slice(0, -match[0].length);
    }
  }
  const body = grouped[decimal].exec(rest);
  const digits = body ? rest.replace(/e.*$/i, "").replace(/\D/g, "") : "";
  if (!body || digits === "" || signs.has("(") !== signs.has(")")) return "notANumber";
  return {
    negative: signs.has("-") !== signs.has("("),
    digits,
    exponent: Number(body[3] ?? 0) - (body[2]?.length ?? 0) + factor,
  };
}
