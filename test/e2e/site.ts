import type { Server } from "node:http";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchOptions } from "../../scripts/browser.mjs";
import { serveSite } from "../../src/site/serveSite.js";

/** The built site, served under a sub-path, and a browser that reports requests to other hosts and errors on the page. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  readonly foreign: string[];
  readonly errors: string[];
  /** A page in a context of its own: a fresh visitor, who leaves when the test ends. */
  visit(path: string, options?: Parameters<Browser["newContext"]>[0]): Promise<Page>;
  /** Another page for the same visitor. */
  open(context: BrowserContext, path: string): Promise<Page>;
}

/** Serves dist/ and starts Chromium around the tests of a file; the members are there once tests run. */
export function useSite(): Site {
  const foreign: string[] = [];
  const errors: string[] = [];
  const visitors: BrowserContext[] = [];
  let server: Server;
  let browser: Browser;
  let address = "";

  beforeAll(async () => {
    ({ server, address } = await serveSite("dist", { port: 0, base: "/sub/path/" }));
    browser = await chromium.launch(launchOptions());
  });
  // Pages left open go on working, and the tests after them wait.
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.close();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function open(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) foreign.push(request.url());
    });
    page.on("pageerror", (error) => errors.push(`${path}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(`${path}: ${message.text()}`);
    });
    await page.goto(address + path);
    return page;
  }

  return {
    get address() {
      return address;
    },
    get browser() {
      return browser;
    },
    foreign,
    errors,
    open,
    async visit(path, options) {
      const visitor = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
      visitors.push(visitor);
      return open(visitor, path);
    },
  };
}
