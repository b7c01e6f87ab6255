import fc from "fast-check";
import { expect, test } from "vitest";
import { erlangC, inboundStaff } from "../../src/model/erlangC.js";

/** 100 contacts in 30 minutes, 3 minutes each, answered within 20 seconds: an example of pyworkforce's documentation. */
const documented = { rate: 100 / 30, handling: 3, promise: 0.33333333333 };

test("14 people and 20 positions keep the promise of pyworkforce's documented example", () => {
  const staff = inboundStaff(documented, { serviceLevel: 0.8, maxOccupancy: 0.85, shrinkage: 0.3 })!;
  expect(staff.people).toBe(14);
  expect(staff.positions).toBe(20);
  expect(staff.waiting).toBeCloseTo(0.1741319335950498, 12);
  expect(staff.serviceLevel).toBeCloseTo(0.8883500191794669, 12);
  expect(staff.occupancy).toBeCloseTo(0.7142857142857143, 14);
});

test("of two people with a load of one, a third of the contacts wait", () => {
  expect(erlangC({ rate: 1, handling: 1, promise: 0 }, 2)!.waiting).toBeCloseTo(1 / 3, 14);
});

test("people who can't keep up with the load give no service level", () => {
  expect(erlangC(documented, 10)).toBeNull();
  expect(erlangC(documented, 9)).toBeNull();
  expect(erlangC(documented, 10.5)).toBeNull();
  expect(erlangC(documented, 11)).not.toBeNull();
});

test("impossible figures give nothing instead of NaN", () => {
  const wanted = { serviceLevel: 0.8, shrinkage: 0.3 };
  expect(inboundStaff({ ...documented, handling: 0 }, wanted)).toBeNull();
  expect(inboundStaff({ ...documented, rate: -1 }, wanted)).toBeNull();
  expect(inboundStaff({ ...documented, rate: Number.NaN }, wanted)).toBeNull();
  expect(inboundStaff({ ...documented, rate: 1e9 }, wanted)).toBeNull();
  expect(inboundStaff(documented, { ...wanted, shrinkage: 1 })).toBeNull();
  expect(inboundStaff(documented, { ...wanted, serviceLevel: 1 })).toBeNull();
});

test("nobody calling takes one person who never has anybody waiting", () => {
  expect(inboundStaff({ ...documented, rate: 0 }, { serviceLevel: 0.8, shrinkage: 0 })).toEqual({
    people: 1,
    positions: 1,
    waiting: 0,
    serviceLevel: 1,
    occupancy: 0,
    averageWait: 0,
  });
});

test("one person fewer than found would break the promise", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 20, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (rate, handling, serviceLevel) => {
        const inbound = { rate, handling, promise: 1 };
        const { people } = inboundStaff(inbound, { serviceLevel, shrinkage: 0 })!;
        expect(erlangC(inbound, people)!.serviceLevel).toBeGreaterThanOrEqual(serviceLevel - 1e-12);
        const fewer = erlangC(inbound, people - 1);
        if (people > 1 && fewer) expect(fewer.serviceLevel).toBeLessThan(serviceLevel);
      },
    ),
  );
});
