import { inputKind } from "../input-kind.ts";
import { words } from "../words.ts";

/** 指标目标 — what the centre, a site, a team or one person is to reach of an indicator. */
export const targets = inputKind({
  kind: "targets",
  title: { zh: "指标目标", en: "targets" },
  names: ["targets", "target", "指标目标", "目标", "目标值"],
  columns: {
    indicator: {
      type: "text",
      headers: ["指标", "指标名称", "指标代码"],
      required: true,
      doc: { zh: "制度 targets 一节的名字或中文名", en: "a name or title under targets" },
    },
    scope: {
      type: "text",
      headers: ["范围", "层级", "目标范围"],
      required: true,
      words: words({
        centre: ["全中心", "中心", "公司", "center"],
        site: ["地点", "站点"],
        team: ["班组", "团队"],
        person: ["个人", "本人", "员工"],
      }),
      doc: {
        zh: "全中心、地点、班组或个人；越具体越优先",
        en: "centre, site, team or person; the most specific one wins",
      },
    },
    target: {
      type: "text",
      headers: ["目标值", "目标", "标准"],
      required: true,
      doc: { zh: "数字；比率写成 85%", en: "a figure; rates as 85%" },
    },
    name: {
      type: "text",
      headers: ["名称", "对象", "地点或班组"],
      required: false,
      doc: {
        zh: "地点、班组的名称或工号；全中心留空",
        en: "the site, the team or the employee id; blank for the centre",
      },
    },
  },
  key: ["indicator", "scope", "name"],
  stands: "root",
  absence: "optional",
  month: { rule: "any" },
});
