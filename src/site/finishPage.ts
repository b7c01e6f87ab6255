import { languages } from "../i18n/format.js";
import { contentPolicy } from "./contentPolicy.js";
import { earlyScript } from "./earlyScript.js";

/** Where a page shows KPIs of the page before until it has its own. */
const lastKpis = /<div class="[^"]*\blast-kpis\b[^>]*><\/div>/;
const modulePreload = /<link rel="modulepreload" [^>]*>\n?/g;

/**
 * Completes a built page: its language, a viewport that lets people zoom, KPIs of the page before ahead of all modules, and the
 * Content-Security-Policy. Path is relative to the site.
 * Throws when the page is not as expected, so that none is published without its policy.
 */
export function finishPage(html: string, path: string): string {
  const lang = languages.find((known) => path.startsWith(`${known}/`)) ?? "de";
  const named = replaced(html, "<html>", `<html lang="${lang}">`);
  const zoomed = replaced(named, ", maximum-scale=1", "");
  const early = zoomed.replace(lastKpis, (place) => `${place}<script>${earlyScript()}</script>`);
  const page = modulesLast(early);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(page)}">`;
  return replaced(page, '<meta charset="utf-8">', `<meta charset="utf-8">\n${policy}`);
}

/** Some hundred modules are asked for after the text of the page, which need not wait for them. */
function modulesLast(html: string): string {
  const links = html.match(modulePreload);
  return links ? replaced(html.replace(modulePreload, ""), "</body>", `${links.join("")}</body>`) : html;
}

function replaced(html: string, from: string, to: string): string {
  if (!html.includes(from)) throw new Error(`A built page lacks ${from}`);
  return html.replace(from, () => to);
}
