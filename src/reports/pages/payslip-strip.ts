import type { Bilingual } from "../../kernel/bilingual.ts";
import { firstDay, isoDay, lastDay } from "../../kernel/calendar.ts";
import type { Decimal } from "../../kernel/decimal.ts";
import { formatMoneyForScreen, type Money, MoneySum } from "../../kernel/money.ts";
import { onceFor } from "../../kernel/once-for.ts";
import type { Measured } from "../../measures/quantity.ts";
import type { MonthResult, PayLine, Payslip } from "../../payrun/month-result.ts";
import { figureText } from "../cell-text.ts";
import { type FigureReader, figureReader } from "../figure-of.ts";
import { type Html, html, NO_HTML } from "./html.ts";
import type { PageFacts } from "./page.ts";

const WORDS = {
  payslip: { zh: "工资条", en: "Payslip" },
  name: { zh: "姓名", en: "Name" },
  id: { zh: "工号", en: "Employee no." },
  team: { zh: "班组", en: "Team" },
  grade: { zh: "职级", en: "Grade" },
  period: { zh: "支付周期", en: "Pay period" },
  payDate: { zh: "支付日期", en: "Pay date" },
  paidDays: { zh: "计薪天数", en: "Paid days" },
  worked: { zh: "实际出勤", en: "Days worked" },
  workday: { zh: "平日加班(小时)", en: "Overtime, workdays (h)" },
  restday: { zh: "休息日加班(小时)", en: "Overtime, rest days (h)" },
  holiday: { zh: "法定节日加班(小时)", en: "Overtime, public holidays (h)" },
  earnings: { zh: "应发项目", en: "Earnings" },
  deductions: { zh: "代扣代缴、扣除与其他", en: "Withheld, deducted and other" },
  gross: { zh: "应发合计", en: "Gross pay" },
  taken: { zh: "扣除与其他合计", en: "Deductions and other" },
  net: { zh: "实发工资", en: "Net pay" },
  employer: { zh: "单位另缴（不从工资扣除）", en: "Paid by the employer on top" },
  account: { zh: "工资账号", en: "Account" },
  signed: { zh: "签收", en: "Received" },
  date: { zh: "日期", en: "Date" },
  doubts: {
    zh: "有疑问请向人事提出；签收不影响提出异议。",
    en: "Questions go to the personnel office; signing does not waive an objection.",
  },
  held: { zh: "挂起，暂不发放", en: "held, not payable yet" },
  notPayable: { zh: "暂不发放", en: "not payable" },
  unknown: { zh: "待定", en: "open" },
} as const satisfies Record<string, Bilingual>;

