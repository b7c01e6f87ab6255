/** Contacts that come in and wait for a free person; the three times and the rate in one unit, such as minutes. */
export interface Inbound {
  /** Contacts per unit of time. */
  readonly rate: number;
  /** Average handling time. */
  readonly handling: number;
  /** The promised response time. */
  readonly promise: number;
}

/** How people who answer inbound contacts fare; shares 0…1. */
export interface InboundService {
  readonly people: number;
  /** Share of contacts that wait. */
  readonly waiting: number;
  /** Share of contacts answered within the promise. */
  readonly serviceLevel: number;
  readonly occupancy: number;
  /** Average time until a contact is answered. */
  readonly averageWait: number;
}

/** What a promised response takes. */
export interface InboundStaff extends InboundService {
  /** People on the pay-roll, so that enough are there: ⌈people / (1 − shrinkage)⌉. */
  readonly positions: number;
}

/** Work in progress above this is refused. */
const mostLoad = 10_000;

/** Service by a number of people (Erlang C, docs/method.md#inbound); null where they can't keep up or an input is no possible figure. */
export function erlangC(inbound: Inbound, people: number): InboundService | null {
  const load = loadOf(inbound);
  if (load === null || !Number.isInteger(people) || !(people > load)) return null;
  let blocking = 1;
  for (let k = 1; k <= people; k++) blocking = nextBlocking(blocking, load, k);
  return serviceOf(inbound, load, people, blocking);
}

/** Fewest people that keep a promise to a share of contacts (below 1) without being busier than `maxOccupancy`; null where an input is no possible figure. */
export function inboundStaff(
  inbound: Inbound,
  {
    serviceLevel,
    maxOccupancy = 1,
    shrinkage,
  }: { readonly serviceLevel: number; readonly maxOccupancy?: number; readonly shrinkage: number },
): InboundStaff | null {
  const load = loadOf(inbound);
  const possible =
    serviceLevel >= 0 &&
    serviceLevel < 1 &&
    maxOccupancy > 0.01 &&
    maxOccupancy <= 1 &&
    shrinkage >= 0 &&
    shrinkage < 1;
  if (load === null || !possible) return null;
  let blocking = 1;
  for (let people = 1; ; people++) {
    blocking = nextBlocking(blocking, load, people);
    if (people <= load) continue;
    const service = serviceOf(inbound, load, people, blocking);
    if (service.serviceLevel >= serviceLevel && service.occupancy <= maxOccupancy) {
      return { ...service, positions: Math.ceil(people / (1 - shrinkage) - 1e-9) };
    }
  }
}

function loadOf({ rate, handling, promise }: Inbound): number | null {
  const load = rate * handling;
  return rate >= 0 && handling > 0 && promise >= 0 && promise < Number.POSITIVE_INFINITY && load <= mostLoad
    ? load
    : null;
}

/** Erlang B of one person more. */
function nextBlocking(blocking: number, load: number, people: number): number {
  return (load * blocking) / (people + load * blocking);
}

function serviceOf({ handling, promise }: Inbound, load: number, people: number, blocking: number): InboundService {
  const occupancy = load / people;
  const waiting = blocking / (1 - occupancy * (1 - blocking));
  return {
    people,
    waiting,
    serviceLevel: 1 - waiting * Math.exp((-(people - load) * promise) / handling),
    occupancy,
    averageWait: (waiting * handling) / (people - load),
  };
}
