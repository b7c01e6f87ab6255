import { expect, test } from "vitest";
import { channelAdvice } from "../../src/app/channelAdvice.js";
import type { ChannelCase, ChannelComparison } from "../../src/model/channelComparison.js";

const level = (sales: number, afterCoverage: number, commission = 0) => ({
  sales,
  margin: 0,
  commission,
  afterCoverage,
});

function channel(option: string, change: Partial<ChannelCase> = {}): ChannelCase {
  const same = level(1000, 200);
  return {
    option,
    chosen: false,
    personal: false,
    hours: 0,
    workCost: 100,
    levels: { off: same, implied: same, halfway: same, stated: same },
    ...change,
  };
}

const comparison = (cases: readonly ChannelCase[], change: Partial<ChannelComparison> = {}): ChannelComparison => ({
  class: "C",
  customers: 10,
  revenue: 1000,
  margin: 250,
  cases,
  ...change,
});

test("a switch is advised only where every level gains, and may err by what is left of the tolerable loss", () => {
  const other = channel("inside", {
    workCost: 40,
    levels: { off: level(1000, 260), implied: level(940, 245), halfway: level(920, 240), stated: level(900, 235) },
  });
  const [advice] = channelAdvice(comparison([channel("field", { chosen: true }), other]));
  expect(advice).toMatchObject({
    option: "inside",
    costDelta: -60,
    advice: "switch",
    sales: [-100, -60],
    gain: [35, 45],
  });
  // 60 ÷ 0.25
  expect(advice!.tolerable.loss).toBe(240);
  expect(advice!.safety).toBe(140);
});

test("where the levels disagree the question stays open", () => {
  const other = channel("inside", {
    levels: { off: level(1000, 260), implied: level(940, 210), halfway: level(900, 200), stated: level(800, 150) },
  });
  const [advice] = channelAdvice(comparison([channel("field", { chosen: true }), other]));
  expect(advice).toMatchObject({ advice: "open", safety: null, gain: [-50, 10] });
});

test("a dealer whose commission eats the margin has no tolerable loss", () => {
  const dealer = channel("dealer", {
    workCost: 0,
    levels: { off: level(1000, 0, 300), implied: level(900, 0, 270), halfway: null, stated: level(900, 0, 270) },
  });
  const [advice] = channelAdvice(comparison([channel("field", { chosen: true }), dealer]));
  expect(advice!.tolerable).toEqual({ loss: null, reason: "commissionEatsMargin" });
  expect(advice).toMatchObject({ advice: "keep", safety: null });
});

test("the surest gain comes first", () => {
  const gaining = (option: string, least: number, most: number) =>
    channel(option, {
      levels: {
        off: level(1000, 200),
        implied: level(1000, 200 + most),
        halfway: null,
        stated: level(1000, 200 + least),
      },
    });
  const advice = channelAdvice(
    comparison([channel("field", { chosen: true }), gaining("digital", -50, 90), gaining("inside", 10, 20)]),
  );
  expect(advice.map(({ option }) => option)).toEqual(["inside", "digital"]);
});

test("levels that can't be said give no advice, a class without customers none at all", () => {
  const unknown = channel("inside", { levels: { off: level(1000, 260), implied: null, halfway: null, stated: null } });
  const cases = [channel("field", { chosen: true }), unknown];
  expect(channelAdvice(comparison(cases))[0]).toMatchObject({ advice: null, gain: null, sales: null, safety: null });
  expect(channelAdvice(comparison(cases, { customers: 0 }))).toEqual([]);
});

test("a class without DB has no tolerable loss", () => {
  const cases = [channel("field", { chosen: true }), channel("inside")];
  expect(channelAdvice(comparison(cases, { margin: -10 }))[0]!.tolerable.loss).toBeNull();
});
