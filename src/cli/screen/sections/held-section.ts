import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Hold, MonthResult, Payslip } from "../../../payrun/month-result.ts";
import { byEmployee } from "../../../reports/listing.ts";
import { counted, type Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "挂起的工资条", en: "Held payslips" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  reason: { zh: "原因", en: "why" },
  clause: { zh: "条款", en: "clause" },
  who: { zh: "由谁处理", en: "who must act" },
  supply: { zh: "补齐数据后重新核算", en: "supply the figure, then run again" },
  release: {
    zh: "放行：在 decisions.csv 加一行 工号、月份、代码（原因后的方括号）、release、谁、日期。",
    en: "To release: add id, month, the code in brackets, release, by, date to decisions.csv.",
  },
} as const satisfies Record<string, Bilingual>;

const PEOPLE = { zh: "{count} 人", en: "{count} people", one: "{count} person" };
/** A reason that more people share (no punches file) stands once, with their number. */
const PEOPLE_LISTED = 5;

/** 挂起 — whose payslip waits, why, and who must do what about it. */
export function heldSection(month: MonthResult, screen: Screen): string {
  const { language } = screen;
  const held = byEmployee(month.payslips, ({ person }) => person.id).filter(
    ({ status }) => status === "held",
  );
  const decided = held.some(({ holds }) => holds.some((hold) => hold.code !== "unknown"));
  return tableBlock(
    {
      title: WORDS.title[screen.language],
      columns: [
        { head: WORDS.employee, firm: true },
        { head: WORDS.name, firm: true },
        { head: WORDS.reason },
        { head: WORDS.clause },
        { head: WORDS.who },
      ],
      rows: holdRows(held, month, screen),
      file: "payslips.csv",
      note: decided ? WORDS.release[language] : "",
    },
    screen,
  );
}

/** What many people wait for stands first and once, then what each one waits for alone. */
function holdRows(
  held: readonly Payslip[],
  month: MonthResult,
  screen: Screen,
): readonly string[][] {
  const { language } = screen;
  const cells = (hold: Hold, slip: Payslip) => [
    reasonText(hold, screen),
    hold.clause,
    whoActs(hold, slip, month)[language],
  ];
  const reasons = new Map<string, { readonly row: string[]; readonly people: Set<Payslip> }>();
  for (const slip of held) {
    for (const row of slip.holds.map((hold) => cells(hold, slip))) {
      const reason = reasons.get(row.join("\n")) ?? { row, people: new Set() };
      reasons.set(row.join("\n"), reason);
      reason.people.add(slip);
    }
  }
  const shared = [...reasons].filter(([, { people }]) => people.size > PEOPLE_LISTED);
  const isShared = new Set(shared.map(([key]) => key));
  const ofMany = shared.map(([, { row, people }]) => [
    counted(people.size, PEOPLE, language),
    "",
    ...row,
  ]);
  const ofOne = held.flatMap((slip) =>
    slip.holds
      .map((hold) => cells(hold, slip))
      .filter((row) => !isShared.has(row.join("\n")))
      .map((row, at) => [at === 0 ? slip.person.id : "", at === 0 ? slip.person.name : "", ...row]),
  );
  return [...ofMany, ...ofOne];
}

function reasonText({ code, reason }: Hold, { language }: Screen): string {
  return code === "unknown" ? reason[language] : `${reason[language]} [${code}]`;
}

/** A missing figure must be brought; a flag waits for the person whom the policy names. */
function whoActs(hold: Hold, { person }: Payslip, { flags }: MonthResult): Bilingual {
  const flag = flags.find(({ person: { id }, code }) => id === person.id && code === hold.code);
  return flag?.decides ?? WORDS.supply;
}
