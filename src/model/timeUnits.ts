/** Time is summed in whole units of a thousandth of a contact × a hundredth of a minute, so that sums are exact in any order. */
export const unitsPerHour = 60 * 100 * 1000;

/** Minutes as the whole hundredths that contacts in thousandths are multiplied by. */
export function hundredths(minutes: number): number {
  return Math.round(minutes * 100);
}
