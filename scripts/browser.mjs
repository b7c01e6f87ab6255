import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium on this machine (the environment's CHROMIUM first), or undefined. */
export function findBrowser() {
  const places = [process.env.CHROMIUM, ...usualPlaces, chromium.executablePath()];
  return places.find((place) => place && existsSync(place));
}

/**
 * Of a browser's own: two pages of suggestions for its address bar, which every new visitor loads and which take as long as a page of the site; and what
 * Playwright turns off as well, as this list takes the place of its.
 */
const unused = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"],
  ...["HttpsUpgrades", "MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding"],
  ...["PreconnectToSearch", "ThirdPartyStoragePartitioning", "DestroyProfileOnBrowserClose"],
];

/** Launch options that keep a headless Chromium quiet: no sandbox needed, no background requests. */
export function launchOptions() {
  return {
    executablePath: findBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--disable-quic",
      `--disable-features=${unused.join(",")}`,
    ],
  };
}
