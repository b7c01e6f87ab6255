import type { Lang } from "../i18n/format.js";

/** The language of a console: German where the locale says so, else English. */
export function consoleLang(environment: Readonly<Record<string, string | undefined>>): Lang {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.toLowerCase().startsWith("de") ? "de" : "en";
}
