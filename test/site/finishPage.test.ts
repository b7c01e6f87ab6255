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

const kpiPage = page.replace(
  "</html>",
  '<link rel="modulepreload" href="./a.js">\n<link rel="modulepreload" href="./b.js">\n<body><div class="last-kpis card" hidden=""></div></body></html>',
);

test("the KPIs of the page before are shown by a script of the page that runs ahead of all modules and that the policy knows", () => {
  const html = finishPage(kpiPage, "de/classes.html");
  const script = /<div class="last-kpis card" hidden=""><\/div><script>([^<]+)<\/script>/.exec(html)?.[1] ?? "";
  expect(script).toContain("wertgerecht.kpis");
  expect(html).toContain(createHash("sha256").update(script).digest("base64"));
  expect(html.indexOf("modulepreload")).toBeGreaterThan(html.indexOf(script));
  expect(html.match(/modulepreload/g)).toHaveLength(2);
});

test("pages without KPIs get no such script", () => {
  expect(finishPage(page, "de/data.html")).not.toContain("wertgerecht.kpis");
});
