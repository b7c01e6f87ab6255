import { byStretch } from "./byStretch.js";
import { customersAbove } from "./customersAbove.js";
import { lastOf } from "./lastOf.js";
import { measures } from "./measures.js";
import type { Coded, Portfolio } from "./portfolio.js";
import { fenceStep, type ScoreIndex } from "./scoreIndex.js";
import { sortDescending } from "./sortDescending.js";
import { valueParts } from "./valueParts.js";

/** The index of a portfolio by integer scores; `by` divides customers into segments with thresholds of their own. */
export function buildScoreIndex(...given: Parameters<typeof scoreIndexSteps>): ScoreIndex {
  return lastOf(scoreIndexSteps(...given));
}

/** The same in steps, so that the caller can pause. */
export function* scoreIndexSteps(
  portfolio: Portfolio,
  scores: Float64Array,
  by: Coded | null,
): Generator<void, ScoreIndex> {
  const { size } = portfolio;
  const sorted = sortDescending(scores);
  yield;
  const { order, starts } = by ? bySegment(sorted, by) : { order: sorted, starts: Uint32Array.of(0, size) };
  const ordered = new Float64Array(size);
  for (let position = 0; position < size; position++) ordered[position] = scores[order[position]!]!;
  const prefix = new Float64Array((size + 1) * measures.length);
  yield;
  yield* byStretch(size, (from, to) => runSums(prefix, portfolio, order, ordered, from, to));
  const index: ScoreIndex = {
    size,
    segments: by ? by.names : [""],
    starts,
    order,
    scores: ordered,
    prefix,
    positiveEnds: new Uint32Array(starts.length - 1),
    fence: Float64Array.from({ length: Math.ceil(size / fenceStep) }, (_, step) => ordered[step * fenceStep]!),
  };
  for (let segment = 0; segment < index.positiveEnds.length; segment++) {
    index.positiveEnds[segment] = starts[segment]! + customersAbove(index, segment, 1);
  }
  return index;
}

function bySegment(sorted: Uint32Array, { names, codes }: Coded) {
  const starts = new Uint32Array(names.length + 1);
  for (let row = 0; row < codes.length; row++) starts[codes[row]! + 1]!++;
  for (let segment = 1; segment < starts.length; segment++) starts[segment]! += starts[segment - 1]!;
  const next = starts.slice();
  const order = new Uint32Array(sorted.length);
  for (let position = 0; position < sorted.length; position++) {
    const row = sorted[position]!;
    order[next[codes[row]!]!++] = row;
  }
  return { order, starts };
}

/** Running sums of all customers up to each position, from those up to position `from` on. */
function runSums(
  prefix: Float64Array,
  portfolio: Portfolio,
  order: Uint32Array,
  scores: Float64Array,
  from: number,
  to: number,
): void {
  const { revenueCents, marginCents, potentialCents, potentialKnown, visitsThousandths, callsThousandths } = portfolio;
  const { unusedCents } = valueParts(portfolio);
  const width = measures.length;
  let at = from * width;
  let revenue = prefix[at]!;
  let margin = prefix[at + 1]!;
  let potential = prefix[at + 2]!;
  let unused = prefix[at + 3]!;
  let score = prefix[at + 4]!;
  let visits = prefix[at + 5]!;
  let calls = prefix[at + 6]!;
  let knownPotential = prefix[at + 7]!;
  let knownRevenue = prefix[at + 8]!;
  for (let position = from; position < to; position++) {
    const row = order[position]!;
    const known = potentialKnown[row]!;
    at += width;
    prefix[at] = revenue += revenueCents[row]!;
    prefix[at + 1] = margin += marginCents[row]!;
    prefix[at + 2] = potential += potentialCents[row]!;
    prefix[at + 3] = unused += unusedCents[row]!;
    prefix[at + 4] = score += scores[position]!;
    prefix[at + 5] = visits += visitsThousandths[row]!;
    prefix[at + 6] = calls += callsThousandths[row]!;
    prefix[at + 7] = knownPotential += known * potentialCents[row]!;
    prefix[at + 8] = knownRevenue += known * revenueCents[row]!;
  }
}
