/** Names for columns: trimmed, `c1` … for empty ones, and no two alike even when upper and lower case are ignored ("Umsatz", "Umsatz (2)"). */
export function uniqueHeader(texts: readonly string[], columnCount: number): string[] {
  const taken = new Set<string>();
  const given = new Set(texts.map((text) => clean(text).toLowerCase()));
  return Array.from({ length: columnCount }, (_, column) => {
    const name = clean(texts[column] ?? "") || `c${column + 1}`;
    let unique = name;
    for (let n = 2; taken.has(unique.toLowerCase()) || (n > 2 && given.has(unique.toLowerCase())); n++) {
      unique = `${name} (${n})`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function clean(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
