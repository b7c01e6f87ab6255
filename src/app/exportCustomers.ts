import { type CsvCell, csvBytes, englishCsv, germanCsv } from "../export/csv.js";
import { classLetters } from "../model/classLetters.js";
import { scoreUnits } from "../state/scoreUnits.js";
import type { ClassView } from "./classView.js";
import type { CustomerEngine, CustomerRequest } from "./customerEngine.js";
import type { App } from "./openApp.js";

/** All customers of a list as a CSV file in the format of the page's language, with their class and, where pinned, the reason. */
export async function exportCustomers(
  { texts, lang, store }: App,
  engine: CustomerEngine,
  view: ClassView,
  request: Omit<CustomerRequest, "offset" | "limit">,
): Promise<Uint8Array<ArrayBuffer>> {
  const { customers: words, kpis, pins: pinWords } = texts.classes;
  const reasons = new Map(store.state.pins.map(({ id, reason }) => [id, reason]));
  const { fromScore } = scoreUnits(view.scenario.value.kind);
  const money = (cents: number | null) => (cents === null ? null : cents / 100);
  const contacts = (thousandths: number | null) => (thousandths === null ? null : thousandths / 1000);
  const rows: CsvCell[][] = [
    [
      ...[words.id, words.name, words.class, words.value, words.group, words.market, words.channel],
      ...[kpis.revenue, kpis.margin, kpis.potential, kpis.visits, kpis.calls, pinWords.reason],
    ],
  ];
  for await (const customers of engine.all(view, request)) {
    for (const each of customers) {
      rows.push([
        ...[each.id, each.name, classLetters[each.classIndex] ?? "", fromScore(each.score)],
        ...[each.group, each.market, each.channel, money(each.revenue), money(each.margin), money(each.potential)],
        ...[contacts(each.visits), contacts(each.calls), reasons.get(each.id) ?? ""],
      ]);
    }
  }
  return csvBytes(rows, lang === "de" ? germanCsv : englishCsv);
}

/** Hands bytes to the user as a file. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
