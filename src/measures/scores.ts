import { type Family, itemAt, personColumn, quantity } from "./family.ts";
import { recordsByPerson } from "./own-records.ts";
import type { Missing, Quantity } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { lackingFile } from "./unreadable.ts";

export const SCORE_QUANTITIES: readonly Quantity[] = [
  quantity("score", "points", "绩效分数", "score"),
];

const NO_SCORE: Missing = { what: { zh: "绩效分数", en: "the score" }, where: "scores.csv" };

/** 绩效分数 — the score HR gives by hand; without a row it is unknown, never zero. */
export function measureScores(setting: Setting, roster: Roster): Family {
  const { people } = roster;
  const { scores } = setting.inputs.records;
  const lacking = lackingFile(setting.inputs, "scores", NO_SCORE);
  const own = recordsByPerson(scores, () => undefined, setting, roster);
  // Intake refuses a second score for one person, so the first row is the only one.
  const column = personColumn(
    people,
    (index) => itemAt(own, index)[0]?.row.score ?? lacking,
    (index) => itemAt(own, index).map((record) => record.place),
  );
  return { person: new Map([["score", column]]) };
}
