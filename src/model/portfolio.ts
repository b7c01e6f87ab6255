/** Repeated text, one code per customer into `names`; code 0 is the empty name. */
export interface Coded {
  readonly names: readonly string[];
  readonly codes: Uint32Array;
}

/**
 * The customers the model works on: plain columns, one entry per customer, nothing missing.
 * Money is integer cents in Float64 (sums exact up to 9·10¹⁵), contacts are integer thousandths per year.
 */
export interface Portfolio {
  readonly size: number;
  readonly revenueCents: Float64Array;
  readonly marginCents: Float64Array;
  readonly potentialCents: Float64Array;
  /** 1 where the potential comes from the data, 0 where it is taken to equal revenue. */
  readonly potentialKnown: Uint8Array;
  readonly visitsThousandths: Float64Array;
  readonly callsThousandths: Float64Array;
  /** Minutes of travel per visit, NaN where not given; null where no customer has them. */
  readonly travelMinutes: Float64Array | null;
  readonly group: Coded | null;
  readonly market: Coded | null;
  readonly channel: Coded | null;
  readonly estimated: PortfolioEstimates;
}

/** How many customers stand on an assumption instead of data; `visits` "unknown" means that no figure can be shown. */
export interface PortfolioEstimates {
  readonly margin: number;
  readonly potential: number;
  readonly visits: "data" | "spread" | "unknown";
  readonly calls: "data" | "zero";
}
