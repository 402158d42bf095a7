import { entries } from "./entry.ts";

/** CSP52x 封账 — why a month is not sealed, and what is wrong with a seal. */
export const sealing = entries({
  CSP520: {
    severity: "error",
    message: { zh: "{month} 已封账，不能改动", en: "{month} is sealed and cannot change" },
    hint: {
      zh: "更正会计入下一个月；确要重做：cs-pay reopen {month} --reason “原因”",
      en: 'let the next month carry corrections, or  cs-pay reopen {month} --reason "why"',
    },
  },
  CSP521: {
    severity: "error",
    message: {
      zh: "更早的 {earlier} 还没有封账，{month} 不能封账",
      en: "{month} cannot be sealed before {earlier}",
    },
    hint: { zh: "先运行 cs-pay close {first}", en: "run  cs-pay close {first}  first" },
  },
  CSP522: {
    severity: "error",
    message: {
      zh: "{month} 没有封账：还有工资条挂起（{held}）",
      en: "{month} was not sealed: payslips are held ({held})",
    },
    hint: {
      zh: "补齐或放行，或用 --held-over 把它们未发带入下月",
      en: "supply or release them, or carry them unpaid into the next month with --held-over",
    },
  },
  CSP523: {
    severity: "error",
    message: { zh: "{month} 没有封账", en: "{month} is not sealed" },
    hint: { zh: "已封账的月份：{known}", en: "sealed months: {known}" },
  },
  CSP524: {
    severity: "error",
    message: {
      zh: "{month} 之后的 {later} 已封账，不能重新打开",
      en: "{month} cannot be reopened while {later} is sealed",
    },
    hint: {
      zh: "把更正写进 {month} 的文件，由下一个未封账月份补发",
      en: "correct the files of {month} and let the next open month pay the difference",
    },
  },
  CSP525: {
    severity: "error",
    message: {
      zh: "{path} 读不懂，已封账月份的结果无法使用",
      en: "{path} cannot be understood: what the sealed month left cannot be used",
    },
    hint: { zh: "从备份恢复 {path}", en: "restore {path} from a backup" },
  },
  CSP526: {
    severity: "error",
    message: { zh: "{path} 在封账后被改动{where}", en: "{path} was changed after sealing{where}" },
    hint: { zh: "从备份恢复 {path}", en: "restore {path} from a backup" },
  },
  CSP527: {
    severity: "error",
    message: { zh: "封账的文件 {path} 不见了", en: "the sealed file {path} is missing" },
    hint: { zh: "从备份恢复它", en: "restore it from a backup" },
  },
  CSP528: {
    severity: "error",
    message: { zh: "{path} 不属于封账", en: "{path} is no part of the seal" },
    hint: { zh: "把它移出 closed/", en: "move it out of closed/" },
  },
  CSP529: {
    severity: "error",
    message: {
      zh: "{month} 的封账接不上 {previous} 的封账",
      en: "the seal of {month} does not join that of {previous}",
    },
    hint: {
      zh: "从备份恢复 closed/{previous}，或查明谁换了它",
      en: "restore closed/{previous} from a backup, or find out who replaced it",
    },
  },
  CSP530: {
    severity: "error",
    message: {
      zh: "{month} 封账后 {path} 有改动{where}",
      en: "{path} was changed after {month} was sealed{where}",
    },
    hint: {
      zh: "若改动有误请恢复；若属实，下一个未封账月份会补发或扣回",
      en: "undo it if it is wrong; if it is right the next open month carries the difference",
    },
  },
  CSP531: {
    severity: "error",
    message: {
      zh: "{month} 封账时用过的 {path} 不见了",
      en: "{path} was used when {month} was sealed and is gone",
    },
    hint: { zh: "恢复它，否则该月无法核验", en: "restore it, or the month cannot be verified" },
  },
  CSP532: {
    severity: "error",
    message: {
      zh: "{path} 在 {month} 封账时还没有",
      en: "{path} was not there when {month} was sealed",
    },
    hint: {
      zh: "若放错月份请移走；若属实，下一个未封账月份会补发或扣回",
      en: "move it if it stands in the wrong month; if not, the next open month carries it",
    },
  },
  CSP533: {
    severity: "error",
    message: {
      zh: "{month} 封账后制度或设置文件 {path} 有改动",
      en: "the policy or settings file {path} was changed after {month} was sealed",
    },
    hint: {
      zh: "若改动不应追溯，用 effective_from 另存一份制度",
      en: "save it as a policy of its own with effective_from unless it reaches back",
    },
  },
  CSP534: {
    severity: "error",
    message: {
      zh: "{path} 的记录被改动或缺失{where}",
      en: "entries of {path} were changed or are missing{where}",
    },
    hint: { zh: "从备份恢复它", en: "restore it from a backup" },
  },
  CSP535: {
    severity: "notice",
    message: {
      zh: "{month} 由 cs-pay {sealed} 封账，现为 {now}，内置制度和法规数据可能不同",
      en: "{month} was sealed by cs-pay {sealed}, this is {now}: built-in rules may differ",
    },
    hint: {
      zh: "若重算结果不同，用 {sealed} 再核验一次",
      en: "verify once more with {sealed} if recomputed amounts differ",
    },
  },
  CSP536: {
    severity: "error",
    message: {
      zh:
        "{month} 没有封账（--strict）：退回的行 {rows}，挂起 {held}，" +
        "错误与警告 {findings}，法规提示 {warnings}",
      en:
        "{month} was not sealed (--strict): rejected rows {rows}, held {held}, " +
        "errors and warnings {findings}, law warnings {warnings}",
    },
    hint: {
      zh: "逐项处理（见 warnings.csv 和 rejects.csv），或不带 --strict 封账",
      en: "settle them (see warnings.csv and rejects.csv), or close without --strict",
    },
  },
  CSP537: {
    severity: "notice",
    message: {
      zh: "{path} 在 {month} 封账后有改动，差额已由后面封账的月份补发或扣回",
      en: "{path} was changed after {month} was sealed; a later sealed month settled it",
    },
    hint: {
      zh: "查看后面月份的 back-pay.csv",
      en: "look at back-pay.csv of the later seals",
    },
  },
});
