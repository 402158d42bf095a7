import type { GuardCase } from "../guard.ts";

/** 通知天数 — days between notice and leaving; none when no notice is recorded. */
export function noticeDays(subject: GuardCase): number | undefined {
  const { leftOn } = subject.person;
  if (!hasLeft(subject) || leftOn === undefined) return undefined;
  return subject.noticeOn === undefined ? 0 : Math.max(0, leftOn - subject.noticeOn);
}

/** 已离职 — left by the end of the month; who leaves later is reported in that month. */
export function hasLeft(subject: GuardCase): boolean {
  const { leftOn } = subject.person;
  return leftOn !== undefined && leftOn <= subject.monthEnd;
}
