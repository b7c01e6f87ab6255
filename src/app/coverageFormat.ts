import type { Formats } from "../i18n/format.js";
import type { TraceUnit } from "../model/trace.js";

/** A figure of coverage as it is written; money comes in EUR. Null becomes "–". */
export function coverageFormat(
  formats: Formats,
  unit: TraceUnit | "average" | "plain",
): (value: number | null) => string {
  const euros = (value: number | null) => formats.eur(value === null ? null : value * 100);
  const withUnit = (text: string, suffix: string) => (text === "–" ? text : `${text} ${suffix}`);
  switch (unit) {
    case "eur":
    case "eurPerHour":
      return euros;
    case "share":
      return formats.percent;
    case "hours":
      return (value) => withUnit(formats.integer(value), "h");
    case "minutes":
      return (value) => withUnit(formats.decimal(value), "min");
    case "contacts":
      return (value) => (value !== null && Math.abs(value) >= 100 ? formats.integer(value) : formats.decimal(value));
    case "average":
      return formats.tenths;
    case "points":
      return (value) => formats.points(value === null ? null : value * 1000);
    case "plain":
      return formats.coefficient;
    default:
      return formats.integer;
  }
}

/** A difference of such figures: with its sign, "±0" where nothing shows, and shares in percentage points. */
export function differenceFormat(formats: Formats, unit: TraceUnit | "average"): (value: number | null) => string {
  if (unit !== "share") return signed(coverageFormat(formats, unit));
  const points = signed((value) => formats.tenths(value === null ? null : value * 100));
  return (value) => (value === null ? "–" : `${points(value)} ${formats.percentagePoints}`);
}

/** The same with its sign, and "±0" where nothing shows. A word joiner keeps the sign with the number. */
export function signed(format: (value: number | null) => string): (value: number | null) => string {
  const nothing = format(0);
  return (value) => {
    if (value === null) return "–";
    const text = format(Math.abs(value));
    if (text === nothing) return `±${nothing}`;
    return `${value > 0 ? "+" : "−"}\u2060${text}`;
  };
}
