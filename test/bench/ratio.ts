/** One line of the result: what was measured against what, and whether the ratio meets its target. */
export interface Ratio {
  readonly name: string;
  readonly ratio: number;
  readonly target: number;
  /** Whether the ratio should be at least or at most the target. */
  readonly sense: "atLeast" | "atMost";
  readonly met: boolean;
  /** The two times in milliseconds. */
  readonly measured: number;
  readonly against: number;
}

/** A time that should be so many times shorter than another. */
export function faster(name: string, measured: number, against: number, target: number): Ratio {
  const ratio = against / measured;
  return { name, ratio, target, sense: "atLeast", met: ratio >= target, measured, against };
}

/** A time that may be at most so many times another. */
export function slower(name: string, measured: number, against: number, target: number): Ratio {
  const ratio = measured / against;
  return { name, ratio, target, sense: "atMost", met: ratio <= target, measured, against };
}

/** A number of customers in short. */
export function named(size: number): string {
  return size >= 1_000_000 ? `${size / 1_000_000} M` : `${size / 1000} k`;
}
