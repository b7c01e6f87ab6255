import { languages } from "../i18n/format.js";
import { contentPolicy } from "./contentPolicy.js";

/**
 * Completes a built page: its language, a viewport that lets people zoom, and the Content-Security-Policy. Path is relative to the site.
 * Throws when the page is not as expected, so that none is published without its policy.
 */
export function finishPage(html: string, path: string): string {
  const lang = languages.find((known) => path.startsWith(`${known}/`)) ?? "de";
  const named = replaced(html, "<html>", `<html lang="${lang}">`);
  const page = replaced(named, ", maximum-scale=1", "");
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(page)}">`;
  return replaced(page, '<meta charset="utf-8">', `<meta charset="utf-8">\n${policy}`);
}

function replaced(html: string, from: string, to: string): string {
  if (!html.includes(from)) throw new Error(`A built page lacks ${from}`);
  return html.replace(from, () => to);
}
