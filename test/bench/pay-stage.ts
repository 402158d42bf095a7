import { payMonths } from "../../src/cli/workspace/pay-months.ts";
import { openWorkspace } from "../../src/cli/workspace/workspace.ts";

/*
 * Pays one month of the workspace given and tells how long everything after reading took:
 * measures, appraisal, pay, tax, guards, promotions. Run as a program of its own, so that every
 * run starts cold, as the command does.
 */
const [root = "", month = ""] = process.argv.slice(2);
const { workspace } = await openWorkspace(root);
if (!workspace) throw new Error(`${root} cannot be opened: try cs-pay check ${month}`);

let started = 0;
const attendant = {
  interrupted: new AbortController().signal,
  reading: () => undefined,
  paying: () => {
    started = performance.now();
  },
};
const { paid } = await payMonths({ workspace, law: "warn", attendant }, [], [month]);
const result = paid?.result;
const seconds = (performance.now() - started) / 1000;
if (!result) throw new Error(`${root} was not paid: try cs-pay check ${month}`);

let lines = 0;
for (const payslip of result.payslips) lines += payslip.lines.length;
process.stdout.write(JSON.stringify({ seconds, payslips: result.payslips.length, lines }));