/** 工资条样式 — an A4 sheet takes several strips; none is cut by the end of a page. */
export const STRIP_STYLE = `
@page { size: A4; margin: 10mm; }
body { font-size: 12px; }
.slip { max-width: 190mm; margin: 0 auto; padding: 4mm 2mm; break-inside: avoid; }
.slip + .slip { border-top: 1px dashed #777; }
.slip h2 { margin: 0 0 2mm; font-size: 14px; text-align: center; }
.facts { display: flex; flex-wrap: wrap; gap: 0 5mm; margin: 0 0 2mm; }
.facts b { font-weight: 400; color: #555; }
.halves { display: flex; align-items: stretch; border: 1px solid #444; }
.halves > div { width: 50%; }
.halves > div + div { border-left: 1px solid #444; }
.halves th { background: #eee; }
.halves td, .halves th { padding: 1px 6px; }
.sums { display: flex; justify-content: space-between; border: 1px solid #444; border-top: 0;
  padding: 3px 6px; font-weight: 600; }
.small { margin: 1mm 0 0; color: #444; font-size: 11px; }
.sign { display: flex; justify-content: space-between; margin: 3mm 0 0; }
.line { display: inline-block; width: 28mm; border-bottom: 1px solid #444; }
.held h2, .held .why { color: #a40000; }
.held .halves, .held .sums { border-style: dashed; }
@media print { .halves th { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** 一张工资条 — everything the law wants on a slip; a held one is marked and shows no net pay. */
export function payslipStrip(slip: Payslip, facts: PageFacts): Html {
  const { language: to } = facts;
  const held = slip.status === "held";
  const mark = held ? ` — ${WORDS.held[to]}` : "";
  const gross: PayLine[] = [];
  const taken: PayLine[] = [];
  for (const line of slip.lines) (isGross(line) ? gross : taken).push(line);
  const net = held ? WORDS.notPayable[to] : amountText(slip.net, facts);
  return html`<section class="slip${held ? " held" : ""}">
    <h2>${headingOf(facts)}${mark}</h2>
    <p class="facts">${factsOf(slip, facts)}</p>
    <div class="halves">
      ${half(WORDS.earnings[to], gross, facts)}${half(WORDS.deductions[to], taken, facts)}
    </div>
    <div class="sums">
      <span>${WORDS.gross[to]} ${amountText(slip.gross, facts)}</span>
      <span>${WORDS.taken[to]} ${takenText(slip, taken, facts)}</span>
      <span>${WORDS.net[to]} ${net}</span>
    </div>
    ${whyHeld(slip, facts)}${employerLine(slip, facts)} ${held ? NO_HTML : receipt(slip, facts)}
  </section>`;
}

const headingOf = onceFor(({ language: to, settings, month }: PageFacts) => {
  return [settings.company, `${WORDS.payslip[to]} ${month.month}`].filter(Boolean).join("　");
});

/** 签收 — where the pay goes, and the line on which its receipt is signed. */
function receipt(slip: Payslip, { language: to }: PageFacts): Html {
  return html`<p class="sign">
      <span>${WORDS.account[to]} ${maskedAccount(slip)}</span>
      <span>${WORDS.signed[to]} <i class="line"></i> ${WORDS.date[to]} <i class="line"></i></span>
    </p>
    <p class="small">${WORDS.doubts[to]}</p>`;
}

function isGross({ kind }: PayLine): boolean {
  return kind === "earning" || kind === "attendance";
}

function factsOf(slip: Payslip, facts: PageFacts): readonly Html[] {
  const { language: to, month } = facts;
  const { person, paidDays, dueDays } = slip;
  const { worked, due, workday, restday, holiday } = figuresOf(month.measured);
  const shared = sharedFacts(facts);
  const hours = (figure: FigureReader) => withoutZero(figureText(figure(person)));
  return [
    fact(WORDS.name[to], person.name),
    fact(WORDS.id[to], person.id),
    shared.team(person.team),
    shared.grade(slip.grade[to]),
    shared.period(periodOf(month)),
    shared.payDate(isoDay(slip.payDate)),
    shared.paidDays(fraction(paidDays, dueDays)),
    shared.worked(fraction(worked(person), due(person))),
    shared.workday(hours(workday)),
    shared.restday(hours(restday)),
    shared.holiday(hours(holiday)),
  ];
}

function fact(word: string, text: string): Html {
  return text === "" ? NO_HTML : html`<span><b>${word}</b> ${text}</span> `;
}

/** What many slips say alike is made once for all of them. */
const sharedFacts = onceFor(({ language: to }: PageFacts) => {
  const shared = (word: Bilingual) => {
    const made = new Map<string, Html>();
    return (text: string) => {
      let known = made.get(text);
      if (!known) made.set(text, (known = fact(word[to], text)));
      return known;
    };
  };
  return {
    team: shared(WORDS.team),
    grade: shared(WORDS.grade),
    period: shared(WORDS.period),
    payDate: shared(WORDS.payDate),
    paidDays: shared(WORDS.paidDays),
    worked: shared(WORDS.worked),
    workday: shared(WORDS.workday),
    restday: shared(WORDS.restday),
    holiday: shared(WORDS.holiday),
  };
});

const figuresOf = onceFor((measured: Measured) => ({
  worked: figureReader(measured, "attendance.worked_days"),
  due: figureReader(measured, "attendance.due_days"),
  workday: figureReader(measured, "attendance.overtime_workday_hours"),
  restday: figureReader(measured, "attendance.overtime_restday_hours"),
  holiday: figureReader(measured, "attendance.overtime_holiday_hours"),
}));

const periodOf = onceFor(({ month }: MonthResult) => {
  return `${isoDay(firstDay(month))} – ${isoDay(lastDay(month))}`;
});

function fraction(part: Decimal | undefined, of: Decimal | undefined): string {
  if (part === undefined || of === undefined) return figureText(part);
  return `${figureText(part)} / ${figureText(of)}`;
}

function withoutZero(text: string): string {
  return text === "0" ? "" : text;
}

function half(title: string, lines: readonly PayLine[], { language: to }: PageFacts): Html {
  const rows = lines.map(({ label, amount }) => {
    return html`<tr>
      <td>${label[to]}</td>
      <td class="n">${formatMoneyForScreen(amount)}</td>
    </tr> `;
  });
  return html`<div>
    <table>
      <tr>
        <th colspan="2">${title}</th>
      </tr>
      ${rows}
    </table>
  </div>`;
}

function amountText(amount: Money | undefined, { language: to }: PageFacts): string {
  return amount === undefined ? WORDS.unknown[to] : formatMoneyForScreen(amount);
}

function takenText({ gross, net }: Payslip, taken: readonly PayLine[], facts: PageFacts): string {
  if (gross === undefined || net === undefined) return amountText(undefined, facts);
  const sum = new MoneySum();
  for (const { amount } of taken) sum.add(amount);
  return amountText(sum.total, facts);
}

function whyHeld({ holds }: Payslip, { language: to }: PageFacts): Html {
  if (holds.length === 0) return NO_HTML;
  const reasons = holds.map(({ reason, clause }) => `${reason[to]} (${clause})`);
  return html`<p class="small why">${reasons.join(to === "zh" ? "；" : "; ")}</p>`;
}

/** Social Insurance Law art. 60: employees are told what is paid for them, each month. */
function employerLine(slip: Payslip, { language: to }: PageFacts): Html {
  const { employerShares, unknownShares } = slip;
  if (employerShares.length + unknownShares.length === 0) return NO_HTML;
  const shares = employerShares.map(({ label, amount }) => {
    return `${label[to]} ${formatMoneyForScreen(amount)}`;
  });
  for (const label of unknownShares) shares.push(`${label[to]} ${WORDS.unknown[to]}`);
  return html`<p class="small">
    ${WORDS.employer[to]}: ${shares.join(to === "zh" ? "、" : ", ")}
  </p>`;
}

const DIGITS_SHOWN = 4;

/** The last digits tell the owner which account it is, and nobody else anything. */
function maskedAccount({ person }: Payslip): string {
  const number = person.account?.number.replace(/[\s-]/g, "") ?? "";
  return number.length > DIGITS_SHOWN ? `**** ${number.slice(-DIGITS_SHOWN)}` : "";
}
