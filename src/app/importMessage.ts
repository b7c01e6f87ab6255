import type { NoticeData } from "../components/notice.js";
import { type Field, fields, type Mapping } from "../read/fields.js";
import type { ImportReport, ImportWarning } from "../read/importReport.js";
import type { ReadErrorDetails } from "../read/readError.js";
import { furtherRevenue } from "./columnSums.js";
import { contradiction } from "./contradiction.js";
import { namesInShort } from "./fileNames.js";
import type { FileImport, Refusal } from "./importState.js";
import type { App } from "./openApp.js";
import { rejectedText } from "./rejectedText.js";
import { unitedNames } from "./sourceFiles.js";

/** Findings that belong to the number of customers: which sheets or files it is of, rows that were left out or subtracted, amounts of another currency or time. */
const ofList: ReadonlySet<string> = new Set(["together", "sheet", "file", "hiddenRows", "noResults"]);
const ofAmounts: ReadonlySet<string> = new Set([
  ...["kindsLeftOut", "creditNotes", "currency", "partOfYear", "periodShort", "periodScaled"],
]);
const mostNamed = 3;

type Action = NonNullable<NoticeData["actions"]>[number];

export interface MessageContext {
  /** How keeping the data went. */
  readonly stored: readonly string[];
  /** Leads to where a field is given its column. */
  readonly toField: (field: Field) => void;
}

