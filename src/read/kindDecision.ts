import type { SkipReason } from "./importReport.js";
import type { KindColumn } from "./kindColumns.js";
import { documentTypes, isOpenDeal, isYes, type RowKind, rowKind } from "./kindWords.js";

/** One of the texts of a column: how many rows have it, with what revenue in cents. */
export interface Tally {
  readonly text: string;
  readonly kind: RowKind | "open" | null;
  count: number;
  cents: number;
}

/** Fewer values that came true are no measure of the plans beside them. */
const fewShare = 0.15;
/** What is revenue says nothing without others beside it. */
const isRevenue: ReadonlySet<Tally["kind"]> = new Set([null, "won", "invoice", "actual", "order", "compared"] as const);
/** Beside payments this is one, not goods that came back. */
const paidBack = /^\s*(?:erstattung|refund|rückzahlung)(?:en|s)?\s*$/i;
const documentNames = /beleg|rechnung|faktur|dokument|document|invoice|vorgang/i;

/** What each text of a column says of its rows; what is open only beside deals that were won. */
export function kindsOf({ what, texts }: Pick<KindColumn, "what" | "texts">): readonly Tally["kind"][] {
  const hasWon = texts.some((text) => rowKind(text) === "won");
  const types = documentTypes(texts);
  return texts.map((text) => types.get(text) ?? kindIn(what, text) ?? (hasWon && isOpenDeal(text) ? "open" : null));
}

/** Whether the kinds of a column are those of an account: invoices and what pays for them. */
export function isLedger(what: KindColumn["what"], kinds: readonly Tally["kind"][]): boolean {
  return what === "type" && kinds.includes("invoice") && kinds.includes("payment");
}

function kindIn(what: KindColumn["what"], text: string): RowKind | null {
  return what === "flag" && isYes(text) ? "cancelled" : rowKind(text);
}

/** Whether a text says of its rows that they may be no revenue, or won deals of which there may be others. */
export function isTelling(text: string, what: KindColumn["what"]): boolean {
  const kind = kindIn(what, text);
  return kind === "won" || kind === "actual" || !isRevenue.has(kind) || (what === "type" && /^DZ$/i.test(text.trim()));
}

export interface Evidence {
  readonly column: KindColumn;
  readonly isOrders: boolean;
  /** Some amount of the file is negative. */
  readonly hasMinus: boolean;
  /** Something in the file may take a cancelled order back. */
  readonly takesBack: boolean;
}

export interface Decision {
  readonly code: "kindsLeftOut" | "creditNotes" | "otherKinds";
  readonly reason?: SkipReason;
}

/** They count and are named. */
export const told: Decision = { code: "otherKinds" };

/** What becomes of the rows with a text; null where they are revenue like all others, or come to none. */
export function decide(
  { text, kind, count, cents }: Tally,
  tallies: readonly Tally[],
  { column: { name, what }, isOrders, hasMinus, takesBack }: Evidence,
): Decision | null {
  if (count === 0) return null;
  const all = tallies.reduce((sum, each) => sum + each.count, 0);
  const countOf = (...kinds: Tally["kind"][]) =>
    tallies.reduce((sum, each) => sum + (kinds.includes(each.kind) ? each.count : 0), 0);
  const left = { code: "kindsLeftOut", reason: "otherKind" } as const;
  const kinds = tallies.flatMap((each) => (each.count > 0 ? [each.kind] : []));
  if (isLedger(what, kinds) && (kind === "payment" || paidBack.test(text))) return left;
  if (cents <= 0) return null;
  switch (kind) {
    case "payment":
      return countOf("credit") > 0 ? told : null;
    case null:
    case "won":
    case "invoice":
    case "actual":
      return null;
    case "open":
      return left;
    case "lost":
      return countOf("won") > 0 ? left : told;
    case "plan":
    case "compared":
      return countOf("actual") > all * fewShare ? left : kind === "plan" ? told : null;
    case "offer":
    case "order":
      return countOf("invoice") * 2 >= count || (kind === "offer" && countOf("won") > 0)
        ? left
        : kind === "offer"
          ? told
          : null;
    case "credit": {
      const isDocument = what === "type" && (countOf("invoice") > 0 || documentNames.test(name));
      return isDocument && !hasMinus && countOf("credit") * 2 < all ? { code: "creditNotes" } : told;
    }
    default: {
      const isCancelled = kind === "cancelled" || what !== "type";
      const isSome = countOf("cancelled", "storno", "returned") * 2 < all;
      return isCancelled && isOrders && isSome && !takesBack
        ? { code: "kindsLeftOut", reason: "cancelledOrder" }
        : told;
    }
  }
}
