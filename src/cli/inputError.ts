export type InputErrorCode =
  | "usage"
  | "option"
  | "optionValue"
  | "noSuchFile"
  | "directory"
  | "noPermission"
  | "tooLarge"
  | "unreadable"
  | "notJson"
  | "mappingShape"
  | "mappingValue"
  | "mappingFitsNone"
  | "mappingTwice"
  | "noSegments";

/** Something given on the command line cannot be used; `code` and `details` select the text. */
export class InputError extends Error {
  override readonly name = "InputError";

  constructor(
    readonly code: InputErrorCode,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}
