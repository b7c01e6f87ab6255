import { mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { convertTable } from "../read/convertTable.js";
import { noteLines } from "../read/noRecords.js";
import type { ReadTable } from "../read/openTable.js";
import { ReadError } from "../read/readError.js";
import { standardCsv } from "../read/standardCsv.js";
import { fileWriter } from "./fileWriter.js";
import { openInput } from "./openInput.js";

const usage = "usage: npm run read -- --out DIR [--sheet NAME] FILE…";

/** What was read of one file, or the code of the reason why it was not. */
function findingsOf({ table, detected, proposal }: ReadTable) {
  const notes = noteLines(table);
  const { header, rowCount: rows } = table.stack?.whole ?? table;
  const others = table.stack && { otherTables: table.stack.others.map(({ line, header }) => ({ line, header })) };
  return { detected, header, rows, notes, ...others, mapping: proposal, import: importOf() };

  function importOf() {
    try {
      return convertTable({ table, detected, proposal }, proposal, { reportOnly: true }).report;
    } catch (error) {
      return { error: codeOf(error) };
    }
  }
}

function codeOf(error: unknown) {
  if (!(error instanceof ReadError)) throw error;
  return { code: error.code, ...error.details };
}

async function message(error: unknown): Promise<string> {
  if (error instanceof ReadError) {
    const { findings } = await import("../i18n/en/findings.js");
    return findings.errors[error.code]!(error.details);
  }
  return error instanceof Error ? error.message : String(error);
}

/** Reads each file on its own; an unreadable one gives an empty table and a line on standard error. Returns the number of failures. */
async function readFiles(files: readonly string[], out: string, part?: string): Promise<number> {
  mkdirSync(out, { recursive: true });
  const written = new Set<string>();
  const writer = fileWriter();
  let failures = 0;
  for (const file of files) {
    const name = basename(file);
    const write = (ending: string, content: string | Uint8Array) => writer.write(join(out, name + ending), content);
    try {
      const bytes = readFileSync(file);
      if (written.has(name)) throw new Error(`a file named ${name} was already read into ${out}`);
      written.add(name);
      const read = await openInput(bytes, part === undefined ? {} : { part });
      write("_converted.csv", standardCsv(read.table));
      write(".json", `${JSON.stringify(findingsOf(read), null, 2)}\n`);
    } catch (error) {
      failures++;
      process.stderr.write(`${file}: ${await message(error)}\n`);
      if (error instanceof ReadError) {
        write("_converted.csv", "");
        write(".json", `${JSON.stringify({ error: codeOf(error) }, null, 2)}\n`);
      }
    }
  }
  for (const failure of await writer.close()) {
    failures++;
    process.stderr.write(`${failure}\n`);
  }
  return failures;
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
    process.stderr.write(`${await message(error)}\n${usage}\n`);
  }
  return 2;
}

process.exitCode = await main();
