import { confirmDialog } from "../components/confirmDialog.js";
import { classLetters } from "../model/classLetters.js";
import type { Pin } from "../state/scenario.js";
import type { App } from "./openApp.js";

/** Asks for the class and the reason, and pins the customer as one step that can be undone. */
export async function pinCustomer(
  app: App,
  customer: { readonly id: string; readonly name: string; readonly row: number; readonly classIndex: number },
): Promise<void> {
  const { store, texts } = app;
  const { pins: words } = texts.classes;
  const { id, name, row, classIndex } = customer;
  const before = store.state.pins.find((pin) => pin.id === id);
  const letter = document.createElement("select");
  letter.name = "pin-class";
  for (const each of classLetters.slice(0, store.state.scenario.classes.count)) letter.append(new Option(each, each));
  letter.value = before?.class ?? classLetters[classIndex] ?? "A";
  const reason = document.createElement("input");
  reason.name = "pin-reason";
  reason.required = true;
  reason.maxLength = 200;
  reason.placeholder = words.reasonHint;
  reason.value = before?.reason ?? "";
  const check = () => reason.setCustomValidity(reason.value.trim() === "" ? words.reasonMissing : "");
  reason.addEventListener("input", check);
  check();
  const body = document.createElement("div");
  body.className = "stack";
  body.append(labelled(words.class, letter), labelled(words.reason, reason));
  const confirmed = await confirmDialog({ title: words.dialog(name), body, confirm: words.save, cancel: words.cancel });
  if (!confirmed) return;
  app.knowRow(id, row);
  const pin: Pin = { id, class: letter.value, reason: reason.value.trim() };
  store.set({ pins: [...store.state.pins.filter((other) => other.id !== id), pin] });
}

function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement("label");
  label.className = "field stack";
  label.append(text, control);
  return label;
}
