import fc from "fast-check";
import { expect, it } from "vitest";
import { kindNamed } from "../../src/inputs/index.ts";
import { collectKind, readKind } from "../../src/intake/read-kind.ts";
import { MAY, ROOT } from "../support/reading.ts";
import { sourceFile } from "../support/source-file.ts";

const ROWS = 20;
const place = fc.integer({ min: 0, max: ROWS - 1 });
const odd = fc.record({
  from: fc.constantFrom(1, 95, 990),
  earlier: place,
  later: place,
  split: place,
  how: fc.constantFrom<(earlier: string, own: string) => string>(
    (earlier) => earlier,
    (earlier) => earlier.replace("Ann", "Eve"),
    (earlier) => ` ${earlier}`,
    (_, own) => own.replace(/^\w+/, ""),
    (_, own) => own.replace(/^E/, "工"),
    (_, own) => own.replace(/^E/, "D"),
    (_, own) => own.replace(/2024/, "24"),
    (_, own) => own,
  ),
});

type Odd = typeof odd extends fc.Arbitrary<infer One> ? One : never;

/** Two files with rows in the order of their ids, but for one. */
function filesOf({ from, earlier, later, split, how }: Odd, header: string, rest: string) {
  const usual = Array.from({ length: ROWS }, (_, index) => `E${from + index},${rest}`);
  const rows = usual.with(later, how(usual[earlier] ?? "", usual[later] ?? ""));
  const parts = [rows.slice(0, split), rows.slice(split)];
  return () =>
    parts.map((part, index) => sourceFile(`${index}.csv`, `${[header, ...part].join("\n")}\n`));
}

it("the roster in the order of its ids, but for one, is read as by the reference reader", async () => {
  const kind = kindNamed("employees");
  const context = { ...ROOT, knows: () => true };
  await fc.assert(
    fc.asyncProperty(odd, async (one) => {
      const files = filesOf(one, "employee_id,name,hired_on,grade", "Ann,2024-03-01,agent");
      const records: unknown[] = [];
      const findings = await readKind(kind, files(), context, (row, at) => {
        records.push({ row, place: at });
      });
      expect(await collectKind(kind, files(), context)).toEqual({ ...findings, records });
    }),
  );
});

it("so are rows with an id of their own", async () => {
  const kind = kindNamed("complaints");
  const header = "complaint_id,employee_id,received_at,kind,upheld";
  await fc.assert(
    fc.asyncProperty(odd, async (one) => {
      const files = filesOf(one, header, "E001,2024-05-28 14:30,late_reply,N");
      const findings = await readKind(kind, files(), MAY, () => undefined);
      const { records, ...found } = await collectKind(kind, files(), MAY);
      expect(found).toEqual(findings);
      if (found.diagnostics.length === 0) expect(records.length).toBeGreaterThan(ROWS - 2);
    }),
  );
});
