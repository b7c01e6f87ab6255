/** Where customers of a market are spread. */
export interface CustomerArea {
  /** Customers with coordinates. */
  readonly located: number;
  readonly areaKm2: number;
  readonly perKm2: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const kmPerDegree = 111.195;
/** Coordinates of so many of a hundred customers may be wrong or far off without blowing up the area. */
const kept = 0.95;

/**
 * Area and density of customers by latitude and longitude in degrees (NaN: not known): the convex hull of the 95 % nearest to the middle
 * (median), because the hull of all would grow with a single wrong coordinate. Null for fewer than three places or a line.
 */
export function customerArea(lat: ArrayLike<number>, lon: ArrayLike<number>): CustomerArea | null {
  const rows: number[] = [];
  for (let row = 0; row < lat.length; row++) {
    if (Math.abs(lat[row]!) <= 90 && Math.abs(lon[row]!) <= 180) rows.push(row);
  }
  if (rows.length < 3) return null;
  const middleLat = median(rows.map((row) => lat[row]!));
  const middleLon = median(rows.map((row) => lon[row]!));
  const kmPerDegreeLon = kmPerDegree * Math.cos((middleLat * Math.PI) / 180);
  const points = rows
    .map((row): Point => ({ x: (lon[row]! - middleLon) * kmPerDegreeLon, y: (lat[row]! - middleLat) * kmPerDegree }))
    .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  const near = points.slice(0, Math.max(3, Math.ceil(points.length * kept)));
  const areaKm2 = hullArea(near);
  return areaKm2 > 1e-6 ? { located: rows.length, areaKm2, perKm2: near.length / areaKm2 } : null;
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2;
}

/** Andrew's monotone chain, and the shoelace formula. */
function hullArea(points: readonly Point[]): number {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const hull = [...half(sorted), ...half(sorted.reverse())];
  return Math.abs(
    hull.reduce((sum, { x, y }, at) => {
      const next = hull[(at + 1) % hull.length]!;
      return sum + (x * next.y - next.x * y) / 2;
    }, 0),
  );
}

function half(sorted: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of sorted) {
    while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
    chain.push(point);
  }
  return chain.slice(0, -1);
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
