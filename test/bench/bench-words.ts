import type { Bilingual, Language } from "../../src/kernel/bilingual.ts";
import type { Contender } from "./contenders.ts";
import type { StartUp } from "./start-up.ts";

/** 对比者的名字 — what each row of the page is called. */
export const CONTENDER_NAMES: Readonly<Record<Contender | "duckdbQuery", Bilingual>> = {
  month: { zh: "`cs-pay month`，整个月", en: "`cs-pay month`, the whole month" },
  duckdb: { zh: "DuckDB：按人按天汇总通话", en: "DuckDB: calls by agent and day" },
  duckdbQuery: { zh: "DuckDB：只算查询，不算启动", en: "DuckDB: the query without its start-up" },
  mawk: { zh: "mawk：同样的汇总", en: "mawk: the same sums" },
  csvParse: { zh: "csv-parse：同样的汇总", en: "csv-parse: the same sums" },
};

export const START_UP_NAMES: Readonly<Record<StartUp, Bilingual>> = {
  bare: { zh: "`node -e 0`", en: "`node -e 0`" },
  version: { zh: "`cs-pay --version`", en: "`cs-pay --version`" },
  month: { zh: "`cs-pay month`，20 人", en: "`cs-pay month`, 20 people" },
};

export const NO_MAWK: Bilingual = {
  zh: "这台机器没有 mawk（Debian 软件包 `mawk`），没有这一行。",
  en: "mawk (Debian package `mawk`) is not on this machine; its row is left out.",
};

/** What the reader must know of figures taken while other programs ran. */
export const BUSY: Readonly<Record<Language, (load: string) => string>> = {
  zh: (load) => `测量时这台机器还在忙别的（负载 ${load}）：用时都偏长，比值也不稳。`,
  en: (load) =>
    `The machine was busy with other work (load ${load}): all times are too long, ratios unsteady.`,
};

/** 表头 — the heads of the four tables of the page. */
export const HEADS = {
  sizes: {
    zh: ["人数", "通话", "程序", "中位 秒", "最快–最慢 秒", "处理器 秒", "内存峰值 MB", "÷ DuckDB"],
    en: [
      "people",
      "calls",
      "program",
      "median s",
      "fastest–slowest s",
      "processor s",
      "peak MB",
      "÷ DuckDB",
    ],
  },
  growth: { zh: ["程序", "增长指数"], en: ["program", "growth exponent"] },
  payslips: {
    zh: ["引擎", "算什么（读入之后）", "中位 秒", "处理器 秒", "每秒张数", "内存峰值 MB"],
    en: [
      "engine",
      "what, once all is read",
      "median s",
      "processor s",
      "payslips a second",
      "peak MB",
    ],
  },
  startUp: {
    zh: ["启动", "中位 毫秒", "最快 毫秒", "÷ 空 Node"],
    en: ["start-up", "median ms", "fastest ms", "÷ bare Node"],
  },
} as const;

export const PAY_NAMES = {
  payStage: { zh: "`cs-pay`，核算段", en: "`cs-pay`, pay stage" },
  payAgain: { zh: "`cs-pay`，接着再算", en: "`cs-pay`, the months after it" },
  policy: { zh: "其中：只算制度", en: "of these: the policy alone" },
  netPay: { zh: "publicodes + modele-social", en: "publicodes + modele-social" },
  netPayAgain: {
    zh: "publicodes + modele-social，接着再算",
    en: "publicodes + modele-social, after it",
  },
} as const;

/** What an engine made in one run: the counts are the program's own. */
export const PAY_WHAT = {
  payStage: {
    zh: (payslips: string, columns: string, lines: string) =>
      `${payslips} 张工资条：制度 ${columns} 个栏目，${lines} 行，每行带条款、算式和出处，写成 CSV`,
    en: (payslips: string, columns: string, lines: string) =>
      `${payslips} payslips of a policy of ${columns} columns: ${lines} lines, each with clause, ` +
      "formula and sources, as CSV",
  },
  again: {
    zh: "同一进程再算同样的一个月（第二到第六次的中位数）",
    en: "the same again in the same process (median of the second to sixth time)",
  },
  policy: {
    zh: "每人的栏目、带条款、算式和出处的工资行、payslip-lines.csv；不含计量、个税、法律核查和考核",
    en:
      "everybody's columns, lines with clause, formula and sources, payslip-lines.csv; " +
      "without measures, tax, law and appraisal",
  },
  netPay: {
    zh: (payslips: string) => `${payslips} 份工资由应发算税前实发，每份一个数`,
    en: (payslips: string) => `net pay before tax of ${payslips} gross salaries, one figure each`,
  },
} as const;

/** 机器一行 — the machine, its versions, and how it was measured. */
export const MACHINE_LINE = {
  zh: (processor: string, processors: number, versions: string, turns: number) =>
    `${processor}，${processors} 个处理器；${versions}。` +
    `各程序轮流运行 ${turns} 次取中位数，每次都是新进程，含启动。`,
  en: (processor: string, processors: number, versions: string, turns: number) =>
    `${processor}, ${processors} processors; ${versions}. ` +
    `Medians of ${turns} runs by turns, each in a process of its own, start-up included.`,
} as const;
