import type { ExampleRun } from "./example-run.ts";

/**
 * 应有的结果 — what of a run is kept as expected: every report, and what the screen said.
 *
 * The manifest is left out: it holds the hashes of the inputs and of the pack, so any edit of a
 * comment would change it.
 */
export function expectedReports({ answer, reports }: ExampleRun): ReadonlyMap<string, Buffer> {
  const kept = [...reports].filter(([name]) => name.endsWith(".csv"));
  return new Map([
    ...kept,
    ["stdout.txt", Buffer.from(answer.stdout)],
    ["stderr.txt", Buffer.from(answer.stderr)],
  ]);
}
