import { entries } from "./entry.ts";

/** CSP34x、CSP48x 外送单据 — the files for banks, the tax client and accounting. */
export const papers = entries({
  CSP340: {
    severity: "error",
    message: {
      zh: "{path} 不是扣缴端的模板：缺少栏目 {columns}",
      en: "{path} is no template of the tax client: it lacks {columns}",
    },
    hint: {
      zh: "从扣缴端导出模板，另存为 CSV",
      en: "export the template from the client and save it as CSV",
    },
  },
  CSP341: {
    severity: "warning",
    message: {
      zh: "模板 {path} 中有不认识的栏目，留空：{columns}",
      en: "the template {path} has columns that are not known and stay blank: {columns}",
    },
    hint: {
      zh: "导入后在扣缴端核对这些栏目",
      en: "check these columns in the client after the import",
    },
  },
  CSP342: {
    severity: "warning",
    message: {
      zh: "模板 {path} 没有这些栏目，本月的金额不会导入：{columns}",
      en: "the template {path} lacks columns that have amounts this month: {columns}",
    },
    hint: {
      zh: "换成扣缴端当前版本的模板",
      en: "use the template of the client's present version",
    },
  },
  CSP343: {
    severity: "error",
    message: {
      zh: "bank 的栏目里没有 {missing}",
      en: "the columns of bank have no {missing}",
    },
    hint: {
      zh: "写上一列，如 账号: account 或 金额: amount",
      en: "add a column such as  Account: account  or  Amount: amount",
    },
  },
  CSP480: {
    severity: "warning",
    message: {
      zh: "{person} 没有银行卡号，未列入 bank.csv",
      en: "{person} has no bank account and is not on bank.csv",
    },
    hint: {
      zh: "在花名册的 银行卡号 中补上，或另行发放",
      en: "add bank_account to the roster, or pay in another way",
    },
  },
  CSP481: {
    severity: "error",
    message: {
      zh: "{person} 与 {other} 的银行卡号相同，都未列入 bank.csv",
      en: "{person} has the bank account of {other}: neither is on bank.csv",
    },
    hint: {
      zh: "在花名册中改正银行卡号",
      en: "correct the bank account in the roster",
    },
  },
  CSP482: {
    severity: "notice",
    message: {
      zh: "{person} 实发 {amount}，未列入 bank.csv",
      en: "{person} has a net pay of {amount} and is not on bank.csv",
    },
    hint: { zh: "核对这张工资条", en: "check this payslip" },
  },
  CSP483: {
    severity: "warning",
    message: {
      zh: "{person} 的银行卡号不是完整的数字，未列入 bank.csv",
      en: "the bank account of {person} is not a full number: not on bank.csv",
    },
    hint: {
      zh: "在花名册中写上完整的卡号",
      en: "write the full account number in the roster",
    },
  },
  CSP484: {
    severity: "warning",
    message: {
      zh: "{person} 的工资付到“{holder}”名下的账户",
      en: 'the pay of {person} goes to an account held by "{holder}"',
    },
    hint: {
      zh: "核对户名；由他人代领须有本人的书面委托",
      en: "check the holder, and keep the employee's written authority",
    },
  },
  CSP485: {
    severity: "notice",
    message: {
      zh: "bank.csv 有 {rows} 行，超过 {most} 行的文件银行会延后处理",
      en: "bank.csv has {rows} rows; banks handle files of more than {most} later",
    },
    hint: { zh: "提前上传，或按班组分批", en: "upload it early, or in several parts" },
  },
  CSP486: {
    severity: "warning",
    message: {
      zh: "{person} 的“{signs}”不在 GBK 字库里，未列入 bank.csv",
      en: "GBK has no {signs}, which {person} needs: not on bank.csv",
    },
    hint: {
      zh: "在花名册的 户名 中写上银行登记的写法",
      en: "write the name as the bank has it under account_holder",
    },
  },
  CSP487: {
    severity: "warning",
    message: {
      zh: "{person} 没有身份证号，未列入 tax-import.csv",
      en: "{person} has no ID-card number and is not on tax-import.csv",
    },
    hint: {
      zh: "在花名册的 身份证号 中补上，或在扣缴端手工填报",
      en: "add id_number to the roster, or file this person in the client",
    },
  },
  CSP488: {
    severity: "warning",
    message: {
      zh: "{person} 的证件号码不是 18 位身份证号，未列入 tax-import.csv",
      en: "the number of {person} is no ID-card number of 18 characters: not on tax-import.csv",
    },
    hint: {
      zh: "改正号码；用其他证件的人在扣缴端手工填报",
      en: "correct it; file people with other papers in the client itself",
    },
  },
  CSP489: {
    severity: "warning",
    message: {
      zh: "{person} 的身份证号校验码不对",
      en: "the last character of {person}'s ID-card number does not fit the others",
    },
    hint: {
      zh: "照身份证核对号码",
      en: "compare the number with the card",
    },
  },
});
