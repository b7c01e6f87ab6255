import { writeFileSync } from "node:fs";
import { join } from "node:path";

const delimiters = [";", ",", "\t", "|"] as const;
const names = ["Müller & Söhne", "Bäckerei Groß", "Meier GmbH, Köln", "Schmidt", "O'Neill Ltd", "Öztürk KG", "Weiß"];

/** Writes so many small customer files of different dialects, half of them windows-1252; the same ones every time. Returns their paths. */
export function smallFiles(count: number, folder: string): readonly string[] {
  let state = 20_240_601;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
  return Array.from({ length: count }, (_, at) => {
    const delimiter = delimiters[below(delimiters.length)]!;
    const end = below(2) === 0 ? "\r\n" : "\n";
    const quoted = (text: string) => (text.includes(delimiter) || below(4) === 0 ? `"${text}"` : text);
    const amount = () => (below(9_000_000) / 100).toFixed(2).replace(".", delimiter === "," ? "." : ",");
    const rows = Array.from({ length: 5 + below(60) }, (_, row) =>
      [String(10_000 + row), quoted(names[below(names.length)]!), amount(), amount(), String(below(24))].join(
        delimiter,
      ),
    );
    const text = ["Kundennummer,Kunde,Umsatz,Potenzial,Besuche".replaceAll(",", delimiter), ...rows, ""].join(end);
    const path = join(folder, `liste-${at}.csv`);
    writeFileSync(path, Buffer.from(text, below(2) === 0 ? "latin1" : "utf8"));
    return path;
  });
}
