import { mkdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { textsFor } from "../i18n/texts.js";
import { convertTable } from "../read/convertTable.js";
import { noteLines } from "../read/noRecords.js";
import type { ReadTable } from "../read/openTable.js";
import { ReadError } from "../read/readError.js";
import { standardCsv } from "../read/standardCsv.js";
import { openInput } from "./openInput.js";

const usage = "usage: npm run read -- --out DIR [--sheet NAME] FILE…";
const { errors } = textsFor("en").findings;

/** What was read of one file, or the code of the reason why it was not. */
function findingsOf({ table, detected, proposal }: ReadTable) {
  const notes = noteLines(table);
  return { detected, header: table.header, rows: table.rowCount, notes, mapping: proposal, import: importOf() };

  function importOf() {
    try {
      return convertTable({ table, detected, proposal }, proposal).report;
    } catch (error) {
      return { error: codeOf(error) };
    }
  }
}

function codeOf(error: unknown) {
  if (!(error instanceof ReadError)) throw error;
  return { code: error.code, ...error.details };
}

function message(error: unknown): string {
  if (error instanceof ReadError) return errors[error.code]!(error.details);
  return error instanceof Error ? error.message : String(error);
}

/** Files opened ahead: the disk is waited for while others are read. */
const ahead = 8;
type Opened = { readonly bytes: Uint8Array } | { readonly error: unknown };

/** Reads each file on its own; an unreadable one gives an empty table and a line on standard error. Returns the number of failures. */
async function readFiles(files: readonly string[], out: string, part?: string): Promise<number> {
  mkdirSync(out, { recursive: true });
  const written = new Set<string>();
  const opened: Promise<Opened>[] = [];
  let writing: Promise<void>[] = [];
  let failures = 0;
  const write = (name: string, content: string | Uint8Array) => {
    const done = writeFile(join(out, name), content);
    done.catch(() => {});
    writing.push(done);
  };
  for (const [at, file] of files.entries()) {
    const name = basename(file);
    try {
      while (opened.length < Math.min(files.length, at + ahead)) opened.push(openedFile(files[opened.length]!));
      const input = await opened[at]!;
      opened[at] = Promise.resolve({ error: null });
      if (written.has(name)) throw new Error(`a file named ${name} was already read into ${out}`);
      written.add(name);
      if ("error" in input) throw input.error;
      const read = await openInput(input.bytes, part === undefined ? {} : { part });
      write(`${name}_converted.csv`, standardCsv(read.table));
      write(`${name}.json`, `${JSON.stringify(findingsOf(read), null, 2)}\n`);
    } catch (error) {
      failures++;
      process.stderr.write(`${file}: ${message(error)}\n`);
      if (error instanceof ReadError) {
        write(`${name}_converted.csv`, "");
        write(`${name}.json`, `${JSON.stringify({ error: codeOf(error) }, null, 2)}\n`);
      }
    }
    if (writing.length >= 8 * ahead) {
      await Promise.all(writing);
      writing = [];
    }
  }
  await Promise.all(writing);
  return failures;
}

function openedFile(file: string): Promise<Opened> {
  return readFile(file).then(
    (bytes) => ({ bytes }),
    (error) => ({ error }),
  );
}

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      options: { out: { type: "string" }, sheet: { type: "string" } },
      allowPositionals: true,
    });
    if (values.out && positionals.length > 0)
      return (await readFiles(positionals, values.out, values.sheet)) > 0 ? 2 : 0;
    process.stderr.write(`${usage}\n`);
  } catch (error) {
    process.stderr.write(`${message(error)}\n${usage}\n`);
  }
  return 2;
}

process.exitCode = await main();
