export interface ChannelPair {
  /** Coverage cost of one customer in the personal and in the cheaper channel. */
  readonly cost1: number;
  readonly cost2: number;
  /** Sales relative to the present in either channel. */
  readonly r1: number;
  readonly r2: number;
}

/** The DB in the unit of the costs from which a customer pays for the personal channel; 0 where it costs no more, null where it sells no more (docs/method.md#break-even). */
export function breakEvenValue({ cost1, cost2, r1, r2 }: ChannelPair): number | null {
  if (!(r1 > r2)) return null;
  return Math.max(0, (cost1 - cost2) / (r1 - r2));
}
