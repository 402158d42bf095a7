import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csPay } from "../cli/one-command.ts";
import { temporaryWorkspace } from "../cli/temporary-workspace.ts";

const MONTHS = ["2024-05", "2024-06", "2024-07"] as const;
const GRADES = ["trial", "junior", "middle", "senior"] as const;

const day = fc.integer({ min: 1, max: 28 }).map((one) => String(one).padStart(2, "0"));
const yuan = fc.integer({ min: 0, max: 9_000_000 }).map((fen) => new Decimal(fen).div(100));

/** A person with one month of records for each month; some join, leave or move up on the way. */
const person = fc.record({
  grade: fc.constantFrom(...GRADES),
  hired: fc.option(fc.tuple(fc.constantFrom(...MONTHS), day), { nil: undefined }),
  left: fc.option(fc.tuple(fc.constantFrom(...MONTHS), day), { nil: undefined }),
  changed: fc.option(fc.tuple(fc.constantFrom(...MONTHS), day, fc.constantFrom(...GRADES)), {
    nil: undefined,
  }),
  social: fc.option(fc.integer({ min: 4000, max: 20_000 }), { nil: undefined }),
  months: fc.tuple(
    ...MONTHS.map(() =>
      fc.record({
        score: fc.option(fc.integer({ min: 40, max: 100 }), { freq: 12, nil: undefined }),
        sales: yuan,
        complaints: fc.integer({ min: 0, max: 2 }),
        adjustment: fc.option(fc.integer({ min: -3000, max: 3000 }), { nil: undefined }),
        declared: fc.option(fc.constantFrom(1000, 2000), { nil: undefined }),
      }),
    ),
  ),
});
type Person = typeof person extends fc.Arbitrary<infer One> ? One : never;

function workspaceOf(people: readonly Person[], proration: string): string {
  const id = (at: number) => String(1001 + at);
  const rows = (line: (one: Person, employee: string) => string | readonly string[]) =>
    people.flatMap((one, at) => line(one, id(at))).join("");
  const files: Record<string, string> = {
    "cs-pay.yaml": "policy: shop\nlanguage: en\nlaw: warn\ncity: chengdu\n",
    "policies/shop.yaml":
      "policy: shop\ntitle: { zh: 小店, en: small shop }\nextends: online-shop\n" +
      `attendance: { recorded: false }\nreadings: { proration: "${proration}" }\n`,
    "employees.csv":
      "employee_id,name,hired_on,grade,team,left_on,social_base,insured_city\n" +
      rows((one, employee) => {
        const hired = one.hired ? one.hired.join("-") : "2021-03-01";
        const left = one.left && one.left.join("-") >= hired ? one.left.join("-") : "";
        const social = one.social === undefined ? "," : `${one.social},chengdu`;
        return `${employee},N${employee},${hired},${one.grade},A,${left},${social}\n`;
      }),
    "changes.csv":
      "employee_id,effective_on,field,value\n" +
      rows(({ changed }, employee) =>
        changed ? [`${employee},${changed[0]}-${changed[1]},grade,${changed[2]}\n`] : [],
      ),
  };
  for (const [at, month] of MONTHS.entries()) {
    files[`${month}/scores.csv`] =
      "employee_id,score\n" +
      rows(({ months }, employee) => {
        const score = months[at]?.score;
        return score === undefined ? [] : [`${employee},${score}\n`];
      });
    files[`${month}/sales.csv`] =
      "employee_id,paid_at,amount\n" +
      rows(
        (one, employee) => `${employee},${month}-06 10:00,${one.months[at]?.sales.toFixed(2)}\n`,
      );
    files[`${month}/complaints.csv`] =
      "employee_id,received_at,kind,upheld,complaint_id\n" +
      rows((one, employee) =>
        Array.from(
          { length: one.months[at]?.complaints ?? 0 },
          (_, nth) =>
            `${employee},${month}-0${nth + 1} 09:00,customer_complaint,Y,${employee}-${nth}\n`,
        ),
      );
    files[`${month}/adjustments.csv`] =
      "employee_id,item,amount,reason\n" +
      rows(({ months }, employee) => {
        const amount = months[at]?.adjustment;
        return amount === undefined ? [] : [`${employee},adjustment,${amount},settled\n`];
      });
    files[`${month}/deductions.csv`] =
      "employee_id,item,amount\n" +
      rows(({ months }, employee) => {
        const amount = months[at]?.declared;
        return amount === undefined ? [] : [`${employee},child_education,${amount}\n`];
      });
  }
  return temporaryWorkspace(files);
}

