import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";

/** What a scenario brings against today, in EUR. */
export interface Gain {
  readonly name: string;
  readonly gain: number;
}

/** Which scenario brings most, as a heading; those whose gains print alike bring the same. */
export function comparedFinding(
  gains: readonly Gain[],
  words: Texts["scenarios"]["compare"],
  { eur, list }: Pick<Formats, "eur" | "list">,
): string {
  const euros = (value: number) => eur(value * 100);
  const most = Math.max(...gains.map(({ gain }) => gain));
  if (most <= 0.5) return words.findingNone;
  const best = gains.filter(({ gain }) => euros(gain) === euros(most));
  if (best.length === 1) return words.finding(best[0]!.name, euros(most));
  if (best.length === gains.length) return words.findingAlike(euros(most));
  return words.findingTied(list(best.map(({ name }) => words.quoted(name))), euros(most));
}
