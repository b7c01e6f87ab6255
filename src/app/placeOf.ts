import { type Place, placeText } from "../read/places.js";

/** Where a row stands, as a page lists it. */
export function placeOf(place: Place, integer: (value: number) => string): string {
  const text = placeText(place);
  return typeof text === "string" ? text : integer(text);
}
