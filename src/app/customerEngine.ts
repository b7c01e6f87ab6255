import { type CustomerPage, customerList, type ListedCustomer, type ListRequest } from "../db/customerList.js";
import { loadClasses, loadCustomers } from "../db/customerTables.js";
import { lastingEngine } from "../db/lastingEngine.js";
import { latestOnly } from "../db/latestOnly.js";
import { openBrowser } from "../db/openBrowser.js";
import { assignClasses } from "../model/assignClasses.js";
import type { ClassView } from "./classView.js";
import type { App } from "./openApp.js";

export interface CustomerEngine {
  /** One page of customers as they are classed in a view; null when a newer request has overtaken this one. */
  page(view: ClassView, request: ListRequest): Promise<CustomerPage | null>;
  /** All customers that match, in pieces; one piece at a time is in memory. */
  all(view: ClassView, request: Omit<ListRequest, "offset" | "limit">): AsyncGenerator<readonly ListedCustomer[]>;
  /** Forgets the customers, as when others are loaded. */
  close(): Promise<void>;
}

const piece = 20_000;

/** DuckDB with the customers on screen; it starts with the first list. */
export function customerEngine(app: App): CustomerEngine {
  let classed: ClassView | null = null;
  const engine = lastingEngine(openBrowser, async (opened) => {
    classed = null;
    await loadCustomers(opened, await app.dataset.all());
  });

  const list = (view: ClassView, request: ListRequest) =>
    engine.use(async (opened) => {
      if (classed !== view) {
        await loadClasses(opened, assignClasses(view.split, view.thresholds, view.rowPins), view.scores.slice());
        classed = view;
      }
      return customerList(opened, request);
    });
  const latest = latestOnly(({ view, request }: { view: ClassView; request: ListRequest }) => list(view, request));

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
