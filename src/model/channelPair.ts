import { today } from "./coverageDesign.js";

/** The option pair a class's break-even is about: its own channel or field sales, against its own remote one or active inside sales. */
export function channelPair(
  chosen: string,
  cases: readonly { readonly option: string; readonly personal: boolean }[],
): { readonly personal: string; readonly other: string; readonly personalChosen: boolean } | null {
  const own = cases.find(({ option }) => option === chosen);
  const named = (wanted: string, personal: boolean) =>
    cases.find((each) => each.option === wanted && each.personal === personal)?.option ??
    cases.find((each) => each.option !== today && each.personal === personal)?.option;
  const personal = own?.personal ? own.option : named("field", true);
  const other = own && !own.personal ? own.option : named("inside", false);
  return personal && other ? { personal, other, personalChosen: own?.personal ?? false } : null;
}
