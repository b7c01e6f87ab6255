const months =
  "jan(?:uar|uary)?|j[äa]nner|feb(?:ruar|ruary)?|m(?:ärz?|aerz|ar|arch|rz)|apr(?:il)?|mai|may|june?i?|juli?y?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?";
const forms = [
  new RegExp(`(?:^|[^\\p{L}])(?:${months})(?!\\p{L})`, "iu"),
  /(?:^|[^\p{L}\d])(?:[QH][1-4]|[1-4]\.? ?Quartal|[12]\.? ?Halbjahr|KW ?\d{1,2})(?![\p{L}\d])/iu,
  /(?:^|\D)20\d\d[-_. ]?(?:0[1-9]|1[0-2])(?:[-_. ]?[0-3]\d)?(?!\d)/,
  /(?:^|\D)(?:0[1-9]|1[0-2])[-_. ]20\d\d(?!\d)/,
  /^(?:0?[1-9]|1[0-2])$/,
];

/** Whether the name of a sheet or file says that it holds a part of a year: a month, a quarter, a week ("Januar", "2025-03", "Q1"). */
export function isPartOfYear(name: string): boolean {
  return forms.some((form) => form.test(name));
}

/** The year that a name says, 0 without one. */
export function yearOf(name: string): number {
  return Number(/(?:^|\D)(20\d\d)(?!\d{3})/.exec(name)?.[1] ?? 0);
}
