import { TRUTH } from "../expression/types.ts";
import { conversion, unitOf } from "../expression/units.ts";
import { fieldOf } from "../load/tree.ts";
import { placeOfMember } from "../members.ts";
import type { Computation, Frame, RecordSet } from "../model.ts";
import { asDecimal, isKnown, wordOf } from "../value.ts";
import type { Mechanism } from "./mechanism.ts";
import { TAKES } from "../word-docs.ts";

interface ClusterTerms {
  readonly set: RecordSet;
  readonly at: Computation;
  readonly same: Computation;
  readonly within: Computation;
  readonly atLeast: Computation;
}

/**
 * 集中出现 — true at the record that makes n alike within a time, over everybody's records.
 *
 * After one is found the count begins anew, so that a wave is reported once, not with each further
 * record of it.
 */
export const cluster: Mechanism = {
  word: "cluster",
  doc: {
    zh: "短时间内同类记录达到若干条",
    en: "so many records alike within a time, over all people",
  },
  example: "cluster: { at: received_at, same: kind, within: 2 h, at_least: 3 }",
  docs: {
    chinese: "集中",
    terms: [
      {
        name: "at",
        chinese: "时刻",
        takes: TAKES.moment,
        says: { zh: "记录的时刻", en: "the moment of a record" },
      },
      {
        name: "same",
        chinese: "相同",
        takes: TAKES.field,
        says: { zh: "这一栏相同才算同类", en: "records alike in this field belong together" },
      },
      {
        name: "within",
        chinese: "之内",
        takes: TAKES.time,
        says: { zh: "多长时间之内", en: "how long the time is" },
      },
      {
        name: "at_least",
        chinese: "不低于",
        takes: TAKES.count,
        says: { zh: "至少几条", en: "how many records make one" },
      },
    ],
    yields: {
      zh: "条件：在凑满的那一条上成立",
      en: "a condition, true at the record that completes the number",
    },
    notes: [
      {
        zh: "写在 per: 记录集 的 flags 或 warnings 里；不分人统计，报过一次后重新数",
        en:
          "for flags and warnings with per: records; over all people; counting begins anew " +
          "after each",
      },
    ],
    told: {
      zh: "{within} 之内{same}相同的达到 {at_least} 条",
      en: "{at_least} records of the same {same} within {within}",
    },
    shown: `flags:
  wave:
    clause: A1
    per: complaints
    message: "{kind}"
    decides: 主管
    cluster: { at: received_at, same: kind, within: 2 h, at_least: 2 }
    examples:
      - given:
          complaints:
            - { kind: late_reply, received_at: 2024-05-06 09:00 }
            - { kind: late_reply, received_at: 2024-05-06 10:30 }
            - { kind: late_reply, received_at: 2024-05-07 10:00 }
        then: [no, yes, no]`,
  },
  compile(tree, terms) {
    const fields = terms.fields(tree, ["at", "same", "within", "at_least"]);
    if (!fields || !terms.set) return undefined;
    const part = (key: string) => {
      const written = fieldOf(fields, key);
      if (!written) terms.report("CSP304", tree.place, { name: terms.name, key });
      return written && terms.expression(written);
    };
    const [at, same, within, atLeast] = [
      part("at"),
      part("same"),
      part("within"),
      part("at_least"),
    ];
    if (!at || !same || !within || !atLeast) return undefined;
    const set = terms.set;
    const completing = new WeakMap<Frame, ReadonlyMap<number, readonly number[]>>();
    const waves = (frame: Frame) => {
      const found = completing.get(frame) ?? findWaves(frame, { set, at, same, within, atLeast });
      completing.set(frame, found);
      return found;
    };
    return {
      type: TRUTH,
      evaluate: (frame, index) => waves(frame).has(index),
      show: (frame, index) => String(waves(frame).get(index)?.length ?? 0),
      sources(frame, index, add) {
        const members = frame.set(set);
        for (const member of waves(frame).get(index) ?? []) {
          const place = members && placeOfMember(members, member);
          if (place) add(place);
        }
      },
    };
  },
};

/** Record that completes a wave → the records of the wave. */
function findWaves(frame: Frame, terms: ClusterTerms): ReadonlyMap<number, readonly number[]> {
  const waves = new Map<number, readonly number[]>();
  const size = frame.set(terms.set)?.rows.length ?? 0;
  const order = Array.from({ length: size }, (_, index) => index)
    .map((index) => ({ index, at: terms.at.evaluate(frame, index) }))
    .filter((entry) => isKnown(entry.at))
    .sort((left, right) => Number(left.at) - Number(right.at) || left.index - right.index);
  const open = new Map<string, { index: number; at: number }[]>();
  for (const { index, at } of order) {
    const kind = wordOf(terms.same.evaluate(frame, index));
    const [seconds, wanted] = [
      secondsOf(terms.within, frame, index),
      terms.atLeast.evaluate(frame, index),
    ];
    if (seconds === undefined || !isKnown(wanted)) continue;
    const recent = (open.get(kind) ?? []).filter((entry) => Number(at) - entry.at <= seconds);
    recent.push({ index, at: Number(at) });
    const complete = recent.length >= asDecimal(wanted).toNumber();
    if (complete)
      waves.set(
        index,
        recent.map((entry) => entry.index),
      );
    open.set(kind, complete ? [] : recent);
  }
  return waves;
}

function secondsOf(within: Computation, frame: Frame, index: number): number | undefined {
  const value = within.evaluate(frame, index);
  if (!isKnown(value) || within.type.kind !== "number") return undefined;
  const factor = conversion(within.type.unit, unitOf("seconds"));
  return factor === undefined ? undefined : asDecimal(value).times(factor).toNumber();
}
