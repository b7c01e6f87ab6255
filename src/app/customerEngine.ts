import { type CustomerPage, customerList, type ListedCustomer, type ListRequest } from "../db/customerList.js";
import { loadChosen, loadClasses, loadCustomers } from "../db/customerTables.js";
import { lastingEngine } from "../db/lastingEngine.js";
import { latestOnly } from "../db/latestOnly.js";
import { assignClasses } from "../model/assignClasses.js";
import { borderCases, rowsInRanges } from "../model/borderCases.js";
import type { ClassView } from "./classView.js";
import type { App } from "./openApp.js";

/** What a list asks for: `near` limits it to customers so close to a threshold (0.05 for 5 %). */
export interface CustomerRequest extends Omit<ListRequest, "chosen"> {
  readonly near?: number;
}

export interface CustomerEngine {
  /** One page of customers as they are classed in a view; null when a newer request has overtaken this one. */
  page(view: ClassView, request: CustomerRequest): Promise<CustomerPage | null>;
  /** All customers that match, in pieces; one piece at a time is in memory. */
  all(view: ClassView, request: Omit<CustomerRequest, "offset" | "limit">): AsyncGenerator<readonly ListedCustomer[]>;
  /** Forgets the customers, as when others are loaded. */
  close(): Promise<void>;
}

const piece = 20_000;

/** DuckDB with the customers on screen; it starts with the first list. */
export function customerEngine(app: App): CustomerEngine {
  let classed: ClassView | null = null;
  let chosenBy: readonly [ClassView, number] | null = null;
  let working: Promise<unknown> = Promise.resolve();
  // DuckDB's code comes with the first list as well.
  const open = async () => (await import("../db/openBrowser.js")).openBrowser();
  const engine = lastingEngine(open, async (opened) => {
    classed = chosenBy = null;
    await loadCustomers(opened, await app.dataset.all());
  });

  const run = (view: ClassView, { near, ...request }: CustomerRequest) =>
    engine.use(async (opened) => {
      if (classed !== view) {
        await loadClasses(opened, assignClasses(view.split, view.thresholds, view.rowPins), view.scores.slice());
        classed = view;
      }
      if (near !== undefined && (chosenBy?.[0] !== view || chosenBy[1] !== near)) {
        const { ranges } = borderCases(view.split, view.thresholds, near);
        await loadChosen(opened, rowsInRanges(view.split, ranges));
        chosenBy = [view, near];
      }
      return customerList(opened, { ...request, chosen: near !== undefined });
    });
  /** One list after the other: two at once would replace each other's classes. */
  function list(view: ClassView, request: CustomerRequest): Promise<CustomerPage> {
    const page = working.then(() => run(view, request));
    working = page.catch(() => undefined);
    return page;
  }
  const latest = latestOnly(({ view, request }: { view: ClassView; request: CustomerRequest }) => list(view, request));

  return {
    page: (view, request) => latest({ view, request }),
    async *all(view, request) {
      for (let offset = 0; ; offset += piece) {
        const { customers, total } = await list(view, { ...request, offset, limit: piece });
        yield customers;
        if (offset + piece >= total) return;
      }
    },
    close: () => engine.close(),
  };
}
