import { type StateFigure, stateStrip } from "../components/stateStrip.js";
import type { SkillGaps } from "../model/skillGaps.js";
import { card, paragraph } from "./card.js";
import { onSkillGaps } from "./onSkillGaps.js";
import type { App } from "./openApp.js";

/** Whether today's functions and skills fit: how many people to train and to hire. */
export function skillsHeadline(app: App): HTMLElement {
  const { texts, formats } = app;
  const { headline: words } = texts.skills;
  const strip = stateStrip({ figures: [] }, { label: (label) => label, open: () => {} });
  const panel = card(words.open, strip, paragraph(words.definition));
  const title = panel.querySelector("h2")!;

  function titleOf({ train, hire, notStated, staff }: SkillGaps, trainFte: number | null, hireFte: number): string {
    const parts = [
      ...(hire.length > 0 ? [words.hire(formats.decimal(hireFte))] : []),
      ...(train.length === 0
        ? []
        : [
            trainFte === null
              ? words.trainUnknown(formats.integer(train.length))
              : words.train(formats.decimal(trainFte)),
          ]),
    ];
    if (parts.length > 0) return parts.join(words.and);
    const unknown = notStated > 0 || staff.some((own) => own.presentFte === null || own.neededFte === null);
    return unknown ? words.open : words.fits;
  }

  onSkillGaps(app, (gaps) => {
    const { train, hire, notStated, staff } = gaps;
    const toTrain = new Map(train.map(({ role, fte }) => [role, fte]));
    const isOpen = train.length === 0 && notStated > 0;
    const trainFte =
      isOpen || [...toTrain.values()].includes(null)
        ? null
        : [...toTrain.values()].reduce<number>((all, fte) => all + (fte ?? 0), 0);
    const hireFte = hire.reduce((all, { fte }) => all + fte, 0);
    title.textContent = titleOf(gaps, trainFte, hireFte);
    const hireKnown = staff.some(({ presentFte, neededFte }) => presentFte !== null && neededFte !== null);
    const figure = (kpi: string, label: string, value: number | null, text: string): StateFigure => ({
      label,
      text,
      state: "scenario",
      kpi,
      value,
    });
    const shownHire = hireKnown ? hireFte : null;
    strip.update({
      figures: [
        figure("hireFte", words.hireFte, shownHire, formats.decimal(shownHire)),
        figure("trainFte", words.trainFte, trainFte, formats.decimal(trainFte)),
        figure("notStated", words.notStated, notStated, formats.integer(notStated)),
      ],
    });
  });
  return panel;
}
