import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { readYaml } from "../../policy/load/read-yaml.ts";
import type { Field, Fields } from "../../policy/load/tree.ts";
import { controlChecks } from "./checks/control-check.ts";
import { assignChoices } from "./assigned/assign-choices.ts";
import { guardChoices } from "./guard-choices.ts";
import { paperChoices } from "./paper-choices.ts";
import { PLACE_KEYS, placeChoices } from "./place-choices.ts";
import { SettingReader } from "./setting-reader.ts";
import { DEFAULT_PAY_DAY, type PayDay, type WorkspaceConfig } from "./workspace-config.ts";

const PAPER_KEYS = ["company", "bank", "tax_import", "journal", "payslip_pages"];
const KEYS = [
  "policy",
  "assign",
  "city",
  "pay_day",
  "law",
  "guards",
  "language",
  "csv_for",
  "checks",
  ...PLACE_KEYS,
  ...PAPER_KEYS,
];
const PAY_DAY_KEYS = ["day", "of"];

export interface ConfigReading {
  readonly config: WorkspaceConfig | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** 读设置 — cs-pay.yaml as typed settings; an unknown key or value is an error with its place. */
export function readConfig(file: string, text: string): ConfigReading {
  const { tree, diagnostics } = readYaml(file, text);
  if (!tree) return { config: undefined, diagnostics };
  const reader = new SettingReader(file, text);
  const config = configOf(tree, reader);
  return reader.findings.length > 0
    ? { config: undefined, diagnostics: reader.findings }
    : { config, diagnostics };
}

function configOf(tree: Fields, reader: SettingReader): WorkspaceConfig | undefined {
  const fields = reader.known(tree, reader.file, KEYS);
  const policy = reader.text(fields.get("policy"));
  if (!policy && !fields.has("policy")) {
    reader.find("CSP383", { file: reader.file, line: 1, column: 1 }, {}, 0);
  }
  const law = reader.word(fields.get("law"), ["warn", "enforce", "off"]) ?? "warn";
  const language = reader.word(fields.get("language"), ["zh", "en"]) ?? "zh";
  const csvFor = reader.word(fields.get("csv_for"), ["plain", "excel"]) ?? "plain";
  const payDay = payDayOf(fields.get("pay_day"), reader);
  const assign = assignChoices(fields.get("assign"), reader);
  const city = reader.text(fields.get("city"));
  const guards = guardChoices(fields.get("guards"), reader);
  const papers = paperChoices(fields, reader);
  const checks = controlChecks(fields.get("checks"), reader);
  const places = placeChoices(fields, reader);
  const usual = { city, payDay, law, guards, language, csvFor };
  return policy && { policy, assign, ...usual, papers, checks, places };
}

function payDayOf(field: Field | undefined, reader: SettingReader): PayDay {
  const fields = reader.inside(field, PAY_DAY_KEYS, "{ day: 10, of: next-month }");
  if (!fields) return DEFAULT_PAY_DAY;
  const of = reader.word(fields.get("of"), ["same-month", "next-month"]);
  return { day: dayOfMonth(fields.get("day"), reader), of: of ?? DEFAULT_PAY_DAY.of };
}

function dayOfMonth(field: Field | undefined, reader: SettingReader): number {
  if (!field) return DEFAULT_PAY_DAY.day;
  const text = field.value.kind === "text" ? field.value.text : "";
  // 31 stands for "the last day": the date is clipped to the length of the month.
  if (/^([1-9]|[12]\d|3[01])$/.test(text)) return Number(text);
  reader.refuse(field, { zh: "1 到 31 的整数", en: "a whole number from 1 to 31" });
  return DEFAULT_PAY_DAY.day;
}
