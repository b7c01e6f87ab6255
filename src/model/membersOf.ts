/** Members of a class by position, pins included. */
export function membersOf(byPosition: Uint8Array, classIndex: number): Uint32Array {
  let count = 0;
  for (const each of byPosition) if (each === classIndex) count++;
  const members = new Uint32Array(count);
  let at = 0;
  for (let position = 0; position < byPosition.length; position++)
    if (byPosition[position] === classIndex) members[at++] = position;
  return members;
}
