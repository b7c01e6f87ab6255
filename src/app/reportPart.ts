import { html, type TemplateResult } from "lit-html";

/** A part of an import report under its heading. */
export function part(heading: string, content: TemplateResult | TemplateResult[]): TemplateResult {
  return html`<h3>${heading}</h3>${content}`;
}
