const type =
  /^(?:(?:big|small|tiny)?int(?:eger)?|long|float|double|decimal|numeric|number|real|str(?:ing)?|text|n?(?:var)?char|date(?:time)?|timestamp|time|bool(?:ean)?|uuid|object)\d*(?: ?\(\d+(?:, ?\d+)?\))?$/i;

/** Whether a line says of every column what type its values have: "int", "varchar(20)", "date". */
export function namesTypes(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text) => type.test(text.trim()));
}
