import { paragraph } from "./card.js";
import { signed } from "./coverageFormat.js";
import { economicsFigures } from "./economicsFigures.js";
import type { App } from "./openApp.js";

/** What the assumptions on response come to: the range of the difference, the elasticity reached, the one at which today's size would be right, and what does not fit. */
export function elasticityReadouts({ texts, formats, onCoverage }: App) {
  const { assumptions: words, warnings } = texts.economics;
  const effect = paragraph("", "readout");
  const reached = paragraph("", "readout");
  const implied = paragraph("", "hint");
  const problem = paragraph("", "hint");
  problem.setAttribute("role", "status");
  onCoverage(({ model: { elasticity: found }, result }) => {
    const { stated, implied: present } = found.levels;
    reached.textContent = stated
      ? words.reached(formats.coefficient(stated.reached), formats.coefficient(stated.shape))
      : words.reachedNone;
    implied.textContent = present
      ? words.implied(formats.coefficient(present.elasticity))
      : found.marginCents > 0
        ? ""
        : warnings.noImplied;
    problem.textContent = found.judgedProblem ? warnings.judged : "";
    problem.hidden = !found.judgedProblem;
    const { range } = economicsFigures(result);
    const write = (value: number) => signed(formats.eurShort)(value * 100);
    effect.textContent = range ? words.effect(write(range[0]), write(range[1])) : "";
  });
  return { effect, reached, implied, problem };
}
