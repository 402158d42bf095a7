import type { Missing } from "../../measures/quantity.ts";

/** 写出所缺 — what a figure lacked when its month was sealed, as one cell. */
export function missingText(missing: readonly Missing[]): string {
  return JSON.stringify(missing.map(({ what: { zh, en }, where }) => ({ zh, en, where })));
}

/** 读回所缺 — undefined when the cell does not say what is missing, or says nothing. */
export function missingFrom(text: string): readonly Missing[] | undefined {
  const read = parsed(text);
  if (!Array.isArray(read) || read.length === 0) return undefined;
  const missing = read.map(missingOf);
  return missing.every((one) => one !== undefined) ? missing : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function missingOf(one: unknown): Missing | undefined {
  if (typeof one !== "object" || one === null) return undefined;
  const { zh, en, where } = one as Readonly<Record<string, unknown>>;
  const isWritten = typeof zh === "string" && typeof en === "string" && typeof where === "string";
  return isWritten ? { what: { zh, en }, where } : undefined;
}
