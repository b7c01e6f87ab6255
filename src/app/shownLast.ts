import type { ElementTree } from "./elementTree.js";

/** The KPI table that this window showed last. */
export interface ShownLast {
  /** The customers, scenario and language it was computed from. */
  readonly of: string;
  readonly tree: ElementTree;
}

/** What of a window decides which customers and scenario its next page opens. */
export interface OpeningPlace {
  readonly document: { readonly documentElement: { readonly lang: string } };
  readonly location: { readonly hash: string };
  readonly localStorage: Pick<Storage, "getItem">;
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

const tableKey = "wertgerecht.kpis";
const openingKey = "wertgerecht.kpis.opening";

/** A text that is the same where a page opens the same customers and scenario in the same language, as long as this window's data stay. */
function opening({ document, location, localStorage, sessionStorage }: OpeningPlace, hash = location.hash): string {
  const scenario = localStorage.getItem("wertgerecht.scenario");
  const published = sessionStorage.getItem("wertgerecht.published");
  return JSON.stringify([document.documentElement.lang, hash, scenario, published]);
}

/** The table shown last, where this page opens what it belongs to; read before anything else of the page is there. */
export function shownLast(place: OpeningPlace): ShownLast | null {
  try {
    const openings = JSON.parse(place.sessionStorage.getItem(openingKey) ?? "[]") as readonly string[];
    if (!openings.includes(opening(place))) return null;
    return JSON.parse(place.sessionStorage.getItem(tableKey) ?? "null") as ShownLast | null;
  } catch {
    return null;
  }
}

/** Keeps the table for the window's next page. */
export function keepShown(place: OpeningPlace, shown: ShownLast): void {
  try {
    place.sessionStorage.setItem(tableKey, JSON.stringify(shown));
  } catch {
    // Full or forbidden storage: the next page computes before it shows.
    forgetShown(place);
  }
}

/** What the kept table was computed from, null without one. */
export function keptOf(place: OpeningPlace): string | null {
  try {
    return (JSON.parse(place.sessionStorage.getItem(tableKey) ?? "null") as ShownLast | null)?.of ?? null;
  } catch {
    return null;
  }
}

/** Says that a page opened from here, with this address or, where `isOwn`, with none, shows what the kept table belongs to. */
export function keepOpening(place: OpeningPlace, isOwn: boolean): void {
  try {
    const openings = [opening(place), ...(isOwn ? [opening(place, "")] : [])];
    place.sessionStorage.setItem(openingKey, JSON.stringify(openings));
  } catch {
    forgetShown(place);
  }
}

/** Forgets the table. */
export function forgetShown(place: Pick<OpeningPlace, "sessionStorage">): void {
  try {
    for (const key of [tableKey, openingKey]) place.sessionStorage.removeItem(key);
  } catch {
    // Forbidden storage holds nothing.
  }
}
