import { expect, test } from "vitest";
import { completeMapping, mappingFileOf } from "../../src/read/completeMapping.js";

const proposal = { id: "Nr", name: "Kunde", revenue: "Umsatz", potential: "Bedarf" };

test("a mapping file changes what it names and leaves the rest as recognised", () => {
  expect(completeMapping(proposal, { revenue: "Erlös" })).toEqual({ ...proposal, revenue: "Erlös" });
  expect(completeMapping(proposal, {})).toEqual(proposal);
});

test("null unmaps a field", () => {
  expect(completeMapping(proposal, { potential: null })).toEqual({ id: "Nr", name: "Kunde", revenue: "Umsatz" });
});

test("a column that the file names serves no other field", () => {
  expect(completeMapping(proposal, { revenue: "Bedarf" })).toEqual({ id: "Nr", name: "Kunde", revenue: "Bedarf" });
});

test("a mapping written as a file comes back the same, fields without a column included", () => {
  const mapping = { id: "Nr", revenue: "Bedarf", margin: "DB" };
  const file = mappingFileOf(proposal, mapping);
  expect(file).toEqual({ id: "Nr", name: null, revenue: "Bedarf", margin: "DB", potential: null });
  expect(completeMapping(proposal, file)).toEqual(mapping);
});

test("a column of a sum serves no other field", () => {
  const own = { id: "Nr", revenue: "Umsatz Jan + Umsatz Feb", potential: "Bedarf" };
  expect(completeMapping(own, { margin: "Umsatz Feb" })).toEqual({
    id: "Nr",
    potential: "Bedarf",
    margin: "Umsatz Feb",
  });
  expect(completeMapping(own, { margin: "DB + Bedarf" })).toEqual({
    id: "Nr",
    revenue: own.revenue,
    margin: "DB + Bedarf",
  });
});
