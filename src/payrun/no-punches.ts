import { isoDay } from "../kernel/calendar.ts";
import { lazily } from "../kernel/bilingual.ts";
import type { SilentPerson } from "../measures/quantity.ts";
import type { RaisedFlags } from "./flags.ts";
import type { Flag } from "./month-result.ts";
import type { DecisionRow } from "./month-setup.ts";

const CODE = "no_punches";
const LABEL = { zh: "全月没有打卡", en: "no punches at all" };
const DECIDES = { zh: "主管", en: "supervisor" };

/**
 * 全月没有打卡 — somebody who never punched while others did was away or is missing from the
 * export; a person decides which, and until then nothing is deducted in silence.
 */
export function withNoPunches(
  raised: RaisedFlags,
  silent: SilentPerson | undefined,
  decisions: readonly DecisionRow[],
): RaisedFlags {
  if (!silent) return raised;
  const { person, from, to, due } = silent;
  const decided = decisions.find((row) => row.employee === person.id && row.code === CODE);
  const days = `${isoDay(from)} – ${isoDay(to)}`;
  const flag: Flag = {
    person,
    code: CODE,
    label: LABEL,
    clause: "X5",
    message: lazily((language) =>
      language === "zh"
        ? `${days} 应到 ${due} 天，一次打卡都没有：整月旷工，还是导出漏了此人`
        : `${days}: due on ${due} days and no punch at all; absent throughout, or not exported?`,
    ),
    decides: DECIDES,
    holds: true,
    decided: decided?.decision,
    sources: [person.row],
  };
  return { ...raised, flags: [...raised.flags, flag] };
}
