import { segmented } from "../components/segmented.js";
import { paragraph, row } from "./card.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";

export interface CoverageSegment {
  readonly panel: HTMLElement;
  /** What the matrix on screen is for: everybody (null), or one group or market. */
  readonly by: "group" | "market" | null;
  readonly name: string;
  show(view: CoverageView): void;
}

/** Chooses whether the matrix is for everybody or for one customer group or market. */
export function coverageSegment({ texts, store }: App, changed: () => void): CoverageSegment {
  const { coverage: words, classes } = texts;
  let by: "group" | "market" | null = null;
  let name = "";
  const kind = segmented({ value: "", choices: [] }, { name: "design-for", label: words.designFor });
  const select = document.createElement("select");
  select.name = "design-segment";
  select.setAttribute("aria-label", words.segment);
  const line = paragraph();
  const panel = document.createElement("div");
  panel.className = "coverage-segment";
  panel.append(row(kind, select), line);

  kind.addEventListener("input", () => {
    by = kind.value === "" ? null : (kind.value as "group" | "market");
    name = "";
    changed();
  });
  select.addEventListener("change", () => {
    name = select.value;
    changed();
  });

  return {
    panel,
    get by() {
      return by;
    },
    get name() {
      return name;
    },
    show({ classes: { portfolio } }) {
      if (by && !portfolio[by]) by = null;
      const named = (by && portfolio[by]?.names.filter((each) => each !== "")) || [];
      if (!named.includes(name)) name = named[0] ?? "";
      kind.update({
        value: by ?? "",
        choices: [
          { value: "", label: words.everybody },
          { value: "group", label: classes.thresholds.byGroup, disabled: portfolio.group === null },
          { value: "market", label: classes.thresholds.byMarket, disabled: portfolio.market === null },
        ],
      });
      select.hidden = by === null;
      if (select.options.length !== named.length || select.options[0]?.value !== named[0]) {
        select.replaceChildren(...named.map((each) => new Option(each, each)));
      }
      select.value = name;
      const { overrides } = store.state.scenario.levers;
      const count = Object.keys(overrides?.cells ?? {}).length;
      const other = by !== null && overrides !== undefined && overrides.by !== by;
      line.textContent = other
        ? words.otherOverrides(classes.thresholds[overrides.by === "group" ? "byGroup" : "byMarket"])
        : count > 0
          ? words.overrides(Object.keys(overrides!.cells).join(", "))
          : words.noOverrides;
    },
  };
}
