import { describe, expect, it } from "vitest";
import { analyseCommand } from "../../src/cli/analyseCommand.js";
import { fileMappings } from "../../src/cli/fileMappings.js";
import { fileOf, jsonFile } from "./inputFiles.js";

const [list, orders, visits] = [
  { name: "list.csv", header: ["Kd-Nr.", "Name", "Datum"] },
  { name: "orders.csv", header: ["Kd-Nr.", "Wert", "Datum"] },
  { name: "visits.csv", header: ["Kd-Nr.", "Datum", "Wie"] },
];
const files = [list, orders, visits];
const given = (...mappings: Record<string, string | null>[]) =>
  mappings.map((mapping, at) => ({ path: `m${at}.json`, mapping }));

describe("a mapping is for the file whose columns it names", () => {
  it("whatever their order and spelling", () => {
    const [ofVisits, ofOrders] = [
      { id: "Kd-Nr.", contact: "Wie" },
      { id: "KD Nr", revenue: "wert", name: null },
    ];
    expect(fileMappings(files, given(ofVisits, ofOrders))).toEqual([{}, ofOrders, ofVisits]);
  });

  it("of several files the first that no other mapping is for, those that fit fewer files first", () => {
    const [any, ofList, none] = [{ date: "Datum" }, { name: "Name" }, { potential: null }];
    expect(fileMappings(files, given(any))).toEqual([any, {}, {}]);
    expect(fileMappings(files, given(any, ofList))).toEqual([ofList, any, {}]);
    expect(fileMappings(files, given(none, any, ofList))).toEqual([ofList, none, any]);
  });

  it("one that fits no file names the nearest file and what it lacks", () => {
    expect(() => fileMappings(files, given({ id: "Kd-Nr.", revenue: "Umsatz", contact: "Wie" }))).toThrow(
      'mappingFitsNone {"path":"m0.json","file":"visits.csv","column":"Umsatz"}',
    );
  });

  it("two for one file are refused", () => {
    const two = given({ revenue: "Wert" }, { order: "Wert" });
    expect(() => fileMappings(files, two)).toThrow('mappingTwice {"path":"m1.json","file":"orders.csv"}');
    expect(() => fileMappings([list], given({ name: "Name" }, {}))).toThrow("mappingTwice");
  });
});

describe("analyse with several mappings", () => {
  const customers = fileOf("Wer;Wo\nA1;Ulm\nA2;Bonn\n");
  const sold = fileOf("Wem;Was\nA1;10\nA1;5,50\nA2;1\n");
  const [ofCustomers, ofSold] = [jsonFile({ id: "Wer", market: "Wo" }), jsonFile({ id: "Wem", revenue: "Was" })];

  it("reads every file by its own", async () => {
    const args = [customers, sold, "--mapping", ofSold, "--mapping", ofCustomers, "--json"];
    const { code, out, err } = await analyseCommand(args, "en");
    expect([code, err]).toEqual([0, ""]);
    const { totals, import: report } = JSON.parse(out);
    expect(totals).toMatchObject({ customers: 2, revenue: 16.5 });
    expect(report.mapping).toMatchObject({ id: "Wer", market: "Wo", revenue: "Was" });
    expect(report.files[0].mapping).toMatchObject({ id: "Wem", revenue: "Was" });
  });

  it("takes sums of columns", async () => {
    const shop = fileOf("Wem;Laden;Netz\nA1;10;1\nA2;5;2\n");
    const mapping = jsonFile({ id: "Wem", revenue: "Laden + Netz" });
    const { out } = await analyseCommand(
      [customers, shop, "--mapping", mapping, "--mapping", ofCustomers, "--json"],
      "en",
    );
    expect(JSON.parse(out)).toMatchObject({ totals: { customers: 2, revenue: 18 } });
    const { err } = await analyseCommand(
      [customers, shop, "--mapping", jsonFile({ id: "Wem", revenue: "Laden + Preis" })],
      "en",
    );
    expect(err).toMatch(/lacks "Preis"/);
  });

  it.each([
    ["de", /input-\d+: keine der Dateien .* in input-\d+ fehlt „Preis“\.\n$/],
    ["en", /input-\d+: none of the files .*input-\d+ lacks "Preis"\.\n$/],
  ] as const)("says in one line, in %s, which mapping fits no file", async (lang, message) => {
    const { code, err } = await analyseCommand([customers, sold, "--mapping", jsonFile({ revenue: "Preis" })], lang);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
