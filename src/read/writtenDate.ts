import { digitsEnd, isDigit } from "./idBytes.js";

const [space, minus, point, slash, colon] = [32, 45, 46, 47, 58];

/** Whether bytes are a date or time: dd.mm.yyyy, yyyy-mm-dd, mm/dd/yy, each perhaps with a time; yyyymmddThhmm; or a time alone. */
export function isWrittenDate(bytes: Uint8Array, start: number, end: number): boolean {
  let i = digitsEnd(bytes, start, end);
  const separator = bytes[i];
  if (separator === colon) return isTime(bytes, start, end);
  if (i - start === 8 && separator === 84) return isClock(bytes, i + 1, end);
  if (i - start > 4 || (separator !== point && separator !== minus && separator !== slash)) return false;
  const middle = digitsEnd(bytes, i + 1, end);
  if (middle === i + 1 || middle - i > 3 || bytes[middle] !== separator) return false;
  i = digitsEnd(bytes, middle + 1, end);
  if (i - middle < 2 || i - middle > 5) return false;
  return i === end || ((bytes[i] === space || bytes[i] === 84) && isTime(bytes, i + 1, end));
}

function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  const hours = digitsEnd(bytes, start, end);
  return hours > start && hours - start < 3 && bytes[hours] === colon && isDigit(bytes[hours + 1]) && end - hours < 24;
}

/** hhmm or hhmmss, perhaps of Greenwich. */
function isClock(bytes: Uint8Array, start: number, end: number): boolean {
  const digits = digitsEnd(bytes, start, end);
  return (
    (digits - start === 4 || digits - start === 6) && (digits === end || (bytes[digits] === 90 && digits + 1 === end))
  );
}
