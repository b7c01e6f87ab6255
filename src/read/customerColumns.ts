/** UTF-8 text, one value per row: value i is `bytes[offsets[i]] … bytes[offsets[i + 1] - 1]`; offsets has size + 1 entries. */
export interface TextColumn {
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Repeated text, one code per row into `names`; code 0 is always the empty name (missing). */
export interface CodedColumn {
  readonly names: readonly string[];
  readonly codes: Uint32Array;
}

/**
 * Customers as read from a file, one entry per accepted customer in file order.
 * Money is integer cents, contacts are integer thousandths per year, NaN is a missing value; a column the file does not have is null.
 */
export interface CustomerColumns {
  readonly size: number;
  readonly id: TextColumn;
  readonly name: TextColumn | null;
  readonly group: CodedColumn | null;
  readonly market: CodedColumn | null;
  readonly channel: CodedColumn | null;
  readonly revenueCents: Float64Array;
  readonly marginCents: Float64Array | null;
  readonly potentialCents: Float64Array | null;
  readonly visitsThousandths: Float64Array | null;
  readonly callsThousandths: Float64Array | null;
  readonly lat: Float64Array | null;
  readonly lon: Float64Array | null;
  readonly travelMinutes: Float64Array | null;
}
