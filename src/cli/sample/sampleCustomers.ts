import { seededRandom } from "./random.js";
import { contacts, type SampleCustomer, sampleCustomer } from "./sampleCustomer.js";

/** The customers of the made-up supplier, by customer number; every name is used once. */
export function sampleCustomers(size = 4800, seed = 20261): readonly SampleCustomer[] {
  const random = seededRandom(seed);
  const customers: SampleCustomer[] = [];
  const names = new Set<string>();
  let number = 10_007;
  while (customers.length < size) {
    const customer = sampleCustomer(random, String(number).padStart(7, "0"));
    if (names.has(customer.name)) continue;
    names.add(customer.name);
    customers.push(customer);
    number += 1 + Math.floor(9 * random.uniform());
  }
  const largest = [...customers].sort((a, b) => b.revenue - a.revenue).slice(0, Math.round(size / 60));
  const keyAccounts = new Set(largest.filter((_, rank) => rank % 4 !== 3));
  return customers.map((customer) =>
    keyAccounts.has(customer)
      ? { ...customer, channel: "Key Account", ...contacts(random, "Key Account", customer.revenue) }
      : customer,
  );
}
