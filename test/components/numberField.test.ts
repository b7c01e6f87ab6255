// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { numberField } from "../../src/components/numberField.js";

const messages = {
  outside: (typed: number, least: number, most: number) => `${typed} not in ${least}…${most}`,
  missing: "a number, please",
};

function typed(text: string, emptyable = false) {
  const field = numberField(
    { value: 20, min: 0, max: 99 },
    { name: "share", label: "Share", unit: "%", emptyable, messages },
  );
  const input = field.querySelector("input")!;
  input.value = text;
  input.dispatchEvent(new Event("change"));
  return { value: field.value, shown: input.value, message: field.querySelector("[role=status]")!.textContent };
}

test("a number beyond the limits is limited, and the field says so", () => {
  expect(typed("130")).toEqual({ value: 99, shown: "99", message: "130 not in 0…99" });
  expect(typed("-1")).toEqual({ value: 0, shown: "0", message: "-1 not in 0…99" });
});

test("a number on the limit is taken without a word", () => {
  expect(typed("99")).toEqual({ value: 99, shown: "99", message: "" });
});

test("an emptied field keeps the number before and says why, or is empty where that may be", () => {
  expect(typed("")).toEqual({ value: 20, shown: "20", message: "a number, please" });
  expect(typed("", true)).toEqual({ value: null, shown: "", message: "" });
});

test("a number entered but not yet left is not overwritten by the number before", () => {
  const field = numberField({ value: 20, min: 0, max: 99 }, { name: "share", label: "Share", messages });
  const input = field.querySelector("input")!;
  let changed: number | null = null;
  field.addEventListener("change", () => {
    changed = field.value;
  });
  input.value = "80";
  input.dispatchEvent(new Event("input"));
  field.update({ value: 20 });
  expect(input.value).toBe("80");
  input.dispatchEvent(new Event("change"));
  expect(changed).toBe(80);

  field.update({ value: 20 });
  expect(input.value).toBe("20");
  input.value = "70";
  input.dispatchEvent(new Event("input"));
  field.update({ value: 60 });
  expect(input.value).toBe("60");
});
