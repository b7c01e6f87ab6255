import { buildPortfolio } from "../../../src/model/buildPortfolio.js";
import type { Portfolio } from "../../../src/model/portfolio.js";

/** Heavy-tailed customers from a fixed seed: some losses, 15 % without known potential, contacts unrelated to value. */
export function randomPortfolio(size: number): Portfolio {
  let state = 20_240_601;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const column = (value: (row: number) => number) => {
    const values = new Float64Array(size);
    for (let row = 0; row < size; row++) values[row] = value(row);
    return values;
  };
  const revenueCents = column(() => Math.floor(Math.exp(13 + 1.8 * normal())));
  const columns = {
    size,
    revenueCents,
    marginCents: column((row) => Math.floor(revenueCents[row]! * (0.05 + 0.35 * uniform())) - 5_000),
    potentialCents: column((row) =>
      uniform() < 0.15 ? Number.NaN : Math.floor(revenueCents[row]! * (1 + 2 * uniform())),
    ),
    visitsThousandths: column(() => Math.floor(12 * uniform()) * 1000),
    callsThousandths: column(() => Math.floor(20 * uniform()) * 1000),
    group: null,
    market: null,
    channel: null,
  };
  return buildPortfolio(columns, { marginRate: 0.25, presentVisits: null });
}
