import type { KpiTableData } from "../components/kpiTable.js";
import type { ScoreKind } from "../model/scores.js";
import type { App } from "./openApp.js";

interface Remembered {
  /** What the figures were computed from. */
  readonly of: string;
  readonly kind: ScoreKind;
  readonly data: KpiTableData;
}

export interface LastKpis {
  /** The KPIs shown last for the same customers, scenario and language; null where there are none. */
  find(): Promise<Remembered | null>;
  remember(kind: ScoreKind, data: KpiTableData): void;
}

/** Fewer customers are ranked before anybody could miss their KPIs. */
const fewest = 50_000;
const restMs = 500;
const note = "kpis";

/** KPIs that the next page shows while it still ranks its customers. */
export function lastKpis({ saved, store, lang, dataset, portfolio }: App): LastKpis {
  const of = () => JSON.stringify([lang, store.state, dataset.name, portfolio.size, dataset.report.totals]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    async find() {
      if (portfolio.size < fewest) return null;
      const found = (await saved.loadNote(note)) as Remembered | null;
      return found?.of === of() ? found : null;
    },
    remember(kind, data) {
      if (portfolio.size < fewest) return;
      clearTimeout(timer);
      timer = setTimeout(() => void saved.saveNote(note, { of: of(), kind, data } satisfies Remembered), restMs);
    },
  };
}
