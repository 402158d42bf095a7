import type { Diagnostic } from "../kernel/diagnostic.ts";

/** 查得 — what the statutory figures say of a month, and why they say nothing. */
export interface Found<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function found<T>(value: T, ...diagnostics: readonly Diagnostic[]): Found<T> {
  return { value, diagnostics };
}

export function notFound<T>(...diagnostics: readonly Diagnostic[]): Found<T> {
  return { value: undefined, diagnostics };
}
