export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points, ascending in x, between which straight lines lie on or above all points and never steepen; of points with equal x the highest. */
export function concaveEnvelope(points: readonly Point[]): Point[] {
  const envelope: Point[] = [];
  for (const point of points.toSorted((a, b) => a.x - b.x || b.y - a.y)) {
    if (envelope.at(-1)?.x === point.x) continue;
    while (envelope.length > 1 && !bendsDown(envelope.at(-2)!, envelope.at(-1)!, point)) envelope.pop();
    envelope.push(point);
  }
  return envelope;
}

function bendsDown(before: Point, at: Point, after: Point): boolean {
  return (at.y - before.y) * (after.x - at.x) > (after.y - at.y) * (at.x - before.x);
}
