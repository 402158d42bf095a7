/** 程序错误 — thrown when cs-pay itself is wrong, never for what a user wrote (exit code 70). */
export class Fault extends Error {
  override readonly name = "Fault";
}

/** 不变量 — states what must hold if the program is right. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Fault(what);
}
