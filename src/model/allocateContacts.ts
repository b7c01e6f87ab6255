export interface Allocation {
  /** Contacts per curve. */
  readonly contacts: number[];
  readonly profit: number;
}

/**
 * The contacts per customer (or group) of greatest total profit within a budget, on curves of any shape, by integer dynamic programming:
 * `curves` give the profit at 0, 1, 2… contacts, `cost` the whole units of budget per contact. Of equal profits the fewest contacts of the last customers.
 */
export function allocateContacts(
  curves: readonly (readonly number[])[],
  cost: readonly number[],
  budget: number,
): Allocation {
  const units = Math.max(0, Math.floor(budget));
  let best = new Float64Array(units + 1);
  const chosen = curves.map((curve, at) => {
    const contacts = new Uint32Array(units + 1);
    const next = new Float64Array(units + 1);
    for (let unit = 0; unit <= units; unit++) {
      const reach = cost[at]! > 0 ? Math.floor(unit / cost[at]!) : curve.length - 1;
      next[unit] = best[unit]! + curve[0]!;
      for (let count = 1; count <= reach && count < curve.length; count++) {
        const profit = best[unit - count * cost[at]!]! + curve[count]!;
        if (profit <= next[unit]!) continue;
        next[unit] = profit;
        contacts[unit] = count;
      }
    }
    best = next;
    return contacts;
  });

  const contacts = new Array<number>(curves.length).fill(0);
  let left = units;
  for (let at = curves.length - 1; at >= 0; at--) {
    contacts[at] = chosen[at]![left]!;
    left -= contacts[at]! * cost[at]!;
  }
  return { contacts, profit: best[units]! };
}
