// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { dropZone } from "../../src/components/dropZone.js";
import { mappingTable } from "../../src/components/mappingTable.js";
import { previewTable } from "../../src/components/previewTable.js";
import { segmented } from "../../src/components/segmented.js";
import { textsFor } from "../../src/i18n/texts.js";
import { countEvents } from "./nextFrame.js";

const { data: texts } = textsFor("de");

function dropped(...files: File[]): Event {
  return Object.assign(new Event("drop", { bubbles: true, cancelable: true }), { dataTransfer: { files } });
}

test("the drop zone takes dropped files and keeps the browser from opening it", () => {
  const element = dropZone({}, { texts: texts.load });
  const inputs = countEvents(element, "input");
  const files = ["kunden.csv", "besuche.csv"].map((name) => new File(["Kundennummer;Umsatz"], name));
  const event = dropped(...files);
  element.dispatchEvent(event);
  expect([element.value, inputs(), event.defaultPrevented]).toEqual([files, 1, true]);
});

test("the file field is called customers, is described by the hint and can be focused", () => {
  const element = dropZone({}, { texts: texts.load });
  const field = element.querySelector<HTMLInputElement>("input[type=file][name=customers]")!;
  expect(element.querySelector(`#${field.getAttribute("aria-describedby")}`)?.textContent).toBe(texts.load.hint);
  expect(element.querySelector("label")?.htmlFor).toBe(field.id);
});

test("beside the way that most take the place for files is small, and its field stays the same", () => {
  const element = dropZone({}, { texts: texts.load });
  const [field, label] = ["input", "label"].map((name) => element.querySelector(name)!);
  expect(label!.className).toBe("button primary");
  element.update({ small: true });
  expect([element.className, label!.className]).toEqual(["drop-zone small", "button small"]);
  expect(element.querySelector("input")).toBe(field);
});

test("a disabled drop zone takes nothing", () => {
  const element = dropZone({ disabled: true }, { texts: texts.load });
  element.dispatchEvent(dropped(new File([], "kunden.csv")));
  expect(element.value).toEqual([]);
});

const headers = ["Nummer", "", "__proto__", "<b>Umsatz</b>"];
const fields = [
  { field: "id", label: "Kundennummer", required: true, header: "Nummer" },
  { field: "revenue", label: "Umsatz", required: true, header: null },
];
const mapping = () =>
  mappingTable(
    { fields, headers, samples: [["1"], [], ["x"], ["2", "3"]] },
    { label: "Zuordnung", texts: texts.mapping },
  );

test("the mapping holds the fields that have a column", () => {
  expect(mapping().value).toEqual({ id: "Nummer" });
});

test("a column is chosen by its place, whatever it is called", () => {
  const element = mapping();
  const inputs = countEvents(element, "input");
  const choice = element.querySelector<HTMLSelectElement>("select[name=mapping-revenue]")!;
  expect(choice.getAttribute("aria-invalid")).toBe("true");
  for (const [place, header] of [
    ["2", "__proto__"],
    ["1", ""],
    ["3", "<b>Umsatz</b>"],
  ] as const) {
    choice.value = place;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    expect(element.value).toEqual({ id: "Nummer", revenue: header });
  }
  expect([inputs(), choice.getAttribute("aria-invalid"), element.querySelector("b")]).toEqual([3, "false", null]);
  expect(element.textContent).toContain("2 · 3");
});

test("a sum of columns is an option of its field alone", () => {
  const sums = [{ text: "Nummer + ", label: "Summe aus 2 Spalten", sample: "1 + 2" }];
  const element = mapping();
  element.update({ fields: [fields[0]!, { ...fields[1]!, header: "Nummer + ", sums }] });
  expect(element.value).toEqual({ id: "Nummer", revenue: "Nummer + " });
  const choice = element.querySelector<HTMLSelectElement>("select[name=mapping-revenue]")!;
  expect([...choice.options].at(-1)!.textContent).toBe("Summe aus 2 Spalten");
  expect(choice.closest("tr")!.textContent).toContain("1 + 2");
  expect(element.querySelectorAll("select[name=mapping-id] option")).toHaveLength(headers.length + 1);
  for (const [place, header] of [
    ["0", "Nummer"],
    ["4", "Nummer + "],
  ] as const) {
    choice.value = place;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    expect(element.value).toEqual({ id: "Nummer", revenue: header });
  }
});

test("the preview shows cells as they are and marks columns in use", () => {
  const element = previewTable({
    header: headers,
    rows: [["1", "", "<i>x</i>"]],
    caption: "Vorschau",
    fields: ["Kundennummer", null, null, null],
  });
  expect(element.querySelector("i")).toBeNull();
  expect([...element.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual(["1", "", "<i>x</i>", ""]);
  expect(element.querySelectorAll("th.unused").length).toBe(3);
});

test("a segmented choice is a radio group that fires with its value", () => {
  const choices = [
    { value: "eur", label: "Euro" },
    { value: "points", label: "Punkte" },
  ];
  const element = segmented({ value: "eur", choices }, { name: "kind", label: "Wertmaß" });
  const inputs = countEvents(element, "input");
  const points = element.querySelector<HTMLInputElement>("input[value=points]")!;
  points.checked = true;
  points.dispatchEvent(new Event("input", { bubbles: true }));
  expect([element.value, inputs(), element.querySelector("legend")?.textContent]).toEqual(["points", 1, "Wertmaß"]);
  element.update({ value: "eur" });
  expect([element.value, inputs(), element.querySelector<HTMLInputElement>("input[value=eur]")?.checked]).toEqual([
    "eur",
    1,
    true,
  ]);
});

test("the cells of a withheld column are not shown, but why", () => {
  const element = previewTable({
    header: ["Nummer", "Betreuer"],
    rows: [["7", "Erika Huber"]],
    caption: "",
    withheld: [null, "Person: nicht übernommen"],
  });
  expect(element.textContent).not.toContain("Erika Huber");
  expect([...element.querySelectorAll("th")].map(({ textContent }) => textContent)).toEqual([
    "Nummer",
    "Person: nicht übernommenBetreuer",
  ]);
  element.update({ withheld: [null, null] });
  expect(element.textContent).toContain("Erika Huber");
});
