import { expect, test } from "vitest";
import { figureColumns, fileDataset, restoredDataset, storedDataset } from "../../src/app/dataset.js";
import { convertTable } from "../../src/read/convertTable.js";
import { openTable } from "../../src/read/openTable.js";

const csv = "Kundennummer;Kunde;Kundengruppe;Umsatz;DB\n007;Müller;Handel;1.000,50;200,25\n008;Ohne;;20,00;\n";

test("a dataset that was stored comes back with every column, figures first", async () => {
  const read = openTable(new TextEncoder().encode(csv));
  const before = fileDataset("kunden.csv", convertTable(read, read.proposal));
  const { manifest, columns } = await storedDataset(before);
  const plain = JSON.parse(JSON.stringify(manifest)) as unknown;
  const first = Object.fromEntries(Object.entries(columns).filter(([name]) => figureColumns.includes(name)));
  const after = restoredDataset(plain, first, async () => columns);

  expect(after.name).toBe("kunden.csv");
  expect(after.figures.size).toBe(2);
  expect([...after.figures.revenueCents]).toEqual([100050, 2000]);
  expect(after.figures.marginCents?.[1]).toBeNaN();
  expect(after.figures.potentialCents).toBeNull();
  expect(after.report.totals).toEqual(before.report.totals);
  expect(await after.all()).toEqual(await before.all());
});

test("kept data that vanished meanwhile are an error, not an empty list", async () => {
  const read = openTable(new TextEncoder().encode(csv));
  const { manifest, columns } = await storedDataset(fileDataset("k.csv", convertTable(read, read.proposal)));
  await expect(restoredDataset(manifest, columns, async () => null).all()).rejects.toThrow("gone");
});
