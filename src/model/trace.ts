import type { ClassLetter } from "./classLetters.js";
import type { CoverageFigures } from "./coverageFigures.js";
import type { CoverageLevel } from "./coverageLevels.js";
import type { CoverageModel } from "./coverageModel.js";
import type { CoverageResult } from "./coverageResult.js";
import { traceNodes } from "./traceNodes.js";

/** A figure that can be traced: a KPI of coverage, or a part of one such as "hours:field". */
export interface TraceOf {
  readonly kpi: string;
  readonly class: ClassLetter | "total";
  readonly state: "ist" | "scenario";
  readonly level: CoverageLevel;
}

export type TraceUnit = "points" | "count" | "eur" | "contacts" | "hours" | "minutes" | "share" | "days" | "eurPerHour";

/** How terms make the value: added (each with its sign), multiplied, the first divided by the second, or the product of the first two divided by the third. */
export type TraceOperation = "given" | "sum" | "product" | "ratio" | "productOver";

export interface TraceTerm {
  /** What the term is: a KPI that can be traced in turn where `opens`, else an assumption or a constant. */
  readonly key: string;
  readonly value: number | null;
  readonly unit: TraceUnit;
  readonly sign: 1 | -1;
  readonly opens: boolean;
}

/** An assumption behind a figure, by its place in the scenario. */
export interface TraceAssumption {
  readonly path: string;
  readonly value: number;
  readonly unit: TraceUnit | "plain";
}

/** Where a figure comes from. */
export interface Trace extends TraceOf {
  readonly value: number | null;
  readonly unit: TraceUnit;
  readonly operation: TraceOperation;
  readonly terms: readonly TraceTerm[];
  readonly assumptions: readonly TraceAssumption[];
  /** What every class adds, for figures that add up over classes. */
  readonly shares: readonly {
    readonly class: ClassLetter;
    readonly value: number | null;
    readonly share: number | null;
  }[];
}

export interface TraceSource {
  readonly result: CoverageResult;
  readonly model: CoverageModel;
}

/** A figure before it is placed in its class: what it is worth and what makes it. */
export interface TraceNode {
  readonly unit: TraceUnit;
  readonly operation: TraceOperation;
  readonly additive?: boolean;
  /** From the figures of a class in the state that is traced, and today's of the same class. */
  value(figures: CoverageFigures, present: CoverageFigures): number | null;
  readonly terms?: readonly TraceTermOf[];
  readonly assumptions?: readonly TraceAssumption[];
}

/** A term by the key of another node, or as a number. */
export type TraceTermOf =
  | { readonly node: string; readonly sign?: -1 }
  | { readonly key: string; readonly value: number; readonly unit: TraceUnit };

/** The derivation of a figure; null where there is no such figure, or its level can't be said. */
export function traceOf(of: TraceOf, source: TraceSource): Trace | null {
  const nodes = traceNodes(source.model, of);
  const node = nodes.get(of.kpi);
  const figuresIn = (letter: ClassLetter | "total") => {
    const row = source.result.classes.find((each) => each.class === letter);
    return of.state === "ist" ? row?.ist : row?.scenario[of.level];
  };
  const figures = figuresIn(of.class);
  if (!node || !figures) return null;
  const present = source.result.classes.find((each) => each.class === of.class)!.ist;
  const termValue = (key: string) => {
    const other = nodes.get(key)!;
    return other.value(key.startsWith("ist:") ? present : figures, present);
  };
  const partOf = (letter: ClassLetter | "total") => {
    const own = figuresIn(letter);
    const row = source.result.classes.find((each) => each.class === letter);
    return own && row ? node.value(own, row.ist) : null;
  };
  const value = node.value(figures, present);
  const letters = source.result.classes.flatMap((row) => (row.class === "total" ? [] : [row.class]));
  return {
    ...of,
    value,
    unit: node.unit,
    operation: node.operation,
    terms: (node.terms ?? []).map((term) =>
      "node" in term
        ? {
            key: term.node,
            value: termValue(term.node),
            unit: nodes.get(term.node)!.unit,
            sign: term.sign ?? 1,
            opens: !term.node.startsWith("ist:"),
          }
        : { key: term.key, value: term.value, unit: term.unit, sign: 1, opens: false },
    ),
    assumptions: node.assumptions ?? [],
    shares: node.additive
      ? letters.map((letter) => {
          const part = partOf(letter);
          const all = partOf("total");
          return { class: letter, value: part, share: part !== null && all !== null && all > 0 ? part / all : null };
        })
      : [],
  };
}
