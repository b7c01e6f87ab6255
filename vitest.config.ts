import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A page on a busy machine may need longer than a second for its figures.
    expect: { poll: { timeout: 20_000 } },
  },
});
