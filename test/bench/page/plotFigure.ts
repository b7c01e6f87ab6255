/** A plot with a title and its data as a table, as the product's charts have them. */
export function plotFigure(plot: Element, rows: readonly (readonly string[])[]): HTMLElement {
  const figure = document.createElement("figure");
  figure.className = "chart card span-6";
  const title = document.createElement("h2");
  title.textContent = rows[0]?.join(" ") ?? "";
  const table = document.createElement("table");
  for (const row of rows) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  const details = document.createElement("details");
  details.append(table);
  figure.append(title, plot, details);
  return figure;
}
