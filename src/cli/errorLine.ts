import type { Texts } from "../i18n/texts.js";
import { ReadError, type ReadErrorDetails } from "../read/readError.js";
import { ScenarioError } from "../state/scenarioError.js";
import { InputError } from "./inputError.js";
import { UnopenedFiles } from "./openInputs.js";

type Explanation = (details: unknown) => string;

/** One line that says what went wrong, without line breaks or control characters whatever the input holds. */
export function errorLine(error: unknown, texts: Texts): string {
  return explain(error, texts)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
}

function explain(error: unknown, texts: Texts): string {
  if (error instanceof UnopenedFiles) return error.errors.map((each) => explain(each, texts)).join(" ");
  if (error instanceof InputError) return (texts.cli.errors[error.code] as Explanation)(error.details);
  if (error instanceof ReadError) {
    const about = ({ code, details, file }: ReadError) =>
      [file === undefined ? "" : `${file}:`, (texts.findings.errors[code] as Explanation)(details)].join(" ");
    return [about(error), remedy(error, texts), ...error.others.map(about)].join(" ");
  }
  if (error instanceof ScenarioError) return texts.state.errors[error.code](error.path, error.value);
  return error instanceof Error ? error.message : String(error);
}

function remedy({ code, details, file }: ReadError, { cli }: Texts): string {
  if (code === "duplicateIds") {
    const { count, identical, whole } = details as ReadErrorDetails["duplicateIds"];
    return identical ? cli.countOnce(whole === count) : cli.sumDuplicates;
  }
  if (code !== "missingColumn" && code !== "unknownColumn") return "";
  const { header } = details as { header: readonly string[] };
  const names = header.slice(0, 20).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  const listed = header.length > names.length ? [...names, "…"] : names;
  return file === undefined ? cli.columns(listed) : cli.columnsOfSeveral(listed);
}
