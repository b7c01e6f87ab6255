/** Names for columns: trimmed, `c1` … for empty ones, and no two alike even when upper and lower case are ignored ("Umsatz", "Umsatz (2)"). */
export function uniqueHeader(texts: readonly string[], columnCount: number): string[] {
  const taken = new Set<string>();
  const given = new Set(texts.map((text) => clean(text).toLowerCase()));
  /** The number to try next, by name: a hostile file has the same name very often. */
  const numbers = new Map<string, number>();
  return Array.from({ length: columnCount }, (_, column) => {
    const name = clean(texts[column] ?? "") || `c${column + 1}`;
    let unique = name.toLowerCase();
    let number = 0;
    for (let n = numbers.get(unique) ?? 2; taken.has(unique) || (number > 0 && given.has(unique)); n++) {
      number = n;
      unique = `${name} (${n})`.toLowerCase();
    }
    if (number > 0) numbers.set(name.toLowerCase(), number + 1);
    taken.add(unique);
    return number > 0 ? `${name} (${number})` : name;
  });
}

function clean(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
