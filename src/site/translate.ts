import type MarkdownIt from "markdown-it";
import { languages } from "../i18n/format.js";
import { textAt } from "../i18n/texts.js";

/** Replaces `{{key}}` in a page's Markdown by the text of the page's language, before anything is parsed. Unknown keys fail the build. */
export function translate(md: MarkdownIt): MarkdownIt {
  md.core.ruler.before("block", "translate", (state) => {
    const lang = languages.find((known) => known === state.env?.params?.lang);
    if (lang) state.src = state.src.replace(/\{\{([\w.]+)\}\}/g, (_, key: string) => textAt(lang, key));
  });
  return md;
}
