import type { AlikeNames } from "./alikeNames.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import { repeatedHashes, repeatedTexts } from "./repeatedTexts.js";

/** Customers who share their name with another number, one after the other: perhaps one customer under several numbers. `rows` has a row per customer. */
export function sameNames(names: AlikeNames, rows: Uint32Array): Conspicuous[] {
  const perhaps = repeatedHashes(names.hashes);
  if (perhaps.length === 0) return [];
  const texts = names.texts(perhaps);
  const { places, codes } = repeatedTexts(texts, Uint32Array.from(perhaps.keys()));
  const bearers = new Map<number, number[]>();
  let shared = 0;
  places.forEach((place, at) => {
    if (texts.ends[place] === texts.starts[place]) return;
    if (++shared > mostRows) return;
    const code = codes[at]!;
    const known = bearers.get(code);
    if (known) known.push(perhaps[place]!);
    else bearers.set(code, [perhaps[place]!]);
  });
  if (shared === 0) return [];
  const customers = [...bearers.values()].flat();
  return [{ code: "sameName", count: shared, rows: customers.map((i) => rows[i]!), customers }];
}
