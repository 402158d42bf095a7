import { type Bilingual, fill, lazily } from "../../kernel/bilingual.ts";
import type { Month } from "../../kernel/calendar.ts";
import { messageOf } from "../../kernel/diagnostic.ts";
import { formatMoney } from "../../kernel/money.ts";
import { type Place, rowReference } from "../../kernel/place.ts";
import type { Reject } from "../../intake/table.ts";
import type { ComparedMonths, Standing } from "../../payrun/compare/compared.ts";
import { compareText } from "../listing.ts";

const WORDS = {
  held: { zh: "{month} 挂起：{reason}", en: "{month} held: {reason}" },
  unpaid: {
    zh: "{month} 封账时挂起，没有发：{reason}",
    en: "{month} held when it was sealed, not paid: {reason}",
  },
  rejected: { zh: "{month} 拒收 {row}：{message}", en: "{month} row refused {row}: {message}" },
  drifted: {
    zh: "{month} 已封账，现在重算不同：{items}",
    en: "{month} is sealed and comes out otherwise now: {items}",
  },
} as const satisfies Record<string, Bilingual>;

/** 提醒 — what keeps a payslip of one of the months from being final, with the row to look at. */
export interface Remark {
  readonly kind: "held" | "rejected" | "drifted";
  readonly text: Bilingual;
  readonly place: Place | undefined;
}

type Both = Omit<Somebody, "employee">;
type Months = Pick<ComparedMonths, "was" | "now">;

/** 两月的提醒 — why a payslip waits, which rows of the person were refused, what is another now. */
export function remarksOf(person: Both, months: Months): readonly Remark[] {
  return [
    ...(person.was ? standingRemarks(person.was, months.was) : []),
    ...(person.now ? standingRemarks(person.now, months.now) : []),
  ];
}

/** 一人的两个月 — whoever stands in one of them or in both. */
export interface Somebody {
  readonly employee: string;
  readonly was?: Standing | undefined;
  readonly now?: Standing | undefined;
}

/** 所有人 — whoever stands in one of the months, by employee id. */
export function everybody(compared: ComparedMonths): readonly Somebody[] {
  const { changed, unchanged, untold, joined, left } = compared;
  return [
    ...[...changed, ...unchanged, ...untold].map(({ employee, was, now }) => ({
      employee,
      was,
      now,
    })),
    ...joined.map(({ employee, standing }) => ({ employee, now: standing })),
    ...left.map(({ employee, standing }) => ({ employee, was: standing })),
  ].toSorted((one, other) => compareText(one.employee, other.employee));
}

/** 有待处理 — held, or incomplete because a row was refused. */
export function isIncomplete({ was, now }: Both): boolean {
  return [was, now].some((one) => one && (one.isHeld || one.rejects.length > 0));
}

function standingRemarks(standing: Standing, month: Month): readonly Remark[] {
  const { isSealed, holds, rejects, drifts } = standing;
  const held = isSealed ? WORDS.unpaid : WORDS.held;
  const items = lazily((language) =>
    drifts
      .map(({ label, sealed, now }) =>
        [label[language], formatMoney(sealed), "→", formatMoney(now)].join(" "),
      )
      .join(language === "zh" ? "；" : "; "),
  );
  return [
    ...holds.map((reason): Remark => {
      const text = filled(held, (language) => ({ month, reason: reason[language] }));
      return { kind: "held", text, place: undefined };
    }),
    ...rejects.map((reject) => rejectRemark(reject, month)),
    ...(drifts.length === 0
      ? []
      : [
          {
            kind: "drifted" as const,
            text: filled(WORDS.drifted, (language) => ({ month, items: items[language] })),
            place: undefined,
          },
        ]),
  ];
}

/** 拒收提醒 — where the row stands and what is wrong with it. */
export function rejectRemark(reject: Reject, month: Month): Remark {
  const { place } = reject;
  const text = filled(WORDS.rejected, (language) => ({
    month,
    row: rowReference(place),
    message: messageOf(reject, language),
  }));
  return { kind: "rejected", text, place };
}

function filled(
  words: Bilingual,
  facts: (language: "zh" | "en") => Readonly<Record<string, string>>,
): Bilingual {
  return lazily((language) => fill(words[language], facts(language)));
}
