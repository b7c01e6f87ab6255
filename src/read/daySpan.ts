/** The first and the last day of a time, since 1970. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const dayMs = 86_400_000;
const date = "(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?";
const span = new RegExp(`(?:${date})[ ,;]*(?:-|–|—|bis|to|until)(?: zum)?:?[ ,;]*(?:${date})(?!\\d)`, "iu");

/** "Zeitraum: 01.07.2025 - 30.09.2025" */
export function spanIn(text: string): DaySpan | null {
  const found = span.exec(text);
  if (!found) return null;
  const [, y1, m1, d1, day1, month1, year1, y2, m2, d2, day2, month2, year2] = found;
  const end = y2 ?? year2;
  const start = y1 ?? year1 ?? end;
  if (!end || !start) return null;
  const from = Date.UTC(Number(start), Number(m1 ?? month1) - 1, Number(d1 ?? day1)) / dayMs;
  const to = Date.UTC(Number(end), Number(m2 ?? month2) - 1, Number(d2 ?? day2)) / dayMs;
  return from < to ? { from, to } : null;
}
