import { type Lang, languages } from "../i18n/format.js";
import { textsFor } from "../i18n/texts.js";
import { type PageKey, pages } from "./pages.js";

interface PageContext {
  readonly path: string;
}

/** The language and screen of a page path such as "/de/classes"; the language choice at "/index" has neither. */
export function placeOf(path: string): { lang: Lang | null; page: PageKey | null } {
  const [, first, second] = path.split("/");
  const lang = languages.find((known) => known === first) ?? null;
  return { lang, page: pages.find(({ key }) => key === second)?.key ?? null };
}

/** The header of a page: product name, steps, and the same page in the other language. */
export function header({ path }: PageContext): string {
  const { lang, page } = placeOf(path);
  if (!lang) return "";
  const { site } = textsFor(lang);
  const steps = pages.map(({ key, step }) => {
    const current = key === page ? ' aria-current="page"' : "";
    const number = step === null ? "" : `<span class="step-number">${step}</span> `;
    return `<li><a href="/${lang}/${key}"${current}>${number}${site.steps[key]}</a></li>`;
  });
  const switches = languages.map((other) => {
    const current = other === lang ? ' aria-current="true"' : "";
    return `<a href="/${other}/${page ?? "data"}" hreflang="${other}" lang="${other}" data-language="${other}"${current} title="${textsFor(other).site.language}">${other.toUpperCase()}</a>`;
  });
  return `<button class="skip-link" type="button">${site.skip}</button>
<a class="product" href="/${lang}/data">${site.product}</a>
<nav class="steps" aria-label="${site.stepsLabel}"><ol>${steps.join("")}</ol></nav>
<nav class="languages" aria-label="${site.languageLabel}">${switches.join("")}</nav>`;
}

/** Under every page: the way to the next step, and one line on what happens to the data. */
export function footer({ path }: PageContext): string {
  const { lang, page } = placeOf(path);
  if (!lang) return "";
  const { site } = textsFor(lang);
  const next = pages[pages.findIndex(({ key }) => key === page) + 1];
  const link =
    page && next?.step
      ? `<p class="next-line"><a class="button next-step" href="/${lang}/${next.key}" title="${site.steps[next.key]}">${site.next}</a></p>\n`
      : "";
  return link + site.footer;
}
