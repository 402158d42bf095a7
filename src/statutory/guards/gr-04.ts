import { formatMoney, NOTHING } from "../../kernel/money.ts";
import type { Guard, GuardCase, GuardLine } from "../guard.ts";
import { clausesOf, finding } from "./finding.ts";
import { takenBy } from "./counted-pay.ts";
import { objection, ruleTouches } from "./objection.ts";

/** 罚款 — no national law lets an employer fine; where local law forbids it, fines become zero. */
export const GR_04: Guard = {
  id: "GR-04",
  enforces: {
    zh: "地方禁止罚款的，罚款归零；其他地方不改",
    en: "fines become 0 where local law forbids them, elsewhere they stay",
  },

  check(subject, legal) {
    if (!subject.lines.some(isFine)) return [];
    const fines = finesOf(subject).map(({ line }) => line);
    const taken = takenBy(fines);
    if (taken.isZero()) return [];
    const forbidden = isForbidden(subject);
    const amount = formatMoney(taken);
    const place = subject.city?.title;
    return [
      finding("GR-04", subject, legal, {
        message: forbidden
          ? {
              zh: `${place?.zh ?? ""}禁止罚款：本月罚款 ${amount}`,
              en: `fines are forbidden in ${place?.en ?? ""}: ${amount} this month`,
            }
          : {
              zh: `罚款 ${amount} 没有法律依据；可改为绩效分或奖项`,
              en: `fines of ${amount} have no basis in law; use the score or an award instead`,
            },
        atStake: taken,
        clause: clausesOf(fines),
      }),
    ];
  },

  enforce(subject) {
    if (!isForbidden(subject)) return [];
    const { zh = "", en = "" } = subject.city?.title ?? {};
    return finesOf(subject).map(({ line, index }) => ({
      guard: "GR-04",
      item: line.item,
      line: index,
      kind: line.kind,
      amount: NOTHING,
      formula: {
        zh: `${zh}禁止罚款，${formatMoney(line.amount)} 改为 0.00`,
        en: `fines are forbidden in ${en}: ${formatMoney(line.amount)} becomes 0.00`,
      },
      clause: line.clause,
    }));
  },

  object(policy, legal) {
    const rules = policy.rules.filter(
      ({ section, written }) => section === "fines" || takesMoreThanAbsence(written),
    );
    if (rules.length === 0) return [];
    const place = policy.city?.title;
    const count = rules.length;
    return [
      objection("GR-04", legal, {
        touches: ruleTouches(rules),
        message:
          policy.city?.fines === "forbidden"
            ? {
                zh: `${count} 项罚款；${place?.zh ?? ""}的规定禁止罚款，逾期不改按人罚款`,
                en: `the law of ${place?.en ?? ""} forbids fines; rules that fine: ${count}`,
              }
            : {
                zh: `${count} 项罚款没有法律依据；可改为只付实际工时、取消奖项或扣绩效分`,
                en: `rules that fine: ${count}, without a basis in law; use the score or an award`,
              },
      }),
    ];
  },
};

/** More than one day taken for a day of absence is a fine for the rest. */
function takesMoreThanAbsence(written: string): boolean {
  return /absent_days\s*\*\s*[2-9]|\b[2-9]\s*\*\s*attendance\.absent_days/.test(written);
}

function isForbidden(subject: GuardCase): boolean {
  return subject.city?.fines === "forbidden";
}

function finesOf(subject: GuardCase): readonly { line: GuardLine; index: number }[] {
  return subject.lines.map((line, index) => ({ line, index })).filter(({ line }) => isFine(line));
}

function isFine({ kind, amount }: GuardLine): boolean {
  return kind === "fine" && amount.isNegative();
}
