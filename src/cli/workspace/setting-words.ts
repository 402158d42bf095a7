import type { Bilingual } from "../../kernel/bilingual.ts";

/** 设置的中文 — the Chinese forms of the keys and fixed words of cs-pay.yaml, by English one. */
const WORDS: readonly Bilingual[] = [
  { zh: "制度", en: "policy" },
  { zh: "分派", en: "assign" },
  { zh: "条件", en: "when" },
  { zh: "班组", en: "team" },
  { zh: "地点", en: "site" },
  { zh: "岗位", en: "position" },
  { zh: "项目", en: "project" },
  { zh: "职级", en: "grade" },
  { zh: "用工形式", en: "employment" },
  { zh: "城市", en: "city" },
  { zh: "发薪日", en: "pay_day" },
  { zh: "日", en: "day" },
  { zh: "月", en: "of" },
  { zh: "当月", en: "same-month" },
  { zh: "次月", en: "next-month" },
  { zh: "法律", en: "law" },
  { zh: "提示", en: "warn" },
  { zh: "执行", en: "enforce" },
  { zh: "关", en: "off" },
  { zh: "法规核查", en: "guards" },
  { zh: "语言", en: "language" },
  { zh: "中文", en: "zh" },
  { zh: "英文", en: "en" },
  { zh: "表格", en: "csv_for" },
  { zh: "普通", en: "plain" },
  { zh: "是", en: "yes" },
  { zh: "否", en: "no" },
  { zh: "核对", en: "checks" },
  { zh: "月份", en: "month" },
  { zh: "至少", en: "at_least" },
  { zh: "至多", en: "at_most" },
  { zh: "人数", en: "headcount" },
  { zh: "可发", en: "ready" },
  { zh: "挂起", en: "held" },
  { zh: "拒收行", en: "rejected" },
  { zh: "应发", en: "gross" },
  { zh: "社保", en: "social_insurance" },
  { zh: "公积金", en: "housing_fund" },
  { zh: "个税", en: "income_tax" },
  { zh: "罚款", en: "fines" },
  { zh: "其他", en: "other" },
  { zh: "实发", en: "net" },
  { zh: "各地点", en: "sites" },
  { zh: "核心时段", en: "core_hours" },
  { zh: "各班组", en: "teams" },
  { zh: "时区", en: "time_zone" },
  { zh: "时段", en: "windows" },
  { zh: "班次", en: "shift" },
  { zh: "时间", en: "hours" },
  { zh: "人数", en: "people" },
  { zh: "星期", en: "days" },
  { zh: "周一", en: "monday" },
  { zh: "周二", en: "tuesday" },
  { zh: "周三", en: "wednesday" },
  { zh: "周四", en: "thursday" },
  { zh: "周五", en: "friday" },
  { zh: "周六", en: "saturday" },
  { zh: "周日", en: "sunday" },
  { zh: "从", en: "from" },
  { zh: "至", en: "to" },
  { zh: "类型", en: "kind" },
  { zh: "员工", en: "staff" },
  { zh: "外包", en: "outsourced" },
  { zh: "公司", en: "company" },
  { zh: "代发", en: "bank" },
  { zh: "银行存款", en: "bank" },
  { zh: "扣缴端", en: "tax_import" },
  { zh: "凭证", en: "journal" },
  { zh: "单人工资条", en: "payslip_pages" },
  { zh: "模板", en: "template" },
  { zh: "列", en: "columns" },
  { zh: "表头", en: "header" },
  { zh: "编码", en: "encoding" },
  { zh: "分隔符", en: "separator" },
  { zh: "逗号", en: "comma" },
  { zh: "分号", en: "semicolon" },
  { zh: "制表符", en: "tab" },
  { zh: "备注", en: "note" },
  { zh: "最多行数", en: "most_rows" },
  { zh: "科目", en: "accounts" },
  { zh: "序号", en: "number" },
  { zh: "工号", en: "employee_id" },
  { zh: "姓名", en: "name" },
  { zh: "账号", en: "account" },
  { zh: "开户行", en: "bank_name" },
  { zh: "金额", en: "amount" },
  { zh: "空白", en: "blank" },
  { zh: "冻结", en: "frozen" },
];

const CHINESE = new Map<string, readonly string[]>();
for (const { zh, en } of WORDS) CHINESE.set(en, [...(CHINESE.get(en) ?? []), zh]);

/** 设置的英文 — the key or word of those known that was meant, in either language. */
export function settingWord<const W extends string>(
  written: string,
  known: readonly W[],
): W | undefined {
  return (
    known.find((one) => one === written) ?? known.find((one) => CHINESE.get(one)?.includes(written))
  );
}

/** 设置的各种写法 — every form of the known keys or words, for those who misspell one. */
export function settingForms(known: readonly string[]): readonly string[] {
  return known.flatMap((one) => [one, ...(CHINESE.get(one) ?? [])]);
}

/** 设置的中文名 — the usual Chinese form; the English one where there is none. */
export function chineseSetting(word: string): string {
  return CHINESE.get(word)?.[0] ?? word;
}
