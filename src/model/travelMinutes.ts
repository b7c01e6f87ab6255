import type { CustomerArea } from "./customerArea.js";

/** How tours are driven; examples, to be replaced by the company's own. */
export interface TourAssumptions {
  /** k, for tours of 3 to 8 stops; 0.7124 holds for very long ones only. */
  readonly tourConstant: number;
  /** Road over straight line. */
  readonly detour: number;
  readonly kmPerHour: number;
  /** There and back, per tour. */
  readonly lineHaulMinutes: number;
  readonly visitsPerTour: number;
  /** How often a year a representative passes through the market: those due at once are a tour's neighbours. */
  readonly sweepsPerYear: number;
}

export const defaultTour: TourAssumptions = {
  tourConstant: 0.95,
  detour: 1.3,
  kmPerHour: 50,
  lineHaulMinutes: 60,
  visitsPerTour: 5,
  sweepsPerYear: 12,
};

/** Minutes of travel per visit where so many customers per km² are due on a tour (docs/method.md#travel); null where a figure leaves no answer. */
export function travelMinutes(duePerKm2: number, tour: TourAssumptions): number | null {
  const leg = (tour.detour * tour.tourConstant * 60) / (tour.kmPerHour * Math.sqrt(duePerKm2));
  const minutes = leg + tour.lineHaulMinutes / tour.visitsPerTour;
  return Number.isFinite(minutes) && minutes >= 0 ? minutes : null;
}

/** How many of a market's customers are due at once, by their visits a year; nobody's visits known: all of them. */
export function dueShare(customers: number, visitsPerYear: number | null, { sweepsPerYear }: TourAssumptions): number {
  if (visitsPerYear === null || !(customers > 0) || !(sweepsPerYear > 0)) return 1;
  return Math.min(1, visitsPerYear / sweepsPerYear / customers);
}

/** The customers of a market, as far as it is known where they are and how often they are visited. */
export interface MarketCustomers {
  readonly customers: number;
  readonly area: CustomerArea;
  /** How many customers' visits are known, and how many visits they get a year. */
  readonly visited: number;
  readonly visits: number;
}

/** Minutes of travel per visit in a market: customers without a place are spread like the others, those of unknown visits visited like the others. */
export function marketTravelMinutes(
  { customers, area, visited, visits }: MarketCustomers,
  tour: TourAssumptions,
): number | null {
  const perKm2 = (area.perKm2 * customers) / area.located;
  return travelMinutes(perKm2 * dueShare(visited, visited > 0 ? visits : null, tour), tour);
}
