import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two at a time on two cores: pages that are waited for leave time for others.
    maxWorkers: "100%",
    // A page on a busy machine may need longer than a second for its figures.
    expect: { poll: { timeout: 20_000 } },
  },
});
