/** Why a scenario cannot be used; `path` names the place and `value` what stands there. */
export type ScenarioErrorCode = "notJson" | "unknownVersion" | "unknownField" | "badValue" | "brokenLink";

/** A scenario that cannot be used; code and details select the text, the message is for logs. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";

  constructor(
    readonly code: ScenarioErrorCode,
    readonly path = "",
    readonly value = "",
  ) {
    super(`${code} ${path} ${value}`.trim());
  }
}
