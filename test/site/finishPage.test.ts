import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { finishPage } from "../../src/site/finishPage.js";

const page = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<script type="module">
import "./a.js";
</script>
<script type="module" src="./b.js"></script>
</head>
</html>`;

test("a page under /en/ is marked as English, everything else as German", () => {
  expect(finishPage(page, "en/data.html")).toContain('<html lang="en">');
  expect(finishPage(page, "de/data.html")).toContain('<html lang="de">');
  expect(finishPage(page, "index.html")).toContain('<html lang="de">');
});

test("people may zoom", () => {
  expect(finishPage(page, "index.html")).not.toContain("maximum-scale");
});

test("the policy allows exactly the inline scripts of the page, by hash", () => {
  const hash = createHash("sha256").update('\nimport "./a.js";\n').digest("base64");
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(finishPage(page, "index.html"))?.[1];
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
  expect(policy?.match(/sha256-/g)).toHaveLength(1);
  expect(policy).toContain("connect-src 'self'");
});

test("a page that is not as expected is not published without its policy", () => {
  expect(() => finishPage(page.replace('<meta charset="utf-8">', ""), "index.html")).toThrow("charset");
});
