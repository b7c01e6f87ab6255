import * as v from "valibot";

/** Objects by names out of the data or by keys. Not v.record: it drops names such as "constructor". */
export function entriesSchema<Value>(value: v.GenericSchema<unknown, Value>, most: number) {
  return v.pipe(
    v.custom<object>((given) => typeof given === "object" && given !== null && !Array.isArray(given)),
    v.transform((given) => Object.entries(given)),
    v.array(v.tuple([v.string(), value])),
    v.maxLength(most),
    v.transform((list) => Object.fromEntries(list) as Readonly<Record<string, Value>>),
  );
}
