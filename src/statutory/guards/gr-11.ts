import type { Bilingual } from "../../kernel/bilingual.ts";
import { type Decimal, plain, whole, ZERO } from "../../kernel/decimal.ts";
import { formatMoney, type Money, NOTHING, roundToFen, sumMoney } from "../../kernel/money.ts";
import type { Finding, Guard, GuardCase, LawChange } from "../guard.ts";
import { type Legal, legalFigure } from "../legal.ts";
import type { Touch } from "../policy-case.ts";
import { clauseOf, finding } from "./finding.ts";
import { objection, ruleTouches } from "./objection.ts";
import {
  compensatedHolidayDue,
  hasNoOvertime,
  holidaySetOff,
  OVERTIME_FLAT,
  OVERTIME_HOLIDAY,
  OVERTIME_ITEMS,
  type OvertimeDue,
  overtimeDue,
  paidFor,
} from "./overtime-due.ts";

/**
 * 加班费 — overtime costs the legal multiple of the day wage by kind of day.
 *
 * A flat amount is held against what workdays and rest days cost together. Time off settles a
 * rest day but not a statutory day, so a statutory day given back is still owed in full.
 */
export const GR_11: Guard = {
  id: "GR-11",
  countsFromBase: true,
  enforces: {
    zh: "定额加班费改按法定倍数，节日加班补足 300%",
    en: "flat pay gives way to the legal multiple, holidays are made up to 300 %",
  },

  check(subject, legal) {
    const findings = untoldShifts(subject, legal);
    if (subject.monthlyBase === undefined || hasNoOvertime(subject)) return findings;
    // Pay that was set off against the day's own wage is GR-12's to name.
    const setOff = holidaySetOff(subject, legal, subject.monthlyBase);
    const kinds = overtimeDue(subject, legal, subject.monthlyBase);
    const short = shortfall(
      subject,
      setOff ? kinds.filter(({ item }) => item !== setOff.item) : kinds,
    );
    if (short.amount.gt(ZERO)) {
      const { amount, working } = short;
      const says = `${formatMoney(amount)} = ${working()}`;
      const message = { zh: `加班费不足 ${says}`, en: `overtime short by ${says}` };
      findings.push(finding("GR-11", subject, legal, { message, atStake: amount }));
    }
    const back = compensatedHolidayDue(subject, legal, subject.monthlyBase);
    if (back.owed.gt(ZERO)) {
      const working = back.working();
      const message = {
        zh: `法定节假日加班不能以补休代替：欠 ${working}`,
        en: `time off cannot replace pay for a statutory holiday: owed ${working}`,
      };
      findings.push(finding("GR-11", subject, legal, { message, atStake: back.owed }));
    }
    return findings;
  },

  enforce(subject, legal) {
    if (subject.monthlyBase === undefined || hasNoOvertime(subject)) return [];
    const kinds = overtimeDue(subject, legal, subject.monthlyBase);
    const back = compensatedHolidayDue(subject, legal, subject.monthlyBase);
    const changes: LawChange[] = [];
    if (shortfall(subject, kinds).nonStatutory.gt(ZERO)) {
      changes.push(...flatRemoved(subject));
      for (const kind of kinds) {
        if (kind.item !== OVERTIME_HOLIDAY) changes.push(...raised(subject, [kind]));
      }
    }
    const holidays = kinds.filter(({ item }) => item === OVERTIME_HOLIDAY);
    return [...changes, ...raised(subject, [...holidays, back])];
  },

  object(policy, legal) {
    const rules = policy.rules.filter(({ item }) => OVERTIME_ITEMS.includes(item));
    const flat = rules.filter(({ item }) => item === OVERTIME_FLAT);
    if (rules.length > 0 && flat.length === 0) return [];
    const { lowestBase } = policy.facts;
    const day = lowestBase && restDay(lowestBase, legal);
    const touches = flat.length > 0 ? ruleTouches(flat) : [NOWHERE];
    return [objection("GR-11", legal, { touches, message: policyMessage(flat.length > 0, day) })];
  },
};

/** A policy without a word on overtime has no place to show. */
const NOWHERE: Touch = { clause: "", title: undefined, place: undefined };

/** What the lowest base costs for one rest day, as an example. */
function restDay(base: Decimal, legal: Legal): string {
  const multiple = legalFigure(legal, "overtime_restday");
  const divisor = legalFigure(legal, "month_divisor");
  const pay = formatMoney(roundToFen(base.times(multiple).div(divisor)));
  return `${pay} = ${plain(base)} ÷ ${plain(divisor)} × ${plain(multiple.times(whole(100)))} %`;
}