interface Items {
  readonly net: string | null;
  readonly items: readonly { readonly item: string; readonly amount: string }[];
}

interface Document {
  readonly change: string;
  readonly parts: readonly { readonly amount: string }[];
  readonly net_then: { readonly net: string };
  readonly net_now: { readonly net: string };
  readonly joined_net: { readonly net: string };
  readonly left_net: { readonly net: string };
  readonly changed: readonly {
    readonly employee_id: string;
    readonly change: string;
    readonly moves: readonly { readonly item: string; readonly amount: string }[];
    readonly was: Items;
    readonly now: Items;
  }[];
}

const sum = (amounts: readonly string[]) => Decimal.sum(0, ...amounts).toFixed(2);

async function answered(cwd: string, ...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await csPay(argv, { cwd });
  if (code > 1) expect.fail(`${argv.join(" ")}: ${stderr}`);
  return stdout;
}

/** Net pay by employee as `month` writes it. */
async function netsOf(cwd: string, month: string): Promise<ReadonlyMap<string, string>> {
  const { payslips } = JSON.parse(await answered(cwd, "month", month, "--json")) as {
    payslips: readonly { readonly employee_id: string; readonly net: string | null }[];
  };
  return new Map(payslips.map(({ employee_id, net }) => [employee_id, net ?? ""]));
}

it("the parts of any two months add up to the change, person by person and item by item", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("21.75", "schedule", "calendar"),
      fc.constantFrom(["2024-05", "2024-06"], ["2024-06", "2024-07"], ["2024-05", "2024-07"]),
      async (people, proration, [was = "", now = ""]) => {
        const cwd = workspaceOf(people, proration);
        const compared = JSON.parse(await answered(cwd, "diff", now, was, "--json")) as Document;
        const [before, after] = [await netsOf(cwd, was), await netsOf(cwd, now)];
        for (const one of compared.changed) {
          const { employee_id: id, change, moves } = one;
          expect(sum(moves.map(({ amount }) => amount))).toBe(change);
          expect(sum([after.get(id) ?? "", `-${before.get(id)}`].map(plain))).toBe(change);
          expect(itemSums(moves)).toEqual(itemChanges(one.was, one.now));
        }
        const { parts, joined_net: joined, left_net: left } = compared;
        const headline = [...parts.map(({ amount }) => amount), joined.net, plain(`-${left.net}`)];
        expect(sum(headline)).toBe(compared.change);
        const totals = [compared.net_now.net, plain(`-${compared.net_then.net}`)];
        expect(sum(totals)).toBe(compared.change);
      },
    ),
    { numRuns: 25 },
  );
}, 240_000);

const plain = (amount: string) => amount.replace(/^--/, "");

function itemSums(moves: Document["changed"][number]["moves"]): Readonly<Record<string, string>> {
  const items = new Set(moves.map(({ item }) => item));
  const sums = [...items].map((item) => {
    const own = moves.filter((move) => move.item === item).map(({ amount }) => amount);
    return [item, sum(own)] as const;
  });
  return Object.fromEntries(sums.filter(([, amount]) => amount !== "0.00"));
}

function itemChanges(was: Items, now: Items): Readonly<Record<string, string>> {
  const amount = ({ items }: Items, item: string) =>
    items.find((one) => one.item === item)?.amount ?? "0";
  const items = new Set([...was.items, ...now.items].map(({ item }) => item));
  const changes = [...items].map(
    (item) => [item, new Decimal(amount(now, item)).minus(amount(was, item)).toFixed(2)] as const,
  );
  return Object.fromEntries(changes.filter(([, change]) => change !== "0.00"));
}
