import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    /* No test leaves anything behind in its process, so one process serves many files. */
    pool: "forks",
    isolate: false,
    maxWorkers: 2,
    /* Colour and the clock's zone never depend on who runs the tests. */
    env: { NO_COLOR: "1", TZ: "Asia/Shanghai" },
    testTimeout: 30_000,
    /* Expected files are written by `npm run golden` alone. */
    update: "none",
    coverage: { include: ["src/**/*.ts"], reporter: ["text-summary", "html"] },
  },
});
