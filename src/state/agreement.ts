/** The user's agreement to find data again on the next visit. */
export interface Agreement {
  given(): boolean;
  give(): void;
  withdraw(): void;
}

/** Where texts of this device and of this window are kept; asking for them throws where storage is forbidden. */
export interface StoragePlace {
  readonly localStorage: Storage;
  readonly sessionStorage: Storage;
}

const key = "wertgerecht.keep";

/** The agreement as this device remembers it. */
export function deviceAgreement(place: Pick<StoragePlace, "localStorage">): Agreement {
  return {
    given() {
      try {
        return place.localStorage.getItem(key) === "yes";
      } catch {
        return false;
      }
    },
    give: () => place.localStorage.setItem(key, "yes"),
    withdraw: () => place.localStorage.removeItem(key),
  };
}

/** A key that is set and removed when everything is forgotten, so that other windows hear of it. */
export const forgottenKey = "wertgerecht.forgotten";

/** Removes every text of this product; the name of the window's session stays, as the page goes on. */
export function removeTexts(place: StoragePlace): void {
  for (const name of ["localStorage", "sessionStorage"] as const) {
    try {
      const storage = place[name];
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
      const own = keys.filter((each) => each.startsWith("wertgerecht.") && each !== "wertgerecht.session");
      for (const each of own) storage.removeItem(each);
    } catch {
      // Forbidden storage holds nothing.
    }
  }
  try {
    place.localStorage.setItem(forgottenKey, "now");
    place.localStorage.removeItem(forgottenKey);
  } catch {
    // Other windows can't be told.
  }
}
