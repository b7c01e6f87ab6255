import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import { finding } from "../model/finding.js";
import type { ClassView } from "./classView.js";

/** The sentence that a view's classes say, as a heading. */
export function findingText({ rows, facts }: ClassView, { classes }: Texts, { percentRound }: Formats): string {
  const found = finding(rows, facts);
  const { finding: words, kpis } = classes;
  switch (found?.kind) {
    case undefined:
      return kpis.heading;
    case "negative":
    case "single":
    case "emptyTop":
      return words[found.kind];
    case "negativeTotal":
      return words.negativeTotal(percentRound(found.losingShare));
    case "mismatch":
    case "match":
      return words[found.kind](
        percentRound(found.customersShare),
        percentRound(found.valueShare),
        percentRound(found.visitsShare),
      );
    case "noVisits":
      return words.noVisits(percentRound(found.customersShare), percentRound(found.valueShare));
    case "points":
      return words.points(
        percentRound(found.customersShare),
        percentRound(found.marginShare),
        percentRound(found.visitsShare),
      );
    case "pointsNoVisits":
      return words.pointsNoVisits(percentRound(found.customersShare), percentRound(found.marginShare));
  }
}
