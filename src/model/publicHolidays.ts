/**
 * Public holidays by German state (Feiertagsgesetze der Länder, as of 2025): those on a fixed date, and those that always fall on Monday to
 * Friday (Good Friday, Easter Monday, Ascension Day and Whit Monday in every state; Corpus Christi, the Day of Repentance in Saxony).
 * In every state five are on a fixed date: 1 January, 1 May, 3 October, 25 and 26 December.
 */
const statutory = {
  "DE-BW": { dated: 7, onWeekdays: 5 },
  "DE-BY": { dated: 8, onWeekdays: 5 },
  "DE-BE": { dated: 6, onWeekdays: 4 },
  "DE-BB": { dated: 6, onWeekdays: 4 },
  "DE-HB": { dated: 6, onWeekdays: 4 },
  "DE-HH": { dated: 6, onWeekdays: 4 },
  "DE-HE": { dated: 5, onWeekdays: 5 },
  "DE-MV": { dated: 7, onWeekdays: 4 },
  "DE-NI": { dated: 6, onWeekdays: 4 },
  "DE-NW": { dated: 6, onWeekdays: 5 },
  "DE-RP": { dated: 6, onWeekdays: 5 },
  "DE-SL": { dated: 7, onWeekdays: 5 },
  "DE-SN": { dated: 6, onWeekdays: 5 },
  "DE-ST": { dated: 7, onWeekdays: 4 },
  "DE-SH": { dated: 6, onWeekdays: 4 },
  "DE-TH": { dated: 7, onWeekdays: 4 },
} as const;

export type GermanState = keyof typeof statutory;

/** ISO 3166-2 codes. */
export const germanStates = Object.keys(statutory) as readonly GermanState[];

/** Days a year on which a state's public holidays take a working day away, on average over the years: a fixed date falls on Monday to Friday in five years of seven. */
export function publicHolidays(state: GermanState): number {
  const { dated, onWeekdays } = statutory[state];
  return onWeekdays + (dated * 5) / 7;
}