/** What is said of an import: what was loaded or why nothing was, what was left out, and what can be done about it. */
export function importMessage(app: App, files: FileImport, { stored, toField }: MessageContext): Required<NoticeData> {
  const { texts, formats } = app;
  const { load: words } = texts.data;
  const { phase, name, files: open, refusal, leftOut, list, opened: shown, mapping } = files.state;
  const quiet = { kind: "info", title: "", lines: [], actions: [] } as const;

  function reasonOf({ code, details }: Refusal): string {
    const explain = texts.findings.errors[code];
    return explain ? explain(details as Parameters<typeof explain>[0]) : words.failed;
  }
  const isEveryKind = open.some(({ repeats }) => repeats.everyKind);
  const missing = (each: Refusal) => words.leftOut(each.file ?? "", reasonOf(each));
  const count = (label: string, sums: boolean, once: boolean, primary: boolean): Action => ({
    ...{ label, primary },
    run: () => void files.count({ sums, once }),
  });

  /** Counting rows once is proposed where it fits the file's own total, else where most customers with several rows have no others. */
  function ways(details: ReadErrorDetails["duplicateIds"]): readonly Action[] {
    const { count: all, identical = 0, whole = 0, totals, growingTo = "" } = details;
    const isChoice = files.state.part.parts.includes(growingTo);
    const last = { label: words.onlyPart(growingTo), run: () => void files.choose(growingTo) };
    if (identical === 0) return [count(words.sumDuplicates, true, false, true), ...(isChoice ? [last] : [])];
    const isOnce = totals ? totals === "once" : whole * 2 > all;
    const once = count(whole === all ? words.countOnce : words.countOnceSumOthers, whole < all, true, isOnce);
    const sum = count(words.sumDuplicates, true, false, !isOnce);
    return isOnce ? [once, sum] : [sum, once];
  }

  function besideCount({ warnings, files: further = [] }: ImportReport): readonly string[] {
    const isOfAmounts = ({ code }: ImportWarning) => ofAmounts.has(code) || (isEveryKind && code === "otherKinds");
    const textOf = ({ code, ...details }: ImportWarning) => texts.findings.warnings[code]!(details);
    return [
      ...warnings.filter((warning) => ofList.has(warning.code) || isOfAmounts(warning)).map(textOf),
      ...further.flatMap(({ file, warnings: own }) =>
        own.filter(isOfAmounts).map((warning) => `${file}: ${textOf(warning)}`),
      ),
    ];
  }

  /** Rows that their status leaves out or subtracts can be counted after all, and this taken back. */
  function kinds({ warnings }: ImportReport): readonly Action[] {
    const isDecided = warnings.some(({ code }) => code === "kindsLeftOut" || code === "creditNotes");
    if (!isDecided && !isEveryKind) return [];
    const label = isEveryKind ? words.kindsApart : words.everyKind;
    return [{ label, primary: false, run: () => void files.countKinds(!isEveryKind) }];
  }

  /** Adds columns to those that the revenue of the list is taken from. */
  function adding(report: ImportReport): readonly Action[] {
    const found = furtherRevenue(report);
    if (!found) return [];
    const { names, all } = found;
    const label = words.addRevenue(names.length > mostNamed ? `${names[0]} … ${names.at(-1)}` : names.join(", "));
    const run = () => {
      if (list !== null) files.show(list);
      void files.remap("revenue", all);
    };
    return [{ label, run }];
  }

  if (phase === "loaded") {
    const customers = formats.integer(app.dataset.figures.size);
    const { repeats } = open.find(({ key }) => key === list) ?? files.state;
    const counted = app.dataset.report.warnings.filter(
      ({ code }) => code === "identicalRows" || code === "duplicateIds",
    );
    const asSaid = repeats.sums || repeats.once ? counted : [];
    const doubts = contradiction(app.dataset.report, texts, formats);
    const rejected = rejectedText(app.dataset.report, texts, formats);
    const isDoubtful = doubts.length > 0 || rejected.isDoubtful;
    const another = count(words.countOtherwise, false, false, false);
    return {
      kind: stored.length > 0 || leftOut.length > 0 || isDoubtful ? "warning" : "success",
      title: "",
      lines: [
        words.done(app.dataset.name, customers),
        ...doubts,
        ...rejected.lines,
        ...besideCount(app.dataset.report),
        ...asSaid.map(({ code, ...details }) => texts.findings.warnings[code]!(details)),
        ...leftOut.map(missing),
        ...stored,
      ],
      actions: [...adding(app.dataset.report), ...(asSaid.length > 0 ? [another] : []), ...kinds(app.dataset.report)],
    };
  }
  if (phase === "reading" && leftOut.length > 0) return { ...quiet, kind: "warning", lines: leftOut.map(missing) };
  if (phase !== "refused" || !refusal) return quiet;
  if (refusal.code === "cancelled") return { ...quiet, lines: [words.cancelled] };
  const { others = [] } = refusal;
  const refused = [refusal, ...others];
  const opened = (each: Refusal) => (open.length > 1 ? open.filter(({ name: own }) => own === each.file) : []);
  const leaving = (label: string, keys: readonly number[]): Action => ({
    ...{ label, run: () => void files.remove(...keys) },
  });
  const without = refused.flatMap(opened).map((file) => leaving(words.without(file.name), [file.key]));
  // A question about the rows of a file is answered, not left out with the others.
  const useless = refused.filter(({ code }) => code !== "duplicateIds").flatMap(opened);
  const all = useless.map(({ key }) => key);
  if (all.length > 1 && all.length < open.length)
    without.unshift(leaving(words.withoutAll(formats.integer(all.length)), all));
  const unnumbered = opened(refusal).length > 0 ? refused.filter(lacksNumbers) : [];
  const isFirst = unnumbered[0] === refusal;
  const lacking = unnumbered.map(({ file }) => file ?? "");
  const about = unitedNames(refusal.found).find((names) => names.includes(refusal.file ?? name)) ?? [
    refusal.file ?? name,
  ];
  const isUnlike = open.length === 1 && lacksNumbers(refusal) && mapping.revenue === undefined;
  const reason = isFirst ? words.noNumbers(lacking) : isUnlike ? words.unlike : reasonOf(refusal);
  const said = [
    ...others
      .filter((each) => !(isFirst && unnumbered.includes(each)))
      .map((each) => words.also(each.file ?? "", reasonOf(each))),
    ...leftOut.filter((each) => each !== refusal).map(missing),
  ];
  const isElsewhere = refusal.code === "missingColumn" && (refusal.details as { field: string }).field === "revenue";
  const { further = [] } = files.state.part;
  const elsewhere = further.map((name) => ({ label: words.further(name), run: () => void files.addPart(name) }));
  const asked = refusal.code === "duplicateIds" ? ways(refusal.details as ReadErrorDetails["duplicateIds"]) : [];
  const field = shown ? fieldToMap(refusal, mapping) : null;
  const map = field ? [{ label: words.map, run: () => toField(field) }] : [];
  return {
    kind: "error",
    title: isFirst ? lacking.join(", ") : namesInShort(about),
    lines: [reason, ...said, ...(isElsewhere ? [words.elsewhere] : []), words.kept],
    actions: [...asked, ...map, ...(isElsewhere ? elsewhere : []), ...without],
  };
}

function lacksNumbers({ code, details }: Refusal): boolean {
  return code === "missingColumn" && (details as ReadErrorDetails["missingColumn"]).field === "id";
}

/** The field that another column may help, if any. */
function fieldToMap({ code, details }: Refusal, mapping: Mapping): Field | null {
  if (code === "missingColumn") return (details as ReadErrorDetails["missingColumn"]).field;
  if (code === "noMatch") return "id";
  if (code !== "noCustomers") return null;
  const { column } = details as ReadErrorDetails["noCustomers"];
  return fields.find((field) => mapping[field] === column) ?? null;
}
