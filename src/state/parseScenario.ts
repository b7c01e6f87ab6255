import * as v from "valibot";
import { criteria } from "../model/criteria.js";
import { completeCoverage, coverageAssumptionsSchema, leversSchema } from "./parseCoverage.js";
import { type ClassDefinition, defaultScenario, defaultValue, type Scenario, type Thresholds } from "./scenario.js";
import { ScenarioError } from "./scenarioError.js";

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const falling = (values: number[]) => values.every((value, at) => at === 0 || value <= values[at - 1]!);
const rising = (values: number[]) => values.every((value, at) => at === 0 || value > values[at - 1]!);
const amount = v.pipe(v.number(), v.minValue(-1e13), v.maxValue(1e13));
const numbers = v.pipe(v.array(amount), v.check(falling, "falling"));
const weight = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1000)));
const weights = v.pipe(
  v.strictObject({ revenue: weight, margin: weight, potential: weight, unused: weight }),
  v.check((given) => criteria.some((criterion) => (given[criterion] ?? 0) > 0), "positive"),
);

const schema = v.strictObject({
  version: v.literal(1),
  value: v.optional(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("eur"), phi: v.optional(share, defaultValue.eur.phi) }),
      v.strictObject({ kind: v.literal("points"), weights: v.optional(weights, () => defaultValue.points.weights) }),
    ]),
    () => defaultScenario.value,
  ),
  classes: v.optional(
    v.strictObject({
      count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6))),
      thresholds: v.optional(
        v.union([
          numbers,
          v.strictObject({
            suggest: v.literal("pareto"),
            shares: v.pipe(v.array(share), v.check(rising, "rising")),
          }),
          v.strictObject({ suggest: v.picklist(["abc", "breaks"]) }),
        ]),
      ),
      by: v.optional(v.picklist(["group", "market"])),
      // Not v.record: it drops names such as "constructor".
      own: v.optional(v.custom<object>((own) => typeof own === "object" && own !== null && !Array.isArray(own))),
    }),
    {},
  ),
  levers: v.optional(leversSchema, {}),
  assumptions: v.optional(
    v.strictObject({
      ...coverageAssumptionsSchema,
      marginRate: v.optional(share, defaultScenario.assumptions.marginRate),
      presentVisits: v.optional(
        v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1e9))),
        defaultScenario.assumptions.presentVisits,
      ),
    }),
    {},
  ),
});

/** A scenario out of parsed JSON, parts that are absent as by default. Throws ScenarioError with the place and the offending value. */
export function parseScenario(input: unknown): Scenario {
  const version = (input as { version?: unknown } | null)?.version;
  if (version !== 1) throw new ScenarioError("unknownVersion", "version", shown(version));
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const unknown = issue.type === "strict_object" && issue.expected === "never";
    throw new ScenarioError(unknown ? "unknownField" : "badValue", v.getDotPath(issue) ?? "", shown(issue.input));
  }
  const { classes, value, levers, assumptions } = result.output;
  return {
    version: 1,
    value: value as Scenario["value"],
    classes: completeClasses(classes),
    ...completeCoverage(levers, assumptions),
  };
}

/** A scenario out of JSON text. Throws ScenarioError "notJson" where it is none. */
export function parseScenarioText(text: string): Scenario {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    throw new ScenarioError("notJson", "", text.slice(0, 40));
  }
  return parseScenario(input);
}

/** Where only the count or only the thresholds are given, the other follows. */
function completeClasses(given: {
  readonly count?: number | undefined;
  readonly thresholds?: Thresholds | undefined;
  readonly by?: "group" | "market" | undefined;
  readonly own?: object | undefined;
}): ClassDefinition {
  const thresholds = given.thresholds ?? defaultThresholds(given.count);
  const count = given.count ?? impliedCount(thresholds);
  if (count < 2 || count > 6) throw new ScenarioError("badValue", "classes.thresholds", shown(thresholds));
  const fits = (list: readonly number[]) => list.length === count - 1;
  if (Array.isArray(thresholds) && !fits(thresholds)) {
    throw new ScenarioError("badValue", "classes.thresholds", shown(thresholds));
  }
  if ("suggest" in thresholds && thresholds.suggest === "pareto" && !fits(thresholds.shares)) {
    throw new ScenarioError("badValue", "classes.thresholds.shares", shown(thresholds.shares));
  }
  const own = Object.entries(given.own ?? {}).map(([name, list]) => {
    const result = v.safeParse(numbers, list);
    if (!result.success || !fits(result.output))
      throw new ScenarioError("badValue", `classes.own.${name}`, shown(list));
    return [name, result.output] as const;
  });
  return { count, thresholds, ...(given.by && { by: given.by }), ...(given.own && { own: Object.fromEntries(own) }) };
}

function defaultThresholds(count = defaultScenario.classes.count): Thresholds {
  return { suggest: "pareto", shares: paretoShares(count) };
}

/** The number of classes that thresholds mean where none is given. */
export function impliedCount(thresholds: Thresholds): number {
  if (!("suggest" in thresholds)) return thresholds.length + 1;
  if (thresholds.suggest === "pareto") return thresholds.shares.length + 1;
  return thresholds.suggest === "abc" ? 3 : defaultScenario.classes.count;
}

/** The usual cumulative shares of value for so many classes. */
export function paretoShares(count: number): readonly number[] {
  return [0.8, 0.95, 0.99, 0.995, 0.999].slice(0, count - 1);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}
