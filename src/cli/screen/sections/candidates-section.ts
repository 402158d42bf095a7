import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import type { Candidate, Decision, MonthResult } from "../../../payrun/month-result.ts";
import { textsText } from "../../../reports/cell-text.ts";
import { sortedCandidates } from "../../../reports/promotions.ts";
import { decisionText } from "../decision-text.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

/** Most promising first; who is not there yet is only counted. */
const SHOWN: readonly Decision[] = ["eligible", "near", "confirm_due", "demote", "dismissal_watch"];

const WORDS = {
  title: { zh: "晋升与转正", en: "Promotion and confirmation" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  decision: { zh: "结论", en: "result" },
  grades: { zh: "职级", en: "grade" },
  evidence: { zh: "依据 / 还差", en: "met / missing" },
  clause: { zh: "条款", en: "clause" },
  lacks: { zh: "还差：{texts}", en: "missing: {texts}" },
  complete: { zh: "条件全部满足", en: "every condition met" },
  others: {
    zh: "另有 {count} 人次未到条件，见 promotions.csv。",
    en: "{count} not there yet, see promotions.csv.",
  },
} as const satisfies Record<string, Bilingual>;

/** 晋升候选 — who may rise, who is near and what exactly is missing. */
export function candidatesSection({ candidates }: MonthResult, screen: Screen): string {
  const { language } = screen;
  const sorted = sortedCandidates(candidates);
  const shown = SHOWN.flatMap((decision) => sorted.filter((one) => one.decision === decision));
  const others = candidates.length - shown.length;
  return tableBlock(
    {
      title: WORDS.title[screen.language],
      columns: [
        { head: WORDS.employee, firm: true },
        { head: WORDS.name, firm: true },
        { head: WORDS.decision },
        { head: WORDS.grades },
        { head: WORDS.evidence },
        { head: WORDS.clause },
      ],
      rows: shown.map((one) => [
        one.person.id,
        one.person.name,
        decisionText(one, language),
        gradesText(one, screen),
        evidence(one, screen),
        one.clause,
      ]),
      file: "promotions.csv",
      note: others > 0 ? fill(WORDS.others[language], { count: String(others) }) : "",
    },
    screen,
  );
}

/** 职级变化 — `客服 → 资深客服`; one grade alone where none follows. */
export function gradesText({ gradeLabel, targetLabel }: Candidate, { language }: Screen): string {
  const [from, to] = [gradeLabel[language], targetLabel[language]];
  return to === "" || to === from ? from : `${from} → ${to}`;
}

/** One glance: what is lacking, or that nothing is; `promote` shows every condition. */
function evidence({ decision, met, missing }: Candidate, { language }: Screen): string {
  if (decision === "eligible") return WORDS.complete[language];
  if (missing.length === 0) return textsText(met, language);
  return fill(WORDS.lacks[language], { texts: textsText(missing, language) });
}
