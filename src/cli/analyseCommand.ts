import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Lang } from "../i18n/format.js";
import { textsFor } from "../i18n/texts.js";
import { completeMapping } from "../read/completeMapping.js";
import { joinFiles } from "../read/joinFiles.js";
import { type Encoding, encodings } from "../read/normaliseText.js";
import type { OpenOptions } from "../read/openTable.js";
import { parseScenario } from "../state/parseScenario.js";
import { defaultScenario } from "../state/scenario.js";
import { analysis } from "./analysis.js";
import { analysisText } from "./analysisText.js";
import { errorLine } from "./errorLine.js";
import { fileMappings } from "./fileMappings.js";
import { InputError } from "./inputError.js";
import { inputs, openInputs } from "./openInputs.js";
import { parseMapping } from "./parseMapping.js";
import { readJson } from "./readInput.js";

export interface CommandResult {
  readonly code: 0 | 2;
  readonly out: string;
  readonly err: string;
}

/** Runs `analyse` with its arguments: code 0 with the result, or 2 with one line of error. */
export async function analyseCommand(args: readonly string[], lang: Lang): Promise<CommandResult> {
  try {
    return { code: 0, out: await analyse(args, lang), err: "" };
  } catch (error) {
    return { code: 2, out: "", err: `${errorLine(error, textsFor(lang))}\n` };
  }
}

async function analyse(args: readonly string[], lang: Lang): Promise<string> {
  const { positionals, values } = strictArgs(args);
  if (values.help) return `${textsFor(lang).cli.errors.usage()}\n`;
  if (positionals.length === 0) throw new InputError("usage");
  const scenario = values.scenario === undefined ? defaultScenario : parseScenario(readJson(values.scenario));
  const given = (values.mapping ?? []).map((path) => ({ path, mapping: parseMapping(readJson(path)) }));
  const files = await openInputs(inputs(positionals, openOptions(values), values.sheet));
  const mappings = fileMappings(
    files.map(({ name, read }) => ({ name, header: read.table.header })),
    given,
  );
  const repeats = {
    sums: values["sum-duplicates"] ?? false,
    once: values.once ?? false,
    everyKind: values["every-kind"] ?? false,
  };
  const isOnce = onceIn(
    files.map(({ path }) => path),
    values["once-in"] ?? [],
  );
  const { columns, report } = joinFiles(
    files.map(({ name, read }, at) => ({
      ...repeats,
      ...(isOnce[at] && { once: true, eventsOnce: true }),
      name,
      read,
      mapping: completeMapping(read.proposal, mappings[at]!),
    })),
  );
  const result = analysis(columns, report, scenario);
  return values.json ? `${JSON.stringify(result, null, 2)}\n` : analysisText(result, lang);
}

/** Which of the files are named, by path or name, as those in which rows that are alike count once. */
function onceIn(paths: readonly string[], named: readonly string[]): boolean[] {
  const unknown = named.find((name) => !paths.some((path) => path === name || basename(path) === name));
  if (unknown !== undefined)
    throw new InputError("optionValue", {
      option: "--once-in",
      value: unknown,
      possible: paths.map((path) => basename(path)).join(", "),
    });
  return paths.map((path) => named.includes(path) || named.includes(basename(path)));
}

type Values = ReturnType<typeof strictArgs>["values"];

/** What the caller knows better than the detection. */
function openOptions({ encoding, delimiter, "header-line": line }: Values): OpenOptions {
  if (encoding !== undefined && !(encodings as readonly string[]).includes(encoding))
    throw new InputError("optionValue", { option: "--encoding", value: encoding, possible: encodings.join(", ") });
  if (line !== undefined && !/^\d{1,6}$/.test(line))
    throw new InputError("optionValue", { option: "--header-line", value: line, possible: "0, 1, 2 …" });
  return {
    ...(encoding !== undefined && { encoding: encoding as Encoding }),
    ...(delimiter && { delimiter: delimiter === "tab" ? "\t" : delimiter }),
    ...(line !== undefined && { headerLine: Number(line) }),
  };
}

function strictArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: { type: "string", multiple: true },
        scenario: { type: "string" },
        json: { type: "boolean" },
        "sum-duplicates": { type: "boolean" },
        once: { type: "boolean" },
        "every-kind": { type: "boolean" },
        "once-in": { type: "string", multiple: true },
        sheet: { type: "string", multiple: true },
        encoding: { type: "string" },
        delimiter: { type: "string" },
        "header-line": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new InputError("option", { message: (error as Error).message });
  }
}
