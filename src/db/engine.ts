export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;
export type Parameter = string | number | boolean;

/** DuckDB, in Node or in the browser, opened and locked; a failure says in `engineIsLost` whether it can go on. */
export interface Engine {
  /** The rows of one statement; what users typed goes in as a parameter (`?`), never into the text. */
  rows(sql: string, ...parameters: readonly Parameter[]): Promise<readonly Row[]>;
  /** A new table from an Arrow IPC stream; the browser's engine takes the bytes over. */
  insertArrow(table: string, ipc: Uint8Array): Promise<void>;
  /** A file that statements can read as `/in/NAME`; the browser's engine takes the bytes over. */
  registerFile(name: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Whether an engine that threw this must be replaced by a fresh one: out of memory, a trap in WebAssembly, or an invalidated database. */
export function engineIsLost(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return /out of memory|bad_alloc|allocation|RuntimeError|unreachable|out of bounds|INTERNAL Error|FATAL Error|Aborted|worker stopped/i.test(
    text,
  );
}
