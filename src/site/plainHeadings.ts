import type MarkdownIt from "markdown-it";

/** Takes the ids off headings, and with them Framework's self-links: a click on one would overwrite the scenario in the address. */
export function plainHeadings(md: MarkdownIt): MarkdownIt {
  md.core.ruler.push("plain-headings", (state) => {
    for (const token of state.tokens) if (token.type === "heading_open") token.attrs = null;
  });
  return md;
}
