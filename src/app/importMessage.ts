import type { NoticeData } from "../components/notice.js";
import type { ImportReport } from "../read/importReport.js";
import type { ReadErrorDetails } from "../read/readError.js";
import { furtherRevenue } from "./columnSums.js";
import { contradiction } from "./contradiction.js";
import { namesInShort } from "./fileNames.js";
import type { FileImport, Refusal } from "./importState.js";
import type { App } from "./openApp.js";
import { unitedNames } from "./sourceFiles.js";

const besideCount: ReadonlySet<string> = new Set([
  ...["together", "sheet", "file", "kindsLeftOut", "creditNotes", "furtherRevenue"],
]);
const mostNamed = 3;

type Action = NonNullable<NoticeData["actions"]>[number];

/** What is said of an import: what was loaded or why nothing was, what was left out, and what can be done about it. `stored` is how keeping the data went. */
export function importMessage(app: App, files: FileImport, stored: readonly string[]): Required<NoticeData> {
  const { texts, formats } = app;
  const { load: words } = texts.data;
  const { phase, name, files: open, refusal, leftOut, list } = files.state;
  const quiet = { kind: "info", title: "", lines: [], actions: [] } as const;

  function reasonOf({ code, details }: Refusal): string {
    const explain = texts.findings.errors[code];
    return explain ? explain(details as Parameters<typeof explain>[0]) : words.failed;
  }
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

  /** What was read as one, what of a workbook was not read, rows that were left out or subtracted, and columns that may be revenue belong to the number of customers. */
  function saidOfParts({ warnings, rejectedRows }: ImportReport): readonly string[] {
    const parts = warnings.filter(({ code }) => besideCount.has(code));
    const rejected = rejectedRows === 0 ? [] : [words.rejected(formats.integer(rejectedRows))];
    return [...parts.map(({ code, ...details }) => texts.findings.warnings[code]!(details)), ...rejected];
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
    const another = count(words.countOtherwise, false, false, false);
    return {
      kind: stored.length > 0 || leftOut.length > 0 || doubts.length > 0 ? "warning" : "success",
      title: "",
      lines: [
        words.done(app.dataset.name, customers),
        ...doubts,
        ...saidOfParts(app.dataset.report),
        ...asSaid.map(({ code, ...details }) => texts.findings.warnings[code]!(details)),
        ...leftOut.map(missing),
        ...stored,
      ],
      actions: [...adding(app.dataset.report), ...(asSaid.length > 0 ? [another] : [])],
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
  const reason = isFirst ? words.noNumbers(lacking) : reasonOf(refusal);
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
  return {
    kind: "error",
    title: isFirst ? lacking.join(", ") : namesInShort(about),
    lines: [reason, ...said, ...(isElsewhere ? [words.elsewhere] : []), words.kept],
    actions: [...asked, ...(isElsewhere ? elsewhere : []), ...without],
  };
}

function lacksNumbers({ code, details }: Refusal): boolean {
  return code === "missingColumn" && (details as ReadErrorDetails["missingColumn"]).field === "id";
}
