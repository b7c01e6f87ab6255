import { execFile } from "node:child_process";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { analyseCommand, type CommandResult } from "../../src/cli/analyseCommand.js";
import { parseScenario } from "../../src/state/parseScenario.js";
import { customers, fileOf, jsonFile, scenario } from "./inputFiles.js";

const analyse = (...args: string[]): Promise<CommandResult> => analyseCommand(args, "en");
async function result(...args: string[]) {
  const { code, out, err } = await analyse(...args, "--json");
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

describe("analyse --json", () => {
  const scenarioFile = jsonFile(scenario);

  it("gives the import report, the scenario, every class and the totals, money in EUR", async () => {
    const {
      import: report,
      scenario: used,
      classes,
      totals,
      concentration,
      coverage,
      roles,
      trace,
    } = await result(fileOf(customers), "--scenario", scenarioFile);
    // Of 450, 109.38, 100 and 0: the loss counts as nothing.
    expect(concentration).toEqual({
      gini: expect.closeTo(1359.38 / (4 * 659.38), 12),
      herfindahl: expect.closeTo(224_463.9844 / 659.38 ** 2, 12),
    });
    expect(coverage.classes.at(-1)).toMatchObject({ class: "total", ist: { sales: 1600, margin: 350 } });
    expect(roles.map(({ role }: { role: string }) => role)).toEqual(["keyAccount", "field", "inside"]);
    expect(trace).toContainEqual(
      expect.objectContaining({ kpi: "margin", class: "total", state: "ist", value: 350, operation: "given" }),
    );
    expect(report).toMatchObject({
      rows: 5,
      accepted: 4,
      rejectedRows: 0,
      skipped: [{ row: 6, reason: "totals" }],
      cells: [],
      delimiter: ";",
      decimal: ",",
      mapping: { id: "Kundennummer", name: "Kunde", revenue: "Umsatz", margin: "Deckungsbeitrag" },
      estimated: ["potential"],
      totals: { revenue: 1600, margin: 350, potential: 3500 },
    });
    expect(used).toEqual(parseScenario(scenario));
    // Values: 300 + ½·0.3·1000 = 450; 100; −50; a prospect at the portfolio's rate 350/1600: ½·0.21875·1000 = 109.38 (to the cent).
    expect(
      classes.map((row: { class: string; from: number; customers: number; value: number }) => [
        row.class,
        row.from,
        row.customers,
        row.value,
      ]),
    ).toEqual([
      ["A", 450, 1, 450],
      ["B", 100, 2, 209.38],
      ["C", null, 1, -50],
    ]);
    expect(classes[0]).toMatchObject({
      customersShare: 0.25,
      revenue: 1000,
      revenueShare: 0.625,
      margin: 300,
      marginRate: 0.3,
      potential: 2000,
      unused: 1000,
      shareOfWallet: 0.5,
      visits: 4,
      calls: 10,
      revenuePerCustomer: 1000,
    });
    expect(totals).toMatchObject({ customers: 4, revenue: 1600, margin: 350, visits: 12, calls: 16, value: 609.38 });
    expect(totals.class).toBeUndefined();
  });

  it("uses the default scenario when none is given", async () => {
    const { scenario: used, classes } = await result(fileOf(customers));
    expect(used).toMatchObject({ value: { kind: "eur", phi: 0.25 }, classes: { count: 4 } });
    expect(classes).toHaveLength(4);
  });

  it("says nothing of hours and cost where nobody knows the visits, and never zero instead", async () => {
    const { coverage, roles } = await result(fileOf("Kundennummer;Umsatz;DB\n1;1000;300\n2;500;100\n"));
    expect(coverage).toMatchObject({ visitsKnown: false, cashEur: null, elasticity: { implied: null, stated: null } });
    expect(coverage.classes.at(-1).ist).toMatchObject({ sales: 1500, margin: 400, hours: null, cost: null });
    expect(coverage.classes.at(-1).scenario).toMatchObject({ off: { sales: 1500, hours: null }, stated: null });
    expect(roles).toEqual([]);
  });

  it("has thresholds of their own for groups, and points", async () => {
    const split = { ...scenario, classes: { ...scenario.classes, by: "group", own: { Handel: [0, -50] } } };
    const byGroup = await result(fileOf(customers), "--scenario", jsonFile(split));
    expect(byGroup.classes.map((row: { customers: number }) => row.customers)).toEqual([2, 2, 0]);
    const points = {
      ...scenario,
      value: { kind: "points", weights: { revenue: 1 } },
      classes: { count: 2, thresholds: [75] },
    };
    const byPoints = await result(fileOf(customers), "--scenario", jsonFile(points));
    expect(byPoints.classes.map((row: { from: number; customers: number }) => [row.from, row.customers])).toEqual([
      [75, 2],
      [null, 2],
    ]);
  });

  it("has null where a figure is not defined, never NaN or infinity", async () => {
    const { out } = await analyse(fileOf("Kundennummer;Umsatz\n1;-5\n2;0\n"), "--json");
    expect(out).not.toMatch(/NaN|Infinity/);
    expect(JSON.parse(out).totals).toMatchObject({ revenue: -5, marginRate: null, visits: null, shareOfWallet: null });
  });

  it("does not depend on the order of rows", async () => {
    const [header, ...rows] = customers.trimEnd().split("\n").slice(0, 5);
    const turned = await result(fileOf([header, ...rows.reverse()].join("\n")), "--scenario", scenarioFile);
    expect(turned.classes).toEqual((await result(fileOf(customers), "--scenario", scenarioFile)).classes);
  });

  it("sums customers that occur more than once when told to", async () => {
    const file = fileOf("Kundennummer;Umsatz\n1;5\n1;6,50\n2;1\n");
    expect((await result(file, "--sum-duplicates")).totals).toMatchObject({ customers: 2, revenue: 12.5 });
  });

  it("counts cancelled orders only when told to", async () => {
    const rows = ["A1;1;5;versandt", "A2;1;6,50;storniert", "A3;2;1;versandt", "A4;2;1,50;versandt"];
    const file = fileOf(`Auftrag;Kundennummer;Umsatz;Status\n${rows.join("\n")}\n`);
    expect((await result(file, "--sum-duplicates")).totals).toMatchObject({ customers: 2, revenue: 7.5 });
    expect((await result(file, "--sum-duplicates", "--every-kind")).totals).toMatchObject({ revenue: 14 });
  });

  it("counts rows that stand twice once when told to, and says so", async () => {
    const file = fileOf("Kundennummer;Umsatz\n1;5\n1;5\n2;1\n");
    const { totals, import: report } = await result(file, "--once");
    expect(totals).toMatchObject({ customers: 2, revenue: 6 });
    expect(report).toMatchObject({ rows: 3, accepted: 2, totals: { revenue: 6 }, totalsInFile: { revenue: 11 } });
    expect(report.skipped).toEqual([{ row: 3, reason: "identicalRow" }]);
  });

  it("takes columns from the mapping, the others as recognised, and leaves out what is mapped to null", async () => {
    const mapping = jsonFile({ revenue: "Potenzial", margin: null });
    const { import: report } = await result(fileOf(customers), "--mapping", mapping);
    expect(report.mapping).toEqual({
      id: "Kundennummer",
      name: "Kunde",
      group: "Kundengruppe",
      revenue: "Potenzial",
      visits: "Besuche",
      calls: "Anrufe",
    });
    expect(report).toMatchObject({
      rejectedRows: 1,
      cells: [{ row: 4, column: "Potenzial", value: "", reason: "missing" }],
    });
  });
});

describe("analyse as a table", () => {
  it("says what was found in further files, each with the file's name", async () => {
    const visits = fileOf("Kundennummer;Art;Datum\n001;Messe;05.01.2025\n002;Telefonat;28.12.2025\n");
    const list = fileOf(customers.replace(";Besuche;Anrufe", ";x;y"));
    const { out } = await analyse(list, visits);
    expect(out).toMatch(/^input-\d+: Counted by “Art”: 1 visit \(Messe\), 1 call \(Telefonat\)\.$/m);
  });

  it("shows every class beside the total, in the language of the console", async () => {
    const file = fileOf(customers);
    const english = (await analyse(file)).out;
    expect(english).toMatch(/^Customers +\S+ +\S+ +\S+ +\S+ +4$/m);
    expect(english).toMatch(/^Revenue .* €1,600$/m);
    expect((await analyseCommand([file], "de")).out).toMatch(/^Umsatz .* 1\.600\s€$/m);
    expect(english).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("names the customer beside a cell that can't be read", async () => {
    const file = fileOf("Nr;Firma;Umsatz\n007;Amsel;10\n008;Biber;viel\n;Dachs;3\n");
    expect((await analyse(file)).out).toMatch(
      /^Unreadable cells: 3 \[008 Biber\] Umsatz "viel" \(Not a number\), 4 \[Dachs\] Nr "" \(Missing\)$/m,
    );
    expect((await analyseCommand([file], "de")).out).toMatch(/3 \[008 Biber\] Umsatz "viel" \(Keine Zahl\)/);
    expect(JSON.parse((await analyse(file, "--json")).out).import.cellCustomers).toEqual([
      { id: "008", name: "Biber" },
      { id: "", name: "Dachs" },
    ]);
  });
});

describe("analyse --once-in", () => {
  const list = fileOf("Nr;Firma;Umsatz\n1;Amsel;10\n2;Biber;5\n");
  const visits = fileOf("Nr;Datum;Art\n1;05.01.2025;Besuch\n1;05.01.2025;Besuch\n2;06.01.2025;Besuch\n");

  it("counts rows that are alike once in the file named, which otherwise all count and are told", async () => {
    const all = JSON.parse((await analyse(list, visits, "--once", "--json")).out);
    expect(all.totals.visits).toBe(3);
    expect((await analyseCommand([list, visits], "de")).out).toMatch(/1 Zeile wiederholt eine frühere und zählt mit/);
    expect((await analyse(list, visits)).out).toMatch(/1 row repeats an earlier one and counts too/);
    for (const name of [visits, basename(visits)]) {
      const once = JSON.parse((await analyse(list, visits, "--once-in", name, "--json")).out);
      expect(once.totals.visits).toBe(2);
      expect(once.import.files[0].skipped).toEqual([{ row: 3, reason: "identicalRow" }]);
    }
  });

  it("names no file that is not given", async () => {
    const { code, err } = await analyse(list, visits, "--once-in", "orders.csv");
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^--once-in can't be orders\.csv, but: input-\d+, input-\d+\.\n$/),
    ]);
  });
});

describe("analyse --help", () => {
  it("says how to call it", async () => {
    expect(await analyse("--help")).toEqual({
      code: 0,
      out: expect.stringMatching(/^Usage: .*--sum-duplicates/),
      err: "",
    });
  });
});

describe("the analyse script", () => {
  const run = (args: readonly string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, ["--import", "tsx", "src/cli/analyse.ts", ...args], (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });

  it("writes its result to standard output and ends with 0", async () => {
    const { code, stdout, stderr } = await run([fileOf(customers), "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).totals.revenue).toBe(1600);
  });

  it("writes its error to standard error and ends with 2", async () => {
    expect(await run([fileOf(""), "--json"])).toEqual({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^[^\n]+\n$/),
    });
  });
});
