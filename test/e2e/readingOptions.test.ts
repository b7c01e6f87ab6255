import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { give, openData } from "./dataPage.js";
import { useSite } from "./site.js";

const site = useSite();
const month = (amount: number) => `Nr;Alt;Neu\n1;${amount};7\n2;50;8\n`;

test("a changed mapping is used again for next month's file, goes into a file and comes back", async () => {
  const page = await openData(site, "de");
  await give(page, "januar.csv", month(100));
  const revenue = page.locator("select[name=mapping-revenue]");
  await revenue.waitFor();
  await page.locator("select[name=mapping-id]").selectOption({ label: "Nr" });
  await revenue.selectOption({ label: "Neu" });
  await page.getByText("januar.csv: 2 Kunden geladen.").waitFor();

  const next = await site.open(page.context(), "de/data.html");
  await give(next, "februar.csv", "Neu;Nr;Alt\n9;1;100\n10;2;50\n11;3;5\n");
  await next.getByText("februar.csv: 3 Kunden geladen.").waitFor();
  await next.getByText("So haben Sie Spalten mit diesen Namen zuletzt zugeordnet.").waitFor();
  expect(await next.locator("select[name=mapping-revenue] option:checked").textContent()).toBe("Neu");

  const [download] = await Promise.all([
    next.waitForEvent("download"),
    next.getByRole("button", { name: "Zuordnung als Datei" }).click(),
  ]);
  const text = readFileSync((await download.path())!, "utf8");
  expect(JSON.parse(text)).toEqual({ id: "Nr", revenue: "Neu" });
  const file = (content: string) => ({ name: "z.json", mimeType: "application/json", buffer: Buffer.from(content) });
  const field = next.locator("input[name=mapping-file]");
  await field.setInputFiles(file(text.replace("Neu", "Alt")));
  await expect.poll(() => next.locator("select[name=mapping-revenue] option:checked").textContent()).toBe("Alt");
  await field.setInputFiles(file('{"revenue":"Neu"}'));
  await expect.poll(() => next.locator("select[name=mapping-revenue] option:checked").textContent()).toBe("Neu");
  expect(await next.locator("select[name=mapping-id] option:checked").textContent()).toBe("Nr");
  await field.setInputFiles(file(text.replace("Neu", "Alt")));
  await expect.poll(() => next.locator("select[name=mapping-revenue] option:checked").textContent()).toBe("Alt");
  await field.setInputFiles(file('{"revenue":"Umsatz"}'));
  await next.getByText("Die Spalte „Umsatz“ gibt es in dieser Datei nicht.").waitFor();
  await field.setInputFiles(file("nichts"));
  await next.getByText("„z.json“ ist keine Zuordnung.").waitFor();
  expect(await next.locator("select[name=mapping-revenue] option:checked").textContent()).toBe("Alt");
});

test("who knows better than the detection sets encoding, delimiter and header line, and sees the preview follow", async () => {
  const page = await openData(site, "en");
  const text = "Report\nNo;Sales\n1;100\n2;50\n";
  await give(page, "list.csv", text);
  await page.getByText("list.csv: 2 customers loaded.").waitFor();
  const line = page.locator("input[name=read-headerLine]");
  expect(await line.inputValue()).toBe("2");
  const preview = page.locator(".preview-table th");
  await page.locator("select[name=read-delimiter]").selectOption(",");
  await expect.poll(async () => (await preview.allTextContents()).join("|")).not.toContain("Sales");
  await page.locator("select[name=read-delimiter]").selectOption("");
  await page.getByText("list.csv: 2 customers loaded.").waitFor();
  await line.fill("3");
  await line.press("Enter");
  await expect.poll(async () => (await preview.allTextContents()).join("|")).toContain("100");
  await line.fill("2");
  await line.press("Enter");
  await page.getByText("list.csv: 2 customers loaded.").waitFor();
  await page.locator("select[name=read-encoding]").selectOption("windows-1252");
  await page.getByText("list.csv: 2 customers loaded.").waitFor();
});

test("after a reload the same file is read as it was chosen, without a click", async () => {
  const page = await openData(site, "de");
  const text = "Stand;Juni\nKundennr;Umsatz\n1;1.250\n2;2.500\n";
  await give(page, "stand.csv", text);
  await page.getByText("stand.csv: 2 Kunden geladen.").waitFor();
  await page.locator("select[name=read-decimal]").selectOption(".");
  const revenue = () => page.locator("main").innerText();
  await expect.poll(revenue).toMatch(/\D3,75\s€/);
  await page.reload();
  await page.getByText("Was Sie zuletzt zugeordnet und gewählt haben, gilt dann wieder.").waitFor();
  await give(page, "stand.csv", text);
  await page.getByText("stand.csv: 2 Kunden geladen.").waitFor();
  expect(await page.locator("select[name=read-decimal]").inputValue()).toBe(".");
  await expect.poll(revenue).toMatch(/\D3,75\s€/);
  expect(site.errors).toEqual([]);
});
