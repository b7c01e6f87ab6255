import { joinFiles } from "../read/joinFiles.js";
import { openFile } from "../read/openFile.js";
import type { ReadTable } from "../read/openTable.js";
import { recordWithoutPersons } from "../read/personColumns.js";
import { plainReadError, ReadError } from "../read/readError.js";
import { spareMemory } from "../read/spareMemory.js";
import { typedNumber } from "../read/typedNumber.js";
import { madeUpList } from "./madeUpList.js";
import { readBlob } from "./readBlob.js";
import type { OpenedFile, ReadReply, ReadRequest } from "./readMessages.js";
import { transferables } from "./readTransferables.js";

const parquetWasm = () => import.meta.resolve("parquet-wasm/esm/parquet_wasm_bg.wasm");
const previewRows = 50;
/** Part of the progress bar that loading the bytes takes; the rest is finding the records. */
const loadingShare = 0.4;

const tables = new Map<number, ReadTable>();

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(reply: ReadReply, transfer?: Transferable[]): void;
};

scope.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) => {
    const { id } = data;
    if (error instanceof ReadError) scope.postMessage({ id, kind: "refused", ...plainReadError(error) });
    else scope.postMessage({ id, kind: "failed", message: error instanceof Error ? error.message : String(error) });
  });
};

async function answer(request: ReadRequest): Promise<void> {
  const { id } = request;
  if (request.kind === "close") tables.delete(request.key);
  else if (request.kind === "prepare") {
    const read = await openFile(madeUpList());
    joinFiles([{ name: "", read, mapping: read.proposal }]);
  } else if (request.kind === "open") {
    const memory = spareMemory(tables.get(request.key)?.table.grid ?? null);
    tables.delete(request.key);
    const bytes = await readBlob(request.file, memory, (share) => progress(id, share * loadingShare));
    const onProgress = (done: number, all: number) => progress(id, loadingShare + (1 - loadingShare) * (done / all));
    const onTimeLimit = (seconds: number) => scope.postMessage({ id, kind: "timeLimit", seconds });
    const read = await openFile(bytes, { ...request.options, memory, parquetWasm, onProgress, onTimeLimit });
    tables.set(request.key, read);
    scope.postMessage({ id, kind: "opened", opened: opened(read) });
  } else {
    const files = request.files.map(({ key, ...file }) => {
      const read = tables.get(key);
      if (!read) throw new Error(`${file.name} is not open`);
      return { ...file, read };
    });
    const converted = joinFiles(files, request.options);
    scope.postMessage({ id, kind: "converted", converted }, transferables(converted.columns));
  }
}

function progress(id: number, share: number): void {
  scope.postMessage({ id, kind: "progress", share });
}

function opened({ table, detected, proposal }: ReadTable): OpenedFile {
  const preview = Array.from({ length: Math.min(previewRows, table.rowCount) }, (_, row) =>
    recordWithoutPersons(table.header.map((_, column) => typedNumber(table, row, column) ?? table.cell(row, column))),
  );
  return { detected, header: table.header, rowCount: table.rowCount, preview, proposal };
}
