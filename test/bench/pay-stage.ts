import { beginPaying } from "../../src/cli/engine-pace.ts";
import { payMonths } from "../../src/cli/workspace/pay-months.ts";
import { openWorkspace } from "../../src/cli/workspace/workspace.ts";
import { csvBytes } from "../../src/io/write-csv.ts";
import { payslipLines } from "../../src/reports/payslip-lines.ts";
import { payslips } from "../../src/reports/payslips.ts";

/*
 * Pays one month of the workspace given and tells how long everything after reading took:
 * measures, appraisal, pay, tax, guards, promotions, and the bytes of payslips.csv and
 * payslip-lines.csv with every clause, formula and source in them. Run as a program of its own,
 * so that every run starts cold, as the command does.
 */
const [root = "", month = ""] = process.argv.slice(2);
const { workspace } = await openWorkspace(root);
if (!workspace) throw new Error(`${root} cannot be opened: try cs-pay check ${month}`);

let started = 0;
let before = process.cpuUsage();
const attendant = {
  interrupted: new AbortController().signal,
  reading: () => undefined,
  paying: (_month: string, people: number) => {
    beginPaying(people);
    started = performance.now();
    before = process.cpuUsage();
  },
};
const { paid } = await payMonths({ workspace, law: "warn", attendant }, [], [month]);
const result = paid?.result;
if (!result) throw new Error(`${root} was not paid: try cs-pay check ${month}`);
const paidAfter = (performance.now() - started) / 1000;

let bytes = 0;
for (const report of [payslips, payslipLines]) {
  bytes += csvBytes(report.make(result, "zh"), { language: "zh", excelIds: false }).length;
}
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);

let lines = 0;
for (const payslip of result.payslips) lines += payslip.lines.length;
process.stdout.write(
  JSON.stringify({
    seconds,
    /** Of them, until the payslips stood in memory. */
    paidAfter,
    processorSeconds: (user + system) / 1e6,
    columns: workspace.policy.rules.columns.length,
    payslips: result.payslips.length,
    lines,
    bytes,
  }),
);
