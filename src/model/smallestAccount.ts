export interface AccountCoverage {
  /** Per year. */
  readonly contacts: number;
  readonly costPerContact: number;
  /** DB per revenue. */
  readonly marginRate: number;
  /** The share of DB that coverage may take. */
  readonly share: number;
}

/** Revenue from which an account bears its contacts, without any response (docs/method.md#break-even); null when no DB may go to coverage. */
export function smallestAccount({ contacts, costPerContact, marginRate, share }: AccountCoverage): number | null {
  if (!(marginRate > 0 && share > 0)) return null;
  return (contacts * costPerContact) / (marginRate * share);
}
