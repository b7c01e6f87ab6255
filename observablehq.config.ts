import type MarkdownIt from "markdown-it";
import { languages } from "./src/i18n/format.js";
import { footer, header } from "./src/site/frame.js";
import { pages } from "./src/site/pages.js";
import { plainHeadings } from "./src/site/plainHeadings.js";
import { translate } from "./src/site/translate.js";

export default {
  root: "src",
  output: "dist",
  title: "wertgerecht",
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  toc: false,
  pager: false,
  preserveExtension: true,
  dynamicPaths: languages.flatMap((lang) => pages.map(({ key }) => `/${lang}/${key}`)),
  head: '<link rel="icon" type="image/svg+xml" href="/icon.svg">',
  header,
  footer,
  markdownIt: (md: MarkdownIt) => plainHeadings(translate(md)),
};