function policyMessage(flat: boolean, day: string | undefined): Bilingual {
  const what = flat
    ? { zh: "加班费是定额，不看工资和倍数", en: "overtime is a flat sum, whatever the wage" }
    : { zh: "制度没有写加班费", en: "the policy has no word on overtime pay" };
  if (day === undefined) return what;
  return {
    zh: `${what.zh}；最低底薪者休息日加班一天应得 ${day}`,
    en: `${what.en}; at the lowest base a rest day costs ${day}`,
  };
}

/** What nobody wrote down as overtime is not computed as such, but somebody has to look. */
function untoldShifts(subject: GuardCase, legal: Legal): Finding[] {
  const { untoldHolidayShifts: shifts = ZERO, monthlyBase, lines } = subject;
  if (shifts.lte(ZERO)) return [];
  // Pay for the holidays that rows tell of is looked at below; more may pay for these shifts.
  const told = monthlyBase && overtimeDue(subject, legal, monthlyBase);
  const ofRows = told?.find(({ item }) => item === OVERTIME_HOLIDAY)?.due ?? NOTHING;
  const beyond = paidFor(lines, OVERTIME_HOLIDAY).minus(ofRows);
  const multiple = legalFigure(legal, OVERTIME_HOLIDAY);
  const divisor = legalFigure(legal, "month_divisor");
  const due = monthlyBase && roundToFen(monthlyBase.times(multiple).times(shifts).div(divisor));
  const atStake = due && roundToFen(beyond.gt(ZERO) ? due.minus(beyond) : due);
  if (atStake && atStake.lte(ZERO)) return [];
  const percent = `${plain(multiple.times(whole(100)))} %`;
  const count = plain(shifts);
  const message = {
    zh: `法定节假日排班出勤 ${count} 天，加班记录里没有：应另付工资的 ${percent}`,
    en: `${count} shifts worked on statutory holidays without an overtime row: ${percent} is due`,
  };
  return [finding("GR-11", subject, legal, { message, atStake })];
}

interface Shortfall {
  readonly nonStatutory: Money;
  readonly amount: Money;
  readonly working: () => string;
}

function shortfall(subject: GuardCase, kinds: readonly OvertimeDue[]): Shortfall {
  const flat = paidFor(subject.lines, OVERTIME_FLAT);
  const owed = (statutory: boolean) =>
    sumMoney(
      kinds.filter(({ item }) => (item === OVERTIME_HOLIDAY) === statutory).map((k) => k.owed),
    );
  const uncovered = owed(false).minus(flat);
  const nonStatutory = uncovered.gt(ZERO) ? roundToFen(uncovered) : NOTHING;
  const amount = sumMoney([nonStatutory, owed(true)]);
  const counted = kinds.filter(
    (kind) => kind.owed.gt(ZERO) && (kind.item === OVERTIME_HOLIDAY || nonStatutory.gt(ZERO)),
  );
  const paid = sumMoney([
    ...counted.map((kind) => kind.paid),
    nonStatutory.gt(ZERO) ? flat : NOTHING,
  ]);
  const working = () => {
    const due = counted.map((kind) => `(${kind.working()})`).join(" + ");
    return `${due} − ${formatMoney(paid)}`;
  };
  return { nonStatutory, amount, working };
}

function flatRemoved(subject: GuardCase): readonly LawChange[] {
  const changes: LawChange[] = [];
  subject.lines.forEach((line, index) => {
    if (line.item !== OVERTIME_FLAT || line.amount.isZero()) return;
    changes.push({
      guard: "GR-11",
      item: line.item,
      line: index,
      kind: line.kind,
      amount: NOTHING,
      formula: {
        zh: `定额加班费 ${formatMoney(line.amount)} 改按法定倍数计算`,
        en: `flat overtime of ${formatMoney(line.amount)} gives way to the legal multiple`,
      },
      clause: line.clause,
    });
  });
  return changes;
}

/** Raises the first line of the item by what is owed, or makes the line. */
function raised(subject: GuardCase, kinds: readonly OvertimeDue[]): readonly LawChange[] {
  const owing = kinds.filter(({ owed }) => owed.gt(ZERO));
  const [first] = owing;
  if (first === undefined) return [];
  const line = subject.lines.findIndex(({ item }) => item === first.item);
  const present = subject.lines[line];
  const owed = sumMoney(owing.map((kind) => kind.owed));
  const working = owing.map((kind) => kind.working()).join(" + ");
  return [
    {
      guard: "GR-11",
      item: first.item,
      ...(present ? { line } : {}),
      kind: "earning",
      amount: roundToFen(owed.plus(present?.amount ?? ZERO)),
      formula: { zh: `法定加班费 ${working}`, en: `legal overtime ${working}` },
      clause: present?.clause ?? clauseOf("GR-11", subject),
    },
  ];
}
