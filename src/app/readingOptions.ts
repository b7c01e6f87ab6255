import { numberField } from "../components/numberField.js";
import { encodings } from "../read/normaliseText.js";
import type { FileImport, FileOptions } from "./importState.js";
import { labelled } from "./labelled.js";
import type { App } from "./openApp.js";

const delimiters = [";", ",", "\t", "|", " "];

/** How the file is read, where the user knows better than the detection; the preview below follows. */
export function readingOptions({ texts }: App, files: FileImport): HTMLElement {
  const { options: words } = texts.data;
  const root = document.createElement("div");
  root.className = "fte-limits";

  function choice(key: keyof FileOptions, label: string, values: readonly (readonly [string, string])[]) {
    const select = document.createElement("select");
    select.name = `read-${key}`;
    const frame = document.createElement("label");
    frame.className = "labelled";
    frame.append(label, select);
    select.append(new Option("", ""), ...values.map(([value, text]) => new Option(text, value)));
    select.addEventListener("change", () => {
      void files.reread({ [key]: select.value === "" ? undefined : select.value } as FileOptions);
    });
    root.append(frame);
    return { select, frame };
  }
  const encoding = choice(
    "encoding",
    words.encoding,
    encodings.map((name) => [name, name]),
  );
  const delimiter = choice(
    "delimiter",
    words.delimiter,
    delimiters.map((char) => [char, texts.data.report.delimiters[char] ?? char]),
  );
  const decimal = choice("decimal", words.decimal, Object.entries(texts.data.report.decimals));
  const line = numberField(
    { value: null, min: 0, max: 10_000 },
    { name: "read-headerLine", label: words.headerLine, step: 1, emptyable: true },
  );
  line.addEventListener("change", () => {
    if (line.value !== (files.state.opened?.detected.headerLine ?? null))
      void files.reread({ headerLine: line.value === null ? undefined : Math.round(line.value) } as FileOptions);
  });
  const lineFrame = labelled(words.headerLine, line);
  root.append(lineFrame);

  files.subscribe(({ opened, options }) => {
    if (!opened) return;
    const { detected } = opened;
    const isText = detected.format === "text";
    encoding.frame.hidden = delimiter.frame.hidden = lineFrame.hidden = !isText;
    const found = (text: string) => words.detected(text);
    for (const [{ select }, given, text] of [
      [encoding, options.encoding, detected.encoding],
      [delimiter, options.delimiter, texts.data.report.delimiters[detected.delimiter] ?? detected.delimiter],
      [decimal, options.decimal, words.automatic],
    ] as const) {
      select.options[0]!.textContent = given === undefined && text !== words.automatic ? found(text) : words.automatic;
      select.value = given ?? "";
    }
    line.update({ value: detected.headerLine });
  });
  return root;
}
