export interface ChannelSwitch {
  /** Coverage cost of the present and of the new channel, without commission. */
  readonly cost1: number;
  readonly cost2: number;
  /** Share of sales paid to others in the new channel less that of the present one. */
  readonly commissionChange: number;
  readonly revenue: number;
  /** DB per revenue. */
  readonly marginRate: number;
}

export interface TolerableLoss {
  /** Sales in the unit of the costs; below zero it is the gain required. */
  readonly loss: number | null;
  readonly reason: null | "commissionEatsMargin";
}

/** The sales that may be lost by a channel switch before it costs DB after coverage (docs/method.md#break-even); null when the commission leaves no margin. */
export function tolerableLoss({ cost1, cost2, commissionChange, revenue, marginRate }: ChannelSwitch): TolerableLoss {
  const kept = marginRate - commissionChange;
  if (!(kept > 0)) return { loss: null, reason: "commissionEatsMargin" };
  return { loss: (cost1 - cost2 - commissionChange * revenue) / kept, reason: null };
}
