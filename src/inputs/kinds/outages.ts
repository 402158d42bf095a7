import { inputKind } from "../input-kind.ts";
import { words } from "../words.ts";

/** 故障 — times in which seats of a client could not be used. */
export const outages = inputKind({
  kind: "outages",
  title: { zh: "故障", en: "outages" },
  names: ["outages", "outage", "故障", "故障记录", "坐席故障", "故障明细"],
  columns: {
    client: {
      type: "text",
      headers: ["客户", "客户名称", "乙方", "承租方"],
      required: true,
      doc: { zh: "席位出故障的客户", en: "whose seats were down" },
    },
    seats: {
      type: "count",
      headers: ["席位数", "坐席数", "席位", "故障席位"],
      required: true,
      min: "1",
      doc: { zh: "故障席位数", en: "number of seats down" },
    },
    started_at: {
      type: "moment",
      headers: ["开始时间", "故障时间", "故障开始时间"],
      required: true,
      doc: { zh: "故障开始", en: "when it began" },
    },
    ended_at: {
      type: "moment",
      headers: ["结束时间", "恢复时间", "故障恢复时间"],
      required: true,
      doc: { zh: "恢复时间", en: "when it was over" },
    },
    cause: {
      type: "text",
      headers: ["原因", "责任方", "故障原因"],
      required: false,
      words: words({
        lessor: ["甲方", "我方", "出租方"],
        client: ["乙方", "客户"],
        force_majeure: ["不可抗力"],
      }),
      doc: {
        zh: "谁的原因：甲方（空白即此）、乙方、不可抗力",
        en: "by whose cause: lessor (or blank), client, force_majeure",
      },
    },
  },
  stands: "month",
  absence: "event",
  inOrder: [["started_at", "ended_at"]],
  month: { rule: "cut", by: "started_at" },
});
