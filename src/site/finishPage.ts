import { languages } from "../i18n/format.js";
import { contentPolicy } from "./contentPolicy.js";

/** Completes a built page: its language, a viewport that lets people zoom, and the Content-Security-Policy. Path is relative to the site. */
export function finishPage(html: string, path: string): string {
  const lang = languages.find((known) => path.startsWith(`${known}/`)) ?? "de";
  const page = html.replace("<html>", `<html lang="${lang}">`).replace(", maximum-scale=1", "");
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(page)}">`;
  return page.replace('<meta charset="utf-8">', `<meta charset="utf-8">\n${policy}`);
}
