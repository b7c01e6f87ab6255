import { decodeCustomers } from "../db/decodeCustomers.js";
import type { PortfolioColumns } from "../model/buildPortfolio.js";
import type { Converted } from "../read/convertTable.js";
import type { CodedColumn, CustomerColumns, TextColumn } from "../read/customerColumns.js";
import type { ImportReport } from "../read/importReport.js";

/** The customers on screen: figures at once, customer numbers and names when a list needs them. */
export interface Dataset {
  readonly origin: "published" | "file";
  /** What the file or the published data are called. */
  readonly name: string;
  readonly figures: PortfolioColumns;
  readonly report: ImportReport;
  /** How many cells and rows the report has in all; it lists the first of them. */
  readonly counts: Converted["counts"];
  /** The first rows of the report's findings, by code. */
  readonly found: Converted["found"];
  /** What stands in the skipped rows that the report lists. */
  readonly skippedTexts: readonly string[];
  /** The same of the files that complete the list. */
  readonly further?: Converted["further"];
  /** All columns, customer numbers and names included. */
  all(): Promise<CustomerColumns>;
}

type Plain = Float64Array | Uint32Array | Uint8Array;

/** A dataset as the browser keeps it: plain arrays by name, everything else in the manifest. */
export interface StoredDataset {
  readonly manifest: StoredManifest;
  readonly columns: Readonly<Record<string, Plain>>;
}

interface StoredManifest {
  readonly size: number;
  readonly name: string;
  readonly report: ImportReport;
  readonly counts: Converted["counts"];
  readonly found: Converted["found"];
  readonly skippedTexts: readonly string[];
  readonly further?: Converted["further"];
  readonly names: Readonly<Partial<Record<Coded, readonly string[]>>>;
}

const coded = ["group", "market", "channel"] as const;
type Coded = (typeof coded)[number];
const texts = ["id", "name"] as const;
const figures = [
  "revenueCents",
  "marginCents",
  "potentialCents",
  "visitsThousandths",
  "callsThousandths",
  "travelMinutes",
] as const;
const places = ["lat", "lon"] as const;

/** The stored columns that the first figures on screen need. */
export const figureColumns: readonly string[] = [...figures, ...coded];

/** The customers a site is published with, out of their Arrow file. */
export function publishedDataset(ipc: Uint8Array, name: string): Dataset {
  const { columns, report, found } = decodeCustomers(ipc);
  if (!report) throw new Error("the published customers have no import report");
  const counts = { cells: report.cells.length, skipped: report.skipped.length };
  const all = async () => columns;
  return { origin: "published", name, figures: columns, report, counts, found, skippedTexts: [], all };
}

/** The customers of a file that was read. */
export function fileDataset(name: string, { columns, ...read }: Converted): Dataset {
  return { origin: "file", name, figures: columns, ...read, all: async () => columns };
}

/** A dataset in the form in which the browser keeps it. */
export async function storedDataset({
  name,
  report,
  counts,
  found,
  skippedTexts,
  further,
  all,
}: Dataset): Promise<StoredDataset> {
  const columns = await all();
  const stored: Record<string, Plain> = {};
  for (const key of texts) {
    const column = columns[key];
    if (column) Object.assign(stored, { [`${key}.offsets`]: column.offsets, [`${key}.bytes`]: column.bytes });
  }
  for (const key of coded) if (columns[key]) stored[key] = columns[key].codes;
  for (const key of [...figures, ...places]) if (columns[key]) stored[key] = columns[key];
  const names = Object.fromEntries(coded.flatMap((key) => (columns[key] ? [[key, columns[key].names]] : [])));
  const manifest = { size: columns.size, name, report, counts, found, skippedTexts, names };
  return { manifest: { ...manifest, ...(further && { further }) }, columns: stored };
}

/** A dataset from what the browser kept; `load` brings further columns when they are needed. */
export function restoredDataset(
  manifest: unknown,
  first: Readonly<Record<string, Plain>>,
  load: () => Promise<Readonly<Record<string, Plain>> | null>,
): Dataset {
  // What was kept before findings had rows has none.
  const { size, name, report, counts, found = {}, skippedTexts = [], further, names } = manifest as StoredManifest;
  let loading: Promise<CustomerColumns> | null = null;
  const codedIn = (key: Coded): CodedColumn | null =>
    first[key] && names[key] ? { names: names[key], codes: first[key] as Uint32Array } : null;
  const numbers = (from: typeof first, key: string) => (from[key] as Float64Array | undefined) ?? null;
  const known = {
    size,
    revenueCents: first.revenueCents as Float64Array,
    marginCents: numbers(first, "marginCents"),
    potentialCents: numbers(first, "potentialCents"),
    visitsThousandths: numbers(first, "visitsThousandths"),
    callsThousandths: numbers(first, "callsThousandths"),
    travelMinutes: numbers(first, "travelMinutes"),
    group: codedIn("group"),
    market: codedIn("market"),
    channel: codedIn("channel"),
  };
  async function complete(): Promise<CustomerColumns> {
    const rest = await load();
    if (!rest) throw new Error("the kept data are gone");
    const text = (key: string): TextColumn | null => {
      const offsets = rest[`${key}.offsets`] as Uint32Array | undefined;
      return offsets ? { offsets, bytes: rest[`${key}.bytes`] as Uint8Array } : null;
    };
    const id = text("id");
    if (!id) throw new Error("the kept data are incomplete");
    const [lat, lon] = places.map((key) => numbers(rest, key)) as [Float64Array | null, Float64Array | null];
    return { ...known, id, name: text("name"), lat, lon };
  }
  const all = () => {
    loading ??= complete();
    return loading;
  };
  const read = { report, counts, found, skippedTexts, ...(further && { further }) };
  return { origin: "file", name, figures: known, ...read, all };
}
