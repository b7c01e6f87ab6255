import { markets } from "./market.js";
import type { SampleCustomer } from "./sampleCustomer.js";
import { capacityHours, type Workload, workload } from "./workload.js";

/** The text beside the sample: what the columns mean, and the arithmetic of the present team. */
export function sampleReadme(customers: readonly SampleCustomer[]): string {
  const loads = workload(customers);
  const sales = loads.map(
    ({ role, capacity }) =>
      `| ${role.name} | ${role.fte} | ${percent(role.internalShare)} | ${number(capacityHours(role))} | ${number(capacity)} |`,
  );
  return `# Data a site is published with

\`customers.csv\` holds ${number(customers.length)} customers of an industrial supplier that does not exist. Every company name, number and
position is invented; \`npm run sample\` makes the same file again, byte for byte.

To publish a site with your own customers, put your file in its place: any CSV export that
[docs/data-format.md](../docs/data-format.md) describes will do.

## Columns

Text in UTF-8, semicolons, decimal commas. An empty cell means unknown.

| header | field | unit | meaning |
|---|---|---|---|
| Kundennummer | id | text | unique customer number, leading zeros matter |
| Kunde | name | text | company |
| Kundengruppe | group | text | customer group |
| Markt | market | text | sales region |
| Kanal | channel | text | who is responsible today |
| Umsatz | revenue | EUR a year | net sales of the last 12 months, may be zero or negative |
| Deckungsbeitrag | margin | EUR a year | contribution margin before coverage cost, may be negative |
| Potenzial | potential | EUR a year | total yearly demand for the assortment |
| Besuche | visits | per year | visits in the last 12 months |
| Anrufe | calls | per year | calls in the last 12 months |
| Breitengrad, Längengrad | lat, lon | degrees | where the customer sits |
| Fahrzeit | travelMinutes | minutes | travel per visit; where it is empty the market's figure below counts |

## The present team

Capacity of a full-time equivalent: 210 net days × 8 hours × (1 − internal share).

| role | FTE | internal share | hours per FTE | capacity in hours |
|---|---:|---:|---:|---:|
${sales.join("\n")}

Minutes per contact, travel extra:

| contact | with the customer | preparation and follow-up |
|---|---:|---:|
| visit by field sales | 60 | 20 |
| call by inside sales | 14 | 6 |
| visit by key account management | 180 | 120 |
| call by key account management | 20 | 10 |

Travel minutes per visit where a customer has none: ${markets.map(({ name, travelMinutes }) => `${name} ${travelMinutes}`).join(", ")}.

Visits belong to field sales and calls to inside sales; both belong to key account management where \`Kanal\` is "Key Account".
The contacts of the file therefore take:

${loads.map(sentence).join("\n")}
`;
}

function sentence({ role, visits, calls, travelHours, hours, capacity }: Workload): string {
  const parts = [
    visits > 0 ? `${number(visits)} visits × ${role.visitMinutes} min` : "",
    calls > 0 ? `${number(calls)} calls × ${role.callMinutes} min` : "",
    travelHours > 0 ? `${number(travelHours)} h of travel` : "",
  ];
  return `- ${role.name}: ${parts.filter(Boolean).join(" + ")} = ${number(hours)} h of ${number(capacity)} h, ${percent(hours / capacity)}`;
}

const number = (value: number) => Math.round(value).toLocaleString("en-GB");
const percent = (share: number) => `${Math.round(share * 100)} %`;
