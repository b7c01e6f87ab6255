import type { Page } from "playwright-core";
import type { Site } from "./site.js";

/** The data page for a fresh visitor, ready to be given a file. */
export async function openData(site: Site, lang: "de" | "en" = "de"): Promise<Page> {
  const page = await site.visit(`${lang}/data.html`);
  await page.locator("input[type=file][name=customers]").waitFor({ state: "attached" });
  return page;
}

/** Gives the page a file of this name and content. */
export async function give(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);
  await page.locator("input[type=file][name=customers]").setInputFiles({ name, mimeType: "text/csv", buffer });
}

/** Presses a button that downloads; the file's name and text. */
export async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await waiting;
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
}
