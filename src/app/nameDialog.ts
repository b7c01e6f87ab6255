import { confirmDialog } from "../components/confirmDialog.js";
import type { Texts } from "../i18n/texts.js";

/** Asks for a name; resolves with it, or with null when cancelled. */
export async function nameDialog(texts: Texts, title: string, label: string): Promise<string | null> {
  const field = document.createElement("input");
  field.type = "text";
  field.name = "name";
  field.required = true;
  field.maxLength = 80;
  const body = document.createElement("label");
  body.className = "stack";
  body.append(label, field);
  const confirmed = await confirmDialog({
    title,
    body,
    confirm: texts.dimensions.add,
    cancel: texts.dimensions.cancel,
  });
  return confirmed && field.value.trim() ? field.value.trim() : null;
}
