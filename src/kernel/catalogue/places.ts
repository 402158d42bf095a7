import { entries } from "./entry.ts";

/** 地点与目标 — sites and core hours of cs-pay.yaml, and rows of targets.csv. */
export const places = entries({
  CSP265: {
    severity: "warning",
    message: {
      zh: "制度没有指标“{value}”，这一行目标没有使用",
      en: 'the policy has no indicator "{value}": this target was not used',
    },
    hint: { zh: "可用：{known}", en: "use one of: {known}" },
  },
  CSP266: {
    severity: "error",
    message: {
      zh: "“{value}”不能作“{indicator}”的目标，用到它的得分未知",
      en: '"{value}" is no target for "{indicator}": points that need it are unknown',
    },
    hint: {
      zh: "比率写成 85%，其余只写数字",
      en: "write a rate as 85%, anything else as a plain number",
    },
  },
  CSP267: {
    severity: "warning",
    message: {
      zh: "花名册没有“{value}”（{scope}），这一行目标没有使用",
      en: 'the roster has no {scope} "{value}": this target was not used',
    },
    hint: {
      zh: "按花名册改正班组、地点或工号",
      en: "correct the team, site or employee id as the roster has it",
    },
  },
  CSP350: {
    severity: "error",
    message: {
      zh: "地点写了班次“{name}”，制度里没有",
      en: 'a site names the shift "{name}", which the policy does not have',
    },
    hint: { zh: "可用：{known}", en: "use one of: {known}" },
  },
  CSP351: {
    severity: "error",
    message: {
      zh: "核心时段写了地点“{name}”，sites 里没有",
      en: 'core hours name the site "{name}", which does not stand under sites',
    },
    hint: { zh: "写进 sites，或用：{known}", en: "add it under sites, or use one of: {known}" },
  },
});
