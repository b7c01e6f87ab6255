import { markets } from "./market.js";
import type { SampleCustomer } from "./sampleCustomer.js";

/** A role of the made-up supplier: how many people, and the minutes of a contact without travel. */
export interface Role {
  readonly key: "field" | "inside" | "keyAccount";
  readonly name: string;
  readonly fte: number;
  readonly internalShare: number;
  readonly visitMinutes: number;
  readonly callMinutes: number;
}

export const roles: readonly Role[] = [
  { key: "field", name: "field sales", fte: 22, internalShare: 0.25, visitMinutes: 60 + 20, callMinutes: 0 },
  { key: "inside", name: "inside sales", fte: 9, internalShare: 0.2, visitMinutes: 0, callMinutes: 14 + 6 },
  {
    key: "keyAccount",
    name: "key account management",
    fte: 3,
    internalShare: 0.25,
    visitMinutes: 180 + 120,
    callMinutes: 30,
  },
];

/** Hours of one full-time equivalent for customers in a year: net days × hours × (1 − internal share). */
export const capacityHours = (role: Role): number => 210 * 8 * (1 - role.internalShare);

export interface Workload {
  readonly role: Role;
  readonly visits: number;
  readonly calls: number;
  readonly travelHours: number;
  readonly hours: number;
  readonly capacity: number;
}

/** The hours that the present contacts take per role: visits are field sales' and calls inside sales', both key account management's for key accounts. */
export function workload(customers: readonly SampleCustomer[]): readonly Workload[] {
  const marketMinutes = new Map(markets.map(({ name, travelMinutes }) => [name, travelMinutes]));
  return roles.map((role) => {
    let visits = 0;
    let calls = 0;
    let travelHours = 0;
    for (const customer of customers) {
      const isKeyAccount = customer.channel === "Key Account";
      if (isKeyAccount !== (role.key === "keyAccount")) continue;
      if (role.key !== "field") calls += customer.calls;
      if (role.key === "inside") continue;
      visits += customer.visits;
      travelHours += (customer.visits * (customer.travelMinutes ?? marketMinutes.get(customer.market) ?? 0)) / 60;
    }
    const hours = (visits * role.visitMinutes + calls * role.callMinutes) / 60 + travelHours;
    return { role, visits, calls, travelHours, hours, capacity: role.fte * capacityHours(role) };
  });
}
