import type { CellWorld } from "./cellWorld.js";

/** Which group a customer is in, world by world: most customers are in the same one everywhere, so there are few such lists. */
export function groupVectors(
  worlds: readonly Pick<CellWorld, "groupOf">[],
  order: Uint32Array,
): { readonly vectorOf: Uint16Array; readonly groupsOf: readonly (readonly number[])[] } {
  const vectorOf = new Uint16Array(order.length);
  let groupsOf: readonly (readonly number[])[] = [[]];
  for (const { groupOf } of worlds) {
    const next: (readonly number[])[] = [];
    const known = groupsOf.map(() => new Map<number, number>());
    for (let position = 0; position < order.length; position++) {
      const before = vectorOf[position]!;
      const group = groupOf[order[position]!]!;
      let vector = known[before]!.get(group);
      if (vector === undefined) {
        vector = next.length;
        known[before]!.set(group, vector);
        next.push([...groupsOf[before]!, group]);
      }
      vectorOf[position] = vector;
    }
    groupsOf = next;
  }
  return { vectorOf, groupsOf };
}
