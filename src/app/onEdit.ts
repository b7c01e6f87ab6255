/** Calls `edit` with every step of a control's drag (transient) and once more when it rests. */
export function onEdit(control: HTMLElement, edit: (transient: boolean) => void): void {
  control.addEventListener("input", () => edit(true));
  control.addEventListener("change", () => edit(false));
}
