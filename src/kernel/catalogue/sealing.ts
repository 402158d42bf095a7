import { entries } from "./entry.ts";

/** CSP43x、CSP52x 封账 — sealed months: what they still owe, and what is wrong with a seal. */
export const sealing = entries({
  CSP430: {
    severity: "error",
    message: {
      zh: "{file} 读不了：没有放行任何人，挂起的工资条继续挂起",
      en: "{file} cannot be read: it releases nobody, held payslips stay held",
    },
    hint: { zh: "改正该文件后重新核算", en: "mend the file and run again" },
  },
  CSP431: {
    severity: "error",
    message: {
      zh: "{missing} 没有封账，而更晚的 {later} 已封账",
      en: "{missing} is not sealed although {later} is",
    },
    hint: {
      zh: "恢复 closed/ 中缺少的月份；若月份早于首个已封账月，把它的文件夹移出工作区",
      en: "restore what closed/ lacks, or move a folder from before the first sealed month away",
    },
  },
  CSP432: {
    severity: "notice",
    message: {
      zh: "{month} 的工资条含已封账月份的补发与扣回：{months}",
      en: "the payslips of {month} carry what sealed months owe or are owed: {months}",
    },
    hint: {
      zh: "查看 payslip-lines.csv 中的 back_pay 行",
      en: "look at the back_pay lines of payslip-lines.csv",
    },
  },
  CSP433: {
    severity: "warning",
    message: {
      zh: "封账时未发的工资条仍然挂起（{held}）：这些工资还没有发",
      en: "payslips held over from sealed months are still held ({held}): they are unpaid",
    },
    hint: {
      zh: "补齐数据，或在 decisions.csv 中按该月放行",
      en: "supply what they lack, or release them in decisions.csv for that month",
    },
  },
  CSP434: {
    severity: "warning",
    message: {
      zh: "{month} 已发工资的 {people} 不在花名册里，无法核对该月的更正",
      en: "{people} were paid in {month} and stand in no roster: no correction can be told",
    },
    hint: {
      zh: "离职人员保留在花名册中并填写离职日期",
      en: "keep leavers in the roster and give their last day",
    },
  },
  CSP435: {
    severity: "warning",
    message: {
      zh: "{people} 在 {month} 的更正暂不补发：按现有数据该工资条应挂起",
      en: "corrections of {people} in {month} wait: with what is known now that payslip is held",
    },
    hint: {
      zh: "改正 {month} 的数据，或在 decisions.csv 中按该月放行",
      en: "correct what {month} lacks, or release it in decisions.csv for that month",
    },
  },
  CSP436: {
    severity: "warning",
    message: {
      zh: "已封账的 {month} 无法用现有数据重算：{why}",
      en: "sealed {month} cannot be computed again: {why}",
    },
    hint: {
      zh: "恢复该月的导出文件和制度，更正和未发工资才能计算",
      en: "restore its exports and policy so that corrections and unpaid payslips can be told",
    },
  },
  CSP437: {
    severity: "warning",
    message: {
      zh: "{person} 在 {month} 的社保公积金个人部分现为另一数额（差 {amount}），没有补入工资",
      en: "insurance or fund shares of {person} in {month} differ now by {amount}; not carried",
    },
    hint: {
      zh: "向经办机构办理补缴或退还后手工录入",
      en: "settle it with the authority and enter what it says",
    },
  },
  CSP438: {
    severity: "warning",
    message: {
      zh: "{month} 封账后 {file} 有改动：个税累计取自封账，不受影响",
      en: "{file} was changed after {month} was sealed: tax sums come from the seal and stay",
    },
    hint: {
      zh: "若期初累计确有错误，重新打开各月再封账",
      en: "reopen the months and seal them again if the opening sums were wrong",
    },
  },
  CSP439: {
    severity: "error",
    message: {
      zh: "{file}：{person} 的 {item} 封账时为 {sealed}，按现有数据为 {now}",
      en: "{file}: {item} of {person} was sealed as {sealed} and is {now} with what is known now",
    },
    hint: {
      zh: "下一个未封账月份会补发或扣回差额",
      en: "let the next open month pay or take back the difference",
    },
  },
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
});
