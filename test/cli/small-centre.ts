import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CsvRow, csvTable } from "../support/csv-table.ts";
import { csPay, type Outcome } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

/** 小制度 — base, a tenth of sales, a bonus for two good months running, fines and a hold. */
const POLICY = `policy: own
title: { zh: 试行制度, en: trial policy }
effective_from: 2020-01-01
grades: { agent: 客服 }
attendance:
  recorded: false
  shifts: { day: { from: "09:00", to: "18:00" } }
clauses:
  C1: { heading: { zh: 一, en: one }, says: { zh: 底薪, en: base } }
  C2: { heading: { zh: 二, en: two }, says: { zh: 提成, en: commission } }
  C3: { heading: { zh: 三, en: three }, says: { zh: 投诉, en: complaints } }
  C4: { heading: { zh: 四, en: four }, says: { zh: 连续优良, en: good months } }
records:
  upheld_complaints: { from: complaints, where: upheld, title: { zh: 成立投诉, en: upheld } }
  orders: { from: sales, where: counts_as_sale, title: { zh: 订单, en: orders } }
  refunds: { from: sales, where: counts_as_refund, title: { zh: 退款, en: refunds } }
measures:
  good: { clause: C4, title: { zh: 优良, en: good month }, value: score >= 80 }
pay:
  base:
    clause: C1
    title: { zh: 底薪, en: base pay }
    value: base_pay
    prorate: attendance.paid_days
  commission:
    clause: C2
    title: { zh: 销售提成, en: commission }
    value: (sum(orders.amount) - sum(refunds.refund_amount)) * 10%
  team_bonus:
    clause: C4
    title: { zh: 连续优良奖, en: bonus for good months }
    when: streak(good) >= 2
    value: 300 yuan
fines:
  fine_customer_complaint:
    clause: C3
    per: upheld_complaints
    title: { zh: 投诉罚款, en: fine }
    value: 50 yuan
flags:
  auto_resignation:
    clause: C3
    title: { zh: 三次投诉, en: three complaints }
    message: { zh: "投诉 {count(upheld_complaints)} 次", en: "{count(upheld_complaints)} complaints" }
    decides: { zh: 主管, en: supervisor }
    hold: true
    when: count(upheld_complaints) >= 3
`;

const DECISIONS = "employee_id,month,code,decision,by,date\n";

/** 小中心 — a workspace under a small policy of its own, changed and run step by step. */
export class SmallCentre {
  readonly root: string;

  constructor(months: readonly string[] = ["2024-05", "2024-06", "2024-07"]) {
    this.root = temporaryWorkspace({
      "cs-pay.yaml": "policy: own\nlanguage: en\n",
      "policies/own.yaml": POLICY,
      "employees.csv":
        "employee_id,name,hired_on,grade,base_pay,left_on\n" +
        "1001,Zhang,2021-03-01,agent,8000,\n" +
        "1002,Li,2021-03-01,agent,9000,\n",
    });
    for (const month of months) this.month(month);
  }

  /** A month with scores and sales of both people. */
  month(month: string): void {
    this.write(`${month}/scores.csv`, "employee_id,score\n1001,85\n1002,70\n");
    this.write(
      `${month}/sales.csv`,
      "employee_id,paid_at,amount,order_id,status,refund_amount,refunded_at\n" +
        `1001,${month}-06 10:00,4000.00,${month}-A,,,\n` +
        `1002,${month}-07 10:00,1000.00,${month}-B,,,\n`,
    );
    this.write(`${month}/complaints.csv`, "employee_id,received_at,kind,upheld,complaint_id\n");
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  edit(path: string, from: string | RegExp, to: string): void {
    const text = this.read(path);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} holds nothing like ${String(from)}`);
    this.write(path, changed);
  }

  /** Adds complaint rows of 1001, enough of them to hold the payslip. */
  complain(month: string, count: number): void {
    const rows = Array.from(
      { length: count },
      (_, index) => `1001,${month}-0${index + 2} 09:00,customer_complaint,Y,${month}-${index}\n`,
    );
    this.write(`${month}/complaints.csv`, this.read(`${month}/complaints.csv`) + rows.join(""));
  }

  release(month: string, employee = "1001"): void {
    const before = this.has("decisions.csv") ? this.read("decisions.csv") : DECISIONS;
    const row = `${employee},${month},auto_resignation,release,Wang,2024-06-20\n`;
    this.write("decisions.csv", before + row);
  }

  run(...argv: readonly string[]): Promise<Outcome> {
    return csPay(argv, { cwd: this.root, env: { USER: "wang" } });
  }

  /** The same, and it must succeed. */
  async must(...argv: readonly string[]): Promise<Outcome> {
    const outcome = await this.run(...argv);
    if (outcome.code !== 0) throw new Error(`${argv.join(" ")}: ${outcome.stderr}`);
    return outcome;
  }

  /** Seals a month and carries its held payslips unpaid, which the exit code says. */
  async held(...argv: readonly string[]): Promise<void> {
    const { code, stderr } = await this.run(...argv, "--held-over");
    if (code !== 1) throw new Error(`${argv.join(" ")}: ${code} ${stderr}`);
  }

  table(path: string): readonly CsvRow[] {
    return csvTable(join(this.root, path));
  }

  /** Amounts of one person's lines in out/<month>, as `item amount`. */
  lines(month: string, employee: string): readonly string[] {
    return this.table(`out/${month}/payslip-lines.csv`)
      .filter((line) => line["employee_id"] === employee)
      .map((line) => `${line["item"]} ${line["amount"]}`);
  }

  backPay(month: string, employee: string): readonly CsvRow[] {
    return this.table(`out/${month}/payslip-lines.csv`).filter(
      (line) => line["employee_id"] === employee && line["item"] === "back_pay",
    );
  }

  /** What an outsider sees of the sealed months: every file with its bytes. */
  seals(): Readonly<Record<string, string>> {
    const names = this.has("closed")
      ? readdirSync(join(this.root, "closed"), { recursive: true, encoding: "utf8" })
      : [];
    const files = names.filter((name) => /\.\w+$/.test(name)).sort();
    return Object.fromEntries(files.map((name) => [name, this.read(`closed/${name}`)]));
  }
}
