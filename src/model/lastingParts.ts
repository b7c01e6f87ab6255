/** Values by name, each with what it depends on. */
export type Parts = Map<string, { readonly key: string; readonly value: unknown }>;

/** The parts of something that is made anew at every change: those of before are taken over while their keys are the same. */
export function lastingParts(before: Parts | null) {
  const parts: Parts = new Map();

  function known(name: string, key: string): { readonly value: unknown } | null {
    const found = parts.get(name) ?? before?.get(name);
    if (found?.key !== key) return null;
    parts.set(name, found);
    return found;
  }
  function kept<Value>(name: string, key: string, value: Value): Value {
    parts.set(name, { key, value });
    return value;
  }

  return {
    parts,
    part<Value>(name: string, keyed: readonly unknown[], make: () => Value): Value {
      const key = JSON.stringify(keyed);
      const found = known(name, key);
      return found ? (found.value as Value) : kept(name, key, make());
    },
    /** The same for a value that is made in steps. */
    *partSteps<Value>(
      name: string,
      keyed: readonly unknown[],
      make: () => Iterable<void, Value>,
    ): Generator<void, Value> {
      const key = JSON.stringify(keyed);
      const found = known(name, key);
      return found ? (found.value as Value) : kept(name, key, yield* make());
    },
  };
}
