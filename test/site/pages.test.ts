import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { textAt } from "../../src/i18n/texts.js";

const pages = readdirSync("src/[lang]").map((name) => ({ name, source: readFileSync(`src/[lang]/${name}`, "utf8") }));
const fences = pages.flatMap(({ name, source }) =>
  [...source.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = ""]) => ({ name, code })),
);

test.each(fences)("cells of $name import from ../app/ only", ({ code }) => {
  for (const [, from] of code.matchAll(/from\s+"([^"]+)"/g)) expect(from).toMatch(/^\.\.\/app\//);
  expect(code).not.toMatch(/import\(/);
});

test.each(fences)("cells of $name are wiring of at most ten lines", ({ code }) => {
  expect(code.trim().split("\n").length).toBeLessThanOrEqual(10);
});

test.each(pages)("every text key of $name exists in both languages", ({ source }) => {
  for (const [, key = ""] of source.matchAll(/\{\{([\w.]+)\}\}/g)) {
    expect(textAt("de", key)).not.toBe("");
    expect(textAt("en", key)).not.toBe("");
  }
});

test("a missing text is an error, not an empty string", () => {
  expect(() => textAt("de", "site.nothing")).toThrow("site.nothing");
});
