import type { Month } from "../../kernel/calendar.ts";
import type { Json } from "../json-text.ts";
import { compareText } from "../listing.ts";
import type { FilePrint } from "../manifest.ts";

const SEAL_SCHEMA = "cs-pay/seal@1";

/** 封存的分派规则 — the words of a rule by key, and the policy it gave. */
export interface SealedRule {
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly policy: string;
}

/** 封账设置 — under which a sealed month was paid; changing them later never moves it. */
export interface SealSettings {
  readonly policy: string;
  /** Who had another policy: the rules in order. Absent where everybody had the same. */
  readonly assign?: readonly SealedRule[];
  readonly city: string | null;
  readonly law: "warn" | "enforce" | "off";
  /** Guards that were set apart from `law`, by id. */
  readonly guards: Readonly<Record<string, "warn" | "enforce" | "off">>;
  readonly pay_day: { readonly day: number; readonly of: "same-month" | "next-month" };
  readonly language: "zh" | "en";
  /** Reading of the policy → what was chosen. */
  readonly readings: Readonly<Record<string, string>>;
}

/** 封账清单 — manifest.json of a sealed month: what it was made from and what it holds. */
export interface SealManifest {
  readonly schema: typeof SEAL_SCHEMA;
  readonly tool: "cs-pay";
  readonly version: string;
  readonly month: Month;
  readonly sealed_on: string;
  readonly sealed_by: string;
  /** The seal before this one, by the hash of its manifest: a chain. */
  readonly previous: { readonly month: Month; readonly sha256: string } | null;
  /** Hash of the journal of reopened months at that time. */
  readonly journal: string | null;
  readonly settings: SealSettings;
  readonly pay_date: string;
  readonly first_tax_month: Month;
  readonly policies: readonly FilePrint[];
  readonly statutory: readonly FilePrint[];
  readonly inputs: readonly FilePrint[];
  /** Root files hold rows of many months: kind → hash of the rows that concern this one. */
  readonly root_rows: Readonly<Record<string, string>>;
  readonly files: readonly FilePrint[];
}

/** 写封账清单 — files by path, so that equal months have equal bytes. */
export function sealJson(facts: Omit<SealManifest, "schema" | "tool">): Json {
  const prints = (files: readonly FilePrint[]) =>
    files
      .toSorted((left, right) => compareText(left.path, right.path))
      .map(({ path, sha256, bytes }) => ({ path, sha256, bytes }));
  const { previous, settings } = facts;
  const { assign, ...plain } = settings;
  const rules = assign?.map(({ when, policy }) => ({ when: { ...when }, policy }));
  return {
    schema: SEAL_SCHEMA,
    tool: "cs-pay",
    version: facts.version,
    month: facts.month,
    sealed_on: facts.sealed_on,
    sealed_by: facts.sealed_by,
    previous: previous && { month: previous.month, sha256: previous.sha256 },
    journal: facts.journal,
    settings: {
      ...plain,
      ...(rules && { assign: rules }),
      guards: { ...settings.guards },
      pay_day: { ...settings.pay_day },
      readings: { ...settings.readings },
    },
    pay_date: facts.pay_date,
    first_tax_month: facts.first_tax_month,
    policies: prints(facts.policies),
    statutory: prints(facts.statutory),
    inputs: prints(facts.inputs),
    root_rows: { ...facts.root_rows },
    files: prints(facts.files),
  };
}

/** 读封账清单 — undefined when the text is no manifest of a seal. */
export function sealManifestIn(text: string): SealManifest | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return isManifest(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const MODES = ["warn", "enforce", "off"];

function isManifest(found: unknown): found is SealManifest {
  if (!isFields(found) || found["schema"] !== SEAL_SCHEMA) return false;
  const { settings, previous } = found;
  const texts = ["version", "month", "sealed_on", "sealed_by", "pay_date", "first_tax_month"];
  const lists = ["policies", "statutory", "inputs", "files"];
  return (
    texts.every((name) => typeof found[name] === "string") &&
    lists.every((name) => arePrints(found[name])) &&
    isFields(settings) &&
    typeof settings["policy"] === "string" &&
    areRules(settings["assign"] ?? []) &&
    MODES.includes(String(settings["law"])) &&
    isFields(settings["guards"]) &&
    Object.values(settings["guards"]).every((mode) => MODES.includes(String(mode))) &&
    isFields(settings["pay_day"]) &&
    typeof settings["pay_day"]["day"] === "number" &&
    (previous === null || (isFields(previous) && typeof previous["sha256"] === "string")) &&
    isFields(found["root_rows"])
  );
}

function areRules(found: unknown): boolean {
  return (
    Array.isArray(found) &&
    found.every(
      (rule: unknown) =>
        isFields(rule) &&
        typeof rule["policy"] === "string" &&
        isFields(rule["when"]) &&
        Object.values(rule["when"]).every(Array.isArray),
    )
  );
}

function arePrints(found: unknown): boolean {
  return (
    Array.isArray(found) &&
    found.every(
      (print: unknown) =>
        isFields(print) && typeof print["path"] === "string" && typeof print["sha256"] === "string",
    )
  );
}

function isFields(found: unknown): found is Record<string, unknown> {
  return typeof found === "object" && found !== null && !Array.isArray(found);
}
