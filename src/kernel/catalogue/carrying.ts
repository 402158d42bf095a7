import { entries } from "./entry.ts";

/** CSP43x 补发与未发 — what sealed months still owe, and why it cannot be told. */
export const carrying = entries({
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
      zh: "{month} 的工资条中 {people} 不在花名册里，更正和未发工资都无法计算",
      en: "{people} have payslips of {month} and stand in no roster: nothing of it can be told",
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
  CSP440: {
    severity: "warning",
    message: {
      zh: "自 {month} 起封账用的制度 {policy} 不见了，已封账月份无法重算",
      en: "the policy {policy} that sealed months from {month} on were paid by is missing",
    },
    hint: {
      zh: "把它恢复到 policies/，更正和未发工资才能计算",
      en: "restore it in policies/ so that corrections and unpaid payslips can be told",
    },
  },
  CSP441: {
    severity: "warning",
    message: {
      zh: "制度 {policy} 现从 {from} 起执行，自 {month} 起封账的月份无法重算",
      en: "the policy {policy} starts on {from} now: months sealed from {month} on cannot be told",
    },
    hint: {
      zh: "把改动另存为一份新制度，恢复原来的 effective_from",
      en: "save the change as a policy of its own and restore the old effective_from",
    },
  },
  CSP460: {
    severity: "warning",
    message: {
      zh: "{person} 在 {months} 挣得的 {amount} 还没付，名册里已没有此人，不知是否离职",
      en: "{amount} that {person} earned in {months} is unpaid, and no roster says they left",
    },
    hint: {
      zh: "在 employees.csv 补上离职日期，或把此人放回名册",
      en: "write the date of leaving into employees.csv, or put the person back on the roster",
    },
  },
});
