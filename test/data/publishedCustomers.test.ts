import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedCustomers } from "../../src/data/publishedCustomers.js";
import { decodeCustomers } from "../../src/db/decodeCustomers.js";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the published customers", () => {
  it("are the whole sample, every column recognised by its header", () => {
    const { columns, report } = decodeCustomers(publishedCustomers(readFileSync("data/customers.csv")));
    expect(columns.size).toBe(4800);
    expect(Object.values(columns).every((column) => column !== null)).toBe(true);
    expect(report).toMatchObject({
      rows: 4800,
      accepted: 4800,
      encoding: "utf-8",
      delimiter: ";",
      decimal: ",",
      estimated: ["potential"],
      mapping: { id: "Kundennummer", name: "Kunde", channel: "Kanal", travelMinutes: "Fahrzeit" },
    });
  });

  it("keep numbers to the cent and leading zeros", () => {
    const { columns } = decodeCustomers(publishedCustomers(bytes("Kundennummer;Umsatz\n0012;1.234,56\n0013;-0,01\n")));
    expect([...columns.revenueCents]).toEqual([123456, -1]);
    expect(new TextDecoder().decode(columns.id.bytes)).toBe("00120013");
  });

  it("are refused when they cannot be read", () => {
    expect(() => publishedCustomers(bytes(""))).toThrow("empty");
    expect(() => publishedCustomers(bytes("Kundennummer;Umsatz\n1;5\n1;6\n"))).toThrow("duplicateIds");
  });

  it("come out of the data loader as the site's build runs it", () => {
    const ipc = execFileSync("npx", ["--no-install", "tsx", "src/data/customers.arrow.ts"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(decodeCustomers(new Uint8Array(ipc)).columns.size).toBe(4800);
  });
});
