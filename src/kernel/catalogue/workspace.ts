import { entries } from "./entry.ts";

/** CSP38x 工作区 — cs-pay.yaml and the folders of a workspace. */
export const workspace = entries({
  CSP380: {
    severity: "error",
    message: { zh: "这里没有 cs-pay.yaml，不是工作区", en: "no cs-pay.yaml here: not a workspace" },
    hint: {
      zh: "用 -C 指到工作区，或运行 cs-pay init 新建一个",
      en: "name the workspace with -C, or make one with cs-pay init",
    },
  },
  CSP382: {
    severity: "error",
    message: { zh: "{key} 不能是“{value}”", en: '{key} cannot be "{value}"' },
    hint: { zh: "写成：{known}", en: "write {known}" },
  },
  CSP383: {
    severity: "error",
    message: { zh: "没有写用哪份制度", en: "the policy is not named" },
    hint: { zh: "加一行  policy: online-shop", en: "add a line  policy: online-shop" },
  },
  CSP384: {
    severity: "error",
    message: { zh: "{key} 不在本版本内", en: "{key} is not part of this version" },
    hint: {
      zh: "去掉 {key}，把导出改成 cs-pay inputs 列出的样子",
      en: "take {key} out and give the files the columns that cs-pay inputs prints",
    },
  },
  CSP385: {
    severity: "warning",
    message: {
      zh: "“{name}”（{kind}）没有读入：本版本不读这类文件",
      en: '"{name}" ({kind}) was not read: this version does not read such files',
    },
    hint: {
      zh: "文件可以留着，凡取决于它的事项另行核对",
      en: "leave it there and check elsewhere whatever depends on it",
    },
  },
  CSP386: {
    severity: "warning",
    message: { zh: "文件“{name}”没有读入", en: 'the file "{name}" was not read' },
    hint: {
      zh: "照 cs-pay inputs 列出的名称改名",
      en: "rename it to one of the names that cs-pay inputs prints",
    },
  },
  CSP387: {
    severity: "notice",
    message: { zh: "文件“{name}”不是已知的种类，没有读入", en: '"{name}" is of no known kind' },
    hint: { zh: "各文件的名称见 cs-pay inputs", en: "see cs-pay inputs for the file names" },
  },
  CSP388: {
    severity: "warning",
    message: {
      zh: "“{name}”在工作区根目录，没有读入",
      en: '"{name}" stands at the workspace root and was not read',
    },
    hint: { zh: "放进月份文件夹，如 {month}/", en: "put it into a month folder such as {month}/" },
  },
  CSP389: {
    severity: "error",
    message: { zh: "没有 {month} 的文件夹", en: "there is no folder for {month}" },
    hint: {
      zh: "建立文件夹 {month} 并放入当月导出；现有：{known}",
      en: "make the folder {month} for that month's exports; there are: {known}",
    },
  },
  CSP390: {
    severity: "error",
    message: {
      zh: "{start} 到 {month} 之间缺少 {missing}",
      en: "{missing} is missing between {start} and {month}",
    },
    hint: {
      zh: "补上文件夹 {missing}，月份要连续",
      en: "add the folder {missing}: months are paid in sequence",
    },
  },
  CSP391: {
    severity: "error",
    message: { zh: "没有花名册", en: "there is no roster" },
    hint: {
      zh: "在工作区根目录放 employees.csv",
      en: "put employees.csv at the root of the workspace",
    },
  },
  CSP392: {
    severity: "error",
    message: { zh: "花名册里没有可用的人员", en: "no row of the roster can be used" },
    hint: { zh: "先改正花名册里的错误", en: "mend the errors in the roster first" },
  },
  CSP393: {
    severity: "notice",
    message: {
      zh: "从 {month} 开始核算，没有更早的数据：个税从本月起累计，连续月数从零起",
      en: "{month} is the first month and nothing is known before it: tax and streaks start here",
    },
    hint: {
      zh: "若有更早的数据，放 opening-tax.csv 和 opening-scores.csv",
      en: "add opening-tax.csv and opening-scores.csv if there are earlier figures",
    },
  },
  CSP394: {
    severity: "notice",
    message: {
      zh: "更早的月份有 {count} 条问题（{months}）",
      en: "{count} findings in earlier months ({months})",
    },
    hint: { zh: "逐月查看：cs-pay check {first}", en: "look at them with cs-pay check {first}" },
  },
  CSP395: {
    severity: "warning",
    message: {
      zh: "停用：专项附加扣除文件曾经不读入",
      en: "retired: a file of declared deductions was once not read",
    },
    hint: { zh: "不再出现", en: "nothing is to be done" },
  },
  CSP396: {
    severity: "warning",
    message: {
      zh: "“{name}”是文件夹，里面的文件没有读入",
      en: '"{name}" is a folder; the files in it were not read',
    },
    hint: {
      zh: "把文件移到 {month}/ 里，或给不是数据的文件夹换个名字",
      en: "move its files up into {month}/, or rename it if it holds no exports",
    },
  },
  CSP397: {
    severity: "warning",
    message: {
      zh: "“{name}”是表格工作簿，没有读入",
      en: '"{name}" is a workbook and was not read',
    },
    hint: { zh: "在表格软件里另存为 CSV", en: "save it as CSV in the spreadsheet program" },
  },
});
