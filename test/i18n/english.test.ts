import { expect, test } from "vitest";
import { textsFor } from "../../src/i18n/texts.js";

test("English texts have the euro sign in front of the amount", () => {
  expect(JSON.stringify(textsFor("en"))).not.toMatch(/\d\s?€/);
});
