export type Lang = "de" | "en";
export const languages: readonly Lang[] = ["de", "en"];

/** Number formats of one language; every function turns null and non-finite numbers into "–". */
export interface Formats {
  readonly lang: Lang;
  /** Whole euros from cents: 1.234.567 € */
  eur(cents: number | null): string;
  /** Euros and cents from cents: 1.234,56 € */
  eurExact(cents: number | null): string;
  /** Short euros from cents for axes and sentences: 1,2 Mio. € */
  eurShort(cents: number | null): string;
  integer(value: number | null): string;
  /** With all its decimals and without groups, as a spreadsheet shows it: 1234,5 */
  plain(value: number | null): string;
  /** At most one decimal. */
  decimal(value: number | null): string;
  /** Always one decimal, for columns of averages and full-time equivalents. */
  tenths(value: number | null): string;
  /** A coefficient with two decimals: 0,63 */
  coefficient(value: number | null): string;
  /** A share 0…1 with one decimal: 12,5 % */
  percent(share: number | null): string;
  /** What stands behind a difference of shares. */
  readonly percentagePoints: string;
  /** A share 0…1 without decimals: 12 % */
  percentRound(share: number | null): string;
  /** Contacts per year from thousandths, at most one decimal. */
  contacts(thousandths: number | null): string;
  /** Points from thousandths of a point, one decimal. */
  points(thousandths: number | null): string;
  /** Names in a sentence: A, B und C */
  list(names: readonly string[]): string;
}

const missing = "–";
/** Keeps a sign with what follows it. */
const wordJoiner = "\u2060";
const locales: Readonly<Record<Lang, string>> = { de: "de-DE", en: "en-GB" };
const cache = new Map<Lang, Formats>();

/** The number formats of a language, made once. */
export function formatsFor(lang: Lang): Formats {
  const known = cache.get(lang);
  if (known) return known;
  const made = makeFormats(lang);
  cache.set(lang, made);
  return made;
}

function makeFormats(lang: Lang): Formats {
  const number = (options: Intl.NumberFormatOptions, scale = 1) => {
    const format = new Intl.NumberFormat(locales[lang], { signDisplay: "negative", ...options });
    return (value: number | null) =>
      value === null || !Number.isFinite(value)
        ? missing
        : format
            .format(value / scale)
            .replace("-", "−")
            .replace("−€", `−${wordJoiner}€`);
  };
  const names = new Intl.ListFormat(locales[lang], { type: "conjunction" });
  const eur = { style: "currency", currency: "EUR" } as const;
  return {
    lang,
    eur: number({ ...eur, maximumFractionDigits: 0 }, 100),
    eurExact: number(eur, 100),
    eurShort: number({ ...eur, notation: "compact", maximumSignificantDigits: 3, useGrouping: true }, 100),
    integer: number({ maximumFractionDigits: 0 }),
    plain: number({ maximumFractionDigits: 20, useGrouping: false }),
    decimal: number({ maximumFractionDigits: 1 }),
    tenths: number({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    coefficient: number({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    percent: number({ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    percentagePoints: lang === "de" ? "%-Pkt." : "pp",
    percentRound: number({ style: "percent", maximumFractionDigits: 0 }),
    contacts: number({ maximumFractionDigits: 1 }, 1000),
    points: number({ minimumFractionDigits: 1, maximumFractionDigits: 1 }, 1000),
    list: (all) => names.format(all),
  };
}

/** A written number with its noun: "1 Kunde", "1.040 Kunden"; a sign before it, with or without a word joiner, makes no difference. */
export function counted(number: string, one: string, many: string): string {
  return `${number} ${/^[+\-−]?\u2060?1$/.test(number) ? one : many}`;
}

/** A name that begins a line, as it stands within an English sentence. */
export function withinSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
