import type { DataType } from "@uwdata/flechette";
import { cellAsText } from "./sheetGrid.js";

const [int, float, binary, decimal, date, time, timestamp, fixedBinary, largeBinary, binaryView] = [
  2, 3, 4, 7, 8, 9, 10, 15, 19, 23,
];
const dictionary = -1;

export interface ArrowText {
  /** A value as the text a CSV of the same data would have. */
  readonly text: (value: unknown) => string;
  readonly isNumber: boolean;
}

/** How values of an Arrow type are written: numbers exact with a point, dates as ISO, text and bytes as they are, what is nested as JSON. */
export function arrowText(type: DataType): ArrowText {
  const { typeId } = type;
  const known = type as { precision?: number; scale?: number; unit?: number; timezone?: string | null };
  if (typeId === dictionary) {
    // The values of a dictionary are few; each is written once.
    const { text, isNumber } = arrowText((type as unknown as { dictionary: DataType }).dictionary);
    const known = new Map<unknown, string>();
    const remembered = (value: unknown) => {
      const found = known.get(value) ?? text(value);
      known.set(value, found);
      return found;
    };
    return { text: remembered, isNumber };
  }
  if (typeId === int) return { text: String, isNumber: true };
  if (typeId === float) return { text: known.precision === 2 ? plainFloat : shortFloat, isNumber: true };
  if (typeId === decimal)
    return { text: (value) => scaledText(value as bigint | number, known.scale ?? 0), isNumber: true };
  if (typeId === date) return { text: (value) => cellAsText(new Date(Number(value))), isNumber: false };
  if (typeId === timestamp) return { text: momentText(known.timezone ?? null), isNumber: false };
  if (typeId === time)
    return { text: (value) => clockText(Number(value) / 1000 ** (known.unit ?? 0)), isNumber: false };
  if ([binary, fixedBinary, largeBinary, binaryView].includes(typeId)) {
    return { text: (value) => bytesText(value as Uint8Array), isNumber: false };
  }
  return { text: plainText, isNumber: false };
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Bytes as the text they are, else in hexadecimal digits, sixteen of them as an identifier of the form 8-4-4-4-12. */
function bytesText(bytes: Uint8Array): string {
  try {
    const text = decoder.decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has these, but bytes may look like them
    if (!/[\x00-\x08\x0e-\x1f]/.test(text)) return text;
  } catch {
    // Not text.
  }
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return bytes.length === 16 ? digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") : digits;
}

function plainText(value: unknown): string {
  if (typeof value === "boolean" || typeof value === "string") return cellAsText(value);
  const plain = (_: string, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner);
  if (ArrayBuffer.isView(value)) return plainText(Array.from(value as unknown as ArrayLike<unknown>));
  return typeof value === "object" ? JSON.stringify(value, plain) : String(value);
}

function plainFloat(value: unknown): string {
  return Number.isNaN(value) ? "" : String(value);
}

/** The shortest text that is the same number in single precision: 0.1, not 0.10000000149011612. */
function shortFloat(value: unknown): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return plainFloat(number);
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(number.toPrecision(digits));
    if (Math.fround(short) === number) return String(short);
  }
  return String(number);
}

function scaledText(value: bigint | number, scale: number): string {
  const digits = String(value).replace("-", "");
  const sign = value < 0 ? "-" : "";
  if (scale <= 0) return sign + digits + "0".repeat(digits === "0" ? 0 : -scale);
  const padded = digits.padStart(scale + 1, "0");
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** Moments of a time zone as its clocks show them. */
function momentText(zone: string | null): (value: unknown) => string {
  const utc = (value: unknown) => cellAsText(new Date(Math.floor(Number(value))));
  if (zone === null || zone === "" || /^(?:etc\/)?(?:utc|gmt|z)$|^\+00:?00$/i.test(zone)) return utc;
  try {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
    return (value) => {
      const moment = new Date(Math.floor(Number(value)));
      return Number.isNaN(moment.getTime()) ? "" : format.format(moment).replace(" 00:00:00", "");
    };
  } catch {
    return utc;
  }
}

function clockText(seconds: number): string {
  return new Date(Math.floor(seconds * 1000)).toISOString().slice(11, 19);
}
