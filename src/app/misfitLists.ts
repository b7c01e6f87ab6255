import { channelPair } from "../model/channelPair.js";
import { today } from "../model/coverageDesign.js";
import type { CoverageLevel } from "../model/coverageLevels.js";
import { misfit } from "../model/misfit.js";
import { channelsOf } from "./channelsOf.js";
import type { CoverageView } from "./coverageView.js";
import { stretchesOf } from "./stretchesOf.js";
import type { Pause } from "./whenResting.js";

export const misfitKinds = ["over", "under"] as const;
export type MisfitKind = (typeof misfitKinds)[number];

/** A customer who would earn more through the other channel; the gain is in cents a year. */
export interface Misfitting {
  readonly letter: string;
  /** Of the portfolio. */
  readonly row: number;
  readonly gain: number;
}

export type MisfitLists = Readonly<Record<MisfitKind, readonly Misfitting[]>>;

/** Customers that are covered personally and should not be, and the other way round, greatest gain first; a class at a time. */
export async function misfitLists(view: CoverageView, level: CoverageLevel, pause: Pause): Promise<MisfitLists> {
  const { model } = view;
  const stretches = stretchesOf(view);
  const lists: Record<MisfitKind, Misfitting[]> = { over: [], under: [] };
  for (const [at, { class: letter, cases }] of (await channelsOf(view, pause)).entries()) {
    await pause();
    const pair = channelPair(cases.find(({ chosen }) => chosen)?.option ?? today, cases);
    const own = pair && misfit(model, stretches, at, pair, level);
    for (const [key, each] of [
      ["over", own?.overServed],
      ["under", own?.underServed],
    ] as const) {
      each?.positions.forEach((position, place) => {
        lists[key].push({ letter, row: model.index.order[position]!, gain: each.gains[place]! });
      });
    }
  }
  for (const each of Object.values(lists)) each.sort((a, b) => b.gain - a.gain);
  return lists;
}
