/** A control with its range, reason and source, folded away under it. */
export function explained(control: HTMLElement, { why, summary: name }: { why: string; summary: string }): HTMLElement {
  const root = document.createElement("div");
  root.className = "assumption-row";
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = name;
  const reason = document.createElement("p");
  reason.textContent = why;
  details.append(summary, reason);
  root.append(control, details);
  return root;
}
