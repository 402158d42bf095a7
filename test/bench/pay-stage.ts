import { beginPaying } from "../../src/cli/engine-pace.ts";
import { payMonths } from "../../src/cli/workspace/pay-months.ts";
import { openWorkspace } from "../../src/cli/workspace/workspace.ts";
import type { OneMonth } from "../../src/cli/workspace/pay-one.ts";
import { csvBytes } from "../../src/io/write-csv.ts";
import { linesOfPayee } from "../../src/payrun/assigned/payee-lines.ts";
import { judgedMonth } from "../../src/payrun/judged-month.ts";
import type { MonthResult } from "../../src/payrun/month-result.ts";
import type { Report } from "../../src/reports/report.ts";
import { payslipLines } from "../../src/reports/payslip-lines.ts";
import { payslips } from "../../src/reports/payslips.ts";
import { median } from "./timed-child.ts";

/*
 * Pays one month of the workspace given and tells how long everything after reading took:
 * measures, appraisal, pay, tax, guards, promotions, and the bytes of payslips.csv and
 * payslip-lines.csv with every clause, formula and source in them. The first time is that of a
 * command that pays one month, with an engine that has seen none of the code; then the same
 * process pays again, as one that pays several months in sequence does. Of that, the compiled
 * policy is timed alone: its columns for everybody, the lines with clause, formula and sources,
 * and payslip-lines.csv, without measures, tax, law and appraisal.
 */
const AGAIN = 5;
const [root = "", month = ""] = process.argv.slice(2);
const { workspace } = await openWorkspace(root);
if (!workspace) throw new Error(`${root} cannot be opened: try cs-pay check ${month}`);

const { payslips: paidSlips, lines, ...first } = await payOnce();
const again: Stage[] = [];
const alone: Timed[] = [];
for (let turn = 0; turn < AGAIN; turn += 1)
  again.push(await payOnce((paid) => alone.push(policyAlone(paid))));

process.stdout.write(
  JSON.stringify({
    ...first,
    againSeconds: median(again.map(({ seconds }) => seconds)),
    againProcessorSeconds: median(again.map(({ processorSeconds }) => processorSeconds)),
    policySeconds: median(alone.map(({ seconds }) => seconds)),
    policyProcessorSeconds: median(alone.map(({ processorSeconds }) => processorSeconds)),
    columns: workspace.policy.rules.columns.length,
    payslips: paidSlips,
    lines,
  }),
);

interface Timed {
  readonly seconds: number;
  readonly processorSeconds: number;
}

interface Stage extends Timed {
  /** Of them, until the payslips stood in memory. */
  readonly paidAfter: number;
  readonly bytes: number;
  readonly payslips: number;
  readonly lines: number;
}

async function payOnce(then?: (paid: OneMonth) => void): Promise<Stage> {
  let started = 0;
  let before = process.cpuUsage();
  const attendant = {
    interrupted: new AbortController().signal,
    reading: () => undefined,
    paying: () => {
      beginPaying();
      started = performance.now();
      before = process.cpuUsage();
    },
  };
  if (!workspace) throw new Error("nothing to pay");
  const { paid } = await payMonths({ workspace, law: "warn", attendant }, [], [month]);
  const result = paid?.result;
  if (!result) throw new Error(`${root} was not paid: try cs-pay check ${month}`);
  const paidAfter = (performance.now() - started) / 1000;
  const bytes = written(result, [payslips, payslipLines]);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  let lines = 0;
  for (const payslip of result.payslips) lines += payslip.lines.length;
  const processorSeconds = (user + system) / 1e6;
  then?.(paid);
  return { seconds, paidAfter, processorSeconds, bytes, payslips: result.payslips.length, lines };
}

/** The figures are at hand and no column has been asked for. */
function policyAlone({ setup, result }: OneMonth): Timed {
  const { payees } = judgedMonth(setup, result.measured);
  const started = performance.now();
  const before = process.cpuUsage();
  for (const payee of payees) linesOfPayee(payee);
  written(result, [payslipLines]);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, processorSeconds: (user + system) / 1e6 };
}

function written(result: MonthResult, reports: readonly Report[]): number {
  let bytes = 0;
  for (const report of reports) {
    bytes += csvBytes(report.make(result, "zh"), { language: "zh", excelIds: false }).length;
  }
  return bytes;
}
