const secondsPerDay = 86_400;
/** SAP writes the periods of a business year in three digits: "003.2025", "2025/003", "2025003". */
const [monthFirst, yearFirst] = [/^(0?\d{1,2})[-./ ](\d{4})$/, /^(\d{4})(?:[-./]?(\d\d)|[-./]?0(\d\d))$/];

/** A month without a day as its first day ("02/2024", "2024-02", "202402"), and moments counted since 1970 in seconds or thousandths, as ISO dates; null for anything else. */
export function coarseDate(text: string): string | null {
  const month = monthFirst.exec(text);
  if (month) return iso(month[2]!, month[1]!);
  const turned = yearFirst.exec(text);
  if (turned) return iso(turned[1]!, turned[2] ?? turned[3]!);
  const moment = /^(?:\/Date\()?(\d{10}|\d{13})(?:[-+]\d{4})?(?:\)\/)?$/.exec(text);
  if (!moment) return null;
  const seconds = Number(moment[1]!.slice(0, 10));
  return new Date(Math.floor(seconds / secondsPerDay) * secondsPerDay * 1000).toISOString().slice(0, 10);
}

/** Whether a text is a month without a day. */
export function isMonthAlone(text: string): boolean {
  return monthFirst.test(text) || yearFirst.test(text);
}

/** A text without what may stand before its date: an apostrophe, the day of the week; and without the ending of "1st". */
export function bareDate(text: string): string {
  return text
    .trim()
    .replace(/^'/, "")
    .replace(
      /^(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|tues|thur|thurs|\p{L}+(?:tag|woch|day))[.,]{0,2}\s+(?=\S)/iu,
      "",
    )
    .replace(/^(\p{L}* ?\d{1,2})(?:st|nd|rd|th)\b/iu, "$1");
}

function iso(year: string, month: string): string | null {
  const [y, m] = [Number(year), Number(month)];
  return y >= 1950 && y <= 2200 && m >= 1 && m <= 12 ? `${year}-${String(m).padStart(2, "0")}-01` : null;
}
