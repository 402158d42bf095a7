import { entries } from "./entry.ts";

/** CSP495–499, CSP545–547 核对 — figures and payslips that somebody knows, and what came out. */
export const checking = entries({
  CSP495: {
    severity: "error",
    message: {
      zh: "核对“{check}”：{scope} 的{figure}是 {found}，应当 {wanted}（差 {difference}）",
      en: 'check "{check}": {figure} of {scope} is {found}, not {wanted} ({difference})',
    },
    hint: {
      zh: "找出差额的来源，或改正 cs-pay.yaml 中的数",
      en: "find where the difference comes from, or correct the figure in cs-pay.yaml",
    },
  },
  CSP496: {
    severity: "error",
    message: {
      zh: "核对“{check}”：{scope} 的{figure}无法合计，{people} 的还不知道",
      en: 'check "{check}": {figure} of {scope} cannot be added up, that of {people} is unknown',
    },
    hint: {
      zh: "先补齐挂起的工资条所缺的数",
      en: "supply what the held payslips lack first",
    },
  },
  CSP497: {
    severity: "error",
    message: {
      zh: "{person} 的 {month} 工资条与冻结时不同：{line}原为 {before}，现为 {after}（差 {difference}）",
      en: "{person}, {month}, not as frozen: {line} was {before}, is {after} ({difference})",
    },
    hint: {
      zh: "用 cs-pay explain {person} {month} {item} 看原因；新的数才对时再 cs-pay freeze 一次",
      en: "ask cs-pay explain {person} {month} {item}; if the new amount is right, freeze it again",
    },
  },
  CSP498: {
    severity: "error",
    message: {
      zh: "{person} 的 {month} 工资条已冻结，现在该月没有这个人",
      en: "the payslip of {person} for {month} is frozen, and nobody of that id is in the month",
    },
    hint: {
      zh: "补回花名册的行，或从 frozen.csv 删去此人的行",
      en: "bring the roster row back, or remove the rows of this person from frozen.csv",
    },
  },
  CSP499: {
    severity: "error",
    message: {
      zh: "核对“{check}”：没有人在班组“{team}”，没有比较",
      en: 'check "{check}": nobody is in the team "{team}", nothing was compared',
    },
    hint: { zh: "班组有：{known}", en: "the teams are {known}" },
  },
  CSP545: {
    severity: "error",
    message: { zh: "没有叫“{name}”的核对", en: 'no check is called "{name}"' },
    hint: { zh: "核对有：{known}", en: "the checks are {known}" },
  },
  CSP546: {
    severity: "error",
    message: {
      zh: "{person} 的 {month} 工资条挂起，还不能冻结：{why}",
      en: "the payslip of {person} for {month} is held and cannot be frozen yet: {why}",
    },
    hint: { zh: "先解决挂起的原因", en: "settle what holds it first" },
  },
  CSP547: {
    severity: "error",
    message: {
      zh: "frozen.csv 中有读不了的行，没有写入",
      en: "frozen.csv has rows that cannot be read, it was not written",
    },
    hint: { zh: "先改正这些行", en: "correct those rows first" },
  },
});
