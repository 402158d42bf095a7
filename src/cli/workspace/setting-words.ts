/** 设置的中文 — the Chinese forms of the keys and fixed words of cs-pay.yaml, by English one. */
const CHINESE: Readonly<Record<string, readonly string[]>> = {
  policy: ["制度"],
  assign: ["分派"],
  when: ["条件"],
  team: ["班组"],
  site: ["地点"],
  position: ["岗位"],
  project: ["项目"],
  grade: ["职级"],
  employment: ["用工形式"],
  city: ["城市"],
  pay_day: ["发薪日"],
  day: ["日"],
  of: ["月"],
  "same-month": ["当月"],
  "next-month": ["次月"],
  law: ["法律"],
  warn: ["提示"],
  enforce: ["执行"],
  off: ["关"],
  guards: ["法规核查"],
  language: ["语言"],
  zh: ["中文"],
  en: ["英文"],
  csv_for: ["表格"],
  plain: ["普通"],
  yes: ["是"],
  no: ["否"],
  checks: ["核对"],
  month: ["月份"],
  at_least: ["至少"],
  at_most: ["至多"],
  headcount: ["人数"],
  ready: ["可发"],
  held: ["挂起"],
  rejected: ["拒收行"],
  gross: ["应发"],
  social_insurance: ["社保"],
  housing_fund: ["公积金"],
  income_tax: ["个税"],
  fines: ["罚款"],
  other: ["其他"],
  net: ["实发"],
  sites: ["各地点"],
  core_hours: ["核心时段"],
  teams: ["各班组"],
  time_zone: ["时区"],
  windows: ["时段"],
  shift: ["班次"],
  hours: ["时间"],
  people: ["人数"],
  days: ["星期"],
  monday: ["周一"],
  tuesday: ["周二"],
  wednesday: ["周三"],
  thursday: ["周四"],
  friday: ["周五"],
  saturday: ["周六"],
  sunday: ["周日"],
  from: ["从"],
  to: ["至"],
  kind: ["类型"],
  staff: ["员工"],
  outsourced: ["外包"],
  company: ["公司"],
  bank: ["代发", "银行存款"],
  tax_import: ["扣缴端"],
  journal: ["凭证"],
  payslip_pages: ["单人工资条"],
  template: ["模板"],
  columns: ["列"],
  header: ["表头"],
  encoding: ["编码"],
  separator: ["分隔符"],
  comma: ["逗号"],
  semicolon: ["分号"],
  tab: ["制表符"],
  note: ["备注"],
  most_rows: ["最多行数"],
  accounts: ["科目"],
  number: ["序号"],
  employee_id: ["工号"],
  name: ["姓名"],
  account: ["账号"],
  bank_name: ["开户行"],
  amount: ["金额"],
  blank: ["空白"],
};

/** 设置的英文 — the key or word of those known that was meant, in either language. */
export function settingWord<const W extends string>(
  written: string,
  known: readonly W[],
): W | undefined {
  return (
    known.find((one) => one === written) ?? known.find((one) => CHINESE[one]?.includes(written))
  );
}

/** 设置的各种写法 — every form of the known keys or words, for those who misspell one. */
export function settingForms(known: readonly string[]): readonly string[] {
  return known.flatMap((one) => [one, ...(CHINESE[one] ?? [])]);
}

/** 设置的中文名 — the usual Chinese form; the English one where there is none. */
export function chineseSetting(word: string): string {
  return CHINESE[word]?.[0] ?? word;
}
