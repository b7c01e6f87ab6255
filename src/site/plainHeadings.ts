import type MarkdownIt from "markdown-it";

/** Removes the self-links that Framework puts around headings: a click on one would overwrite the scenario in the address. */
export function plainHeadings(md: MarkdownIt): MarkdownIt {
  md.core.ruler.push("plain-headings", (state) => {
    for (const token of state.tokens) {
      if (token.type !== "inline" || !token.children) continue;
      const anchored = token.children.some((child) => child.attrGet("class") === "observablehq-header-anchor");
      if (anchored) token.children = token.children.filter((child) => !/^link_(open|close)$/.test(child.type));
    }
  });
  return md;
}
