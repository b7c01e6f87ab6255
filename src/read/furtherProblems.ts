import { type ConvertedPart, convertPart } from "./convertTable.js";
import type { JoinedFile } from "./joinFiles.js";
import { matchIds } from "./matchIds.js";
import { ReadError } from "./readError.js";

/**
 * What is wrong with files beside the one that an error is about, so that all can be said at once. `inOrder` has the list of customers first; rows of a
 * customer are no problem here, being a question to one file.
 */
export function furtherProblems(inOrder: readonly JoinedFile[], error: ReadError): readonly ReadError[] {
  const known = error.file ?? "";
  const problems: ReadError[] = [];
  const attempt = (file: JoinedFile): ConvertedPart | null => {
    const options = {
      sumDuplicates: true,
      revenueElsewhere: true,
      most: 0,
      ...(file.decimal && { decimal: file.decimal }),
    };
    try {
      return convertPart(file.read, file.mapping, options);
    } catch (problem) {
      if (!(problem instanceof ReadError)) throw problem;
      if (file.name !== known) problems.push(problem.of(file.name));
      return null;
    }
  };
  const [first, ...others] = inOrder;
  const customers = first && attempt(first);
  for (const file of others) {
    const own = file.name === known ? null : attempt(file);
    if (!customers || !own) continue;
    const [list, other] = [customers, own].map((part) => ({ ids: part.columns.id, rejected: part.rejectedIds() }));
    const { matched, rejected, examples } = matchIds(list!, other!);
    if (matched === 0 && rejected.length === 0)
      problems.push(new ReadError("noMatch", { example: examples[0] ?? "" }).of(file.name));
  }
  return problems;
}
