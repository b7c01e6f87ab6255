import type { SampleCustomer } from "./sampleCustomer.js";

const columns: readonly (readonly [header: string, cell: (customer: SampleCustomer) => string])[] = [
  ["Kundennummer", ({ id }) => id],
  ["Kunde", ({ name }) => name],
  ["Kundengruppe", ({ group }) => group],
  ["Markt", ({ market }) => market],
  ["Kanal", ({ channel }) => channel],
  ["Umsatz", ({ revenue }) => decimals(revenue, 2)],
  ["Deckungsbeitrag", ({ margin }) => decimals(margin, 2)],
  ["Potenzial", ({ potential }) => decimals(potential, 2)],
  ["Besuche", ({ visits }) => String(visits)],
  ["Anrufe", ({ calls }) => String(calls)],
  ["Breitengrad", ({ lat }) => decimals(lat, 4)],
  ["Längengrad", ({ lon }) => decimals(lon, 4)],
  ["Fahrzeit", ({ travelMinutes }) => decimals(travelMinutes, 0)],
];

/** The sample as German offices export it: semicolons, decimal commas, one line per customer; no cell needs quotes. */
export function sampleCsv(customers: readonly SampleCustomer[]): string {
  const lines = customers.map((customer) => columns.map(([, cell]) => cell(customer)).join(";"));
  return `${[columns.map(([header]) => header).join(";"), ...lines].join("\n")}\n`;
}

const decimals = (value: number | null, digits: number) =>
  value === null ? "" : value.toFixed(digits).replace(".", ",");
