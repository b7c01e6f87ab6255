/** A line of dashes or frame characters. */
export function isRuled(texts: readonly string[]): boolean {
  const text = texts.join("").trim();
  return text.length > 2 && /^[-=_+*|:\s]+$/.test(text) && /[-=_]{3}|\*{5}/.test(text);
}
