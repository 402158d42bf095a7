import { entries } from "./entry.ts";

/** CSP1xx 单元格与文件 — a cell or a file cannot be read. */
export const cells = entries({
  CSP101: {
    severity: "error",
    message: { zh: "“{value}”不是数字", en: '"{value}" is not a number' },
    hint: { zh: "只写数字，例如 1234.50", en: "write digits only, for example 1234.50" },
  },
  CSP102: {
    severity: "error",
    message: { zh: "“{value}”不是存在的日期", en: '"{value}" is not a date that exists' },
    hint: {
      zh: "写一个存在的日期，格式为 YYYY-MM-DD",
      en: "write a date that exists, as YYYY-MM-DD",
    },
  },
  CSP103: {
    severity: "error",
    message: {
      zh: "“{value}”看不出是哪一天",
      en: '"{value}" does not say clearly which day it is',
    },
    hint: {
      zh: "按年月日写，例如 2024-05-31 或 2024-05-31 08:27",
      en: "write year, month, day, for example 2024-05-31 or 2024-05-31 08:27",
    },
  },
  CSP104: {
    severity: "error",
    message: { zh: "“{value}”不是一天中的时间", en: '"{value}" is not a time of day' },
    hint: { zh: "时间写成 时:分，例如 09:00", en: "write times as HH:MM, for example 09:00" },
  },
  CSP105: {
    severity: "error",
    message: {
      zh: "“{value}”是科学计数法，后面的位数已经丢失",
      en: '"{value}" is in scientific notation, so its last digits are lost',
    },
    hint: {
      zh: "在原系统重新导出，导入表格软件时把这一列设为“文本”",
      en: "export again and open the column as text, not as a number",
    },
  },
  CSP106: {
    severity: "error",
    message: { zh: "“{value}”不是“是”或“否”", en: '"{value}" is neither yes nor no' },
    hint: { zh: "写 是/否、Y/N 或 1/0", en: "write Y or N" },
  },
  CSP107: {
    severity: "error",
    message: {
      zh: "列“{column}”不认识“{value}”",
      en: 'column {column} does not know the word "{value}"',
    },
    hint: { zh: "可用：{known}", en: "use one of: {known}" },
  },
  CSP108: {
    severity: "error",
    message: { zh: "必填的“{column}”是空的", en: "the required {column} is blank" },
    hint: { zh: "填上“{column}”，或删掉这一行", en: "fill in {column} or remove the row" },
  },
  CSP109: {
    severity: "error",
    message: {
      zh: "“{value}”超出范围，应为{range}",
      en: '"{value}" is out of range, expected {range}',
    },
    hint: { zh: "核对这个数字", en: "check this number" },
  },
  CSP110: {
    severity: "error",
    message: {
      zh: "前 {count} 行里找不到“{kind}”的表头，整个文件没有使用",
      en: "no header of kind {kind} in the first {count} rows, so the file was not used",
    },
    hint: {
      zh: "表头至少要有：{known}",
      en: "give the file a header row with at least: {known}",
    },
  },
  CSP111: {
    severity: "error",
    message: {
      zh: "缺少必需的列“{column}”，整个文件没有使用",
      en: "the required column {column} is missing, so the file was not used",
    },
    hint: { zh: "加上“{column}”这一列", en: "add the column {column}" },
  },
  CSP112: {
    severity: "error",
    message: {
      zh: "“{column}”有两列：“{value}”和“{other}”，整个文件没有使用",
      en: 'column {column} stands twice, as "{value}" and "{other}", so the file was not used',
    },
    hint: { zh: "只保留其中一列", en: "keep only one of the two columns" },
  },
  CSP113: {
    severity: "warning",
    message: { zh: "不认识列“{value}”，没有读取", en: 'column "{value}" is not known, not read' },
    hint: { zh: "若是“{near}”，请改列名", en: "rename it if {near} is meant" },
  },
  CSP114: {
    severity: "notice",
    message: { zh: "没有读取这些列：{columns}", en: "these columns were not read: {columns}" },
    hint: {
      zh: "不需要的列可以留着，需要的请按 cs-pay inputs 改名",
      en: "leave them, or rename those you need as cs-pay inputs prints them",
    },
  },
  CSP115: {
    severity: "error",
    message: {
      zh: "列“{value}”的单位不是{unit}，整个文件没有使用",
      en: 'column "{value}" is not in {unit}, so the file was not used',
    },
    hint: {
      zh: "把数值换算成{unit}，并改列名为“{near}”",
      en: "convert the figures to {unit} and rename the column to {near}",
    },
  },
  CSP116: {
    severity: "error",
    message: {
      zh: "这一行比表头多出一格：“{value}”",
      en: 'the row has a cell more than the header: "{value}"',
    },
    hint: {
      zh: "检查前面的文字里是否有没加引号的逗号",
      en: "look for a comma without quotes in a text before it",
    },
  },
  CSP117: {
    severity: "warning",
    message: {
      zh: "“{value}”里有看不见的控制字符，已去掉",
      en: '"{value}" held invisible control characters, which were taken out',
    },
    hint: { zh: "核对这一格的文字", en: "check the text of this cell" },
  },
  CSP118: {
    severity: "error",
    message: {
      zh: "“{value}”是表格软件内部的日期数字",
      en: '"{value}" is the day number of a spreadsheet, not a date',
    },
    hint: {
      zh: "把这一列的格式改为“日期”后重新导出（这个数字应是 {meaning}）",
      en: "format the column as a date and export again (the number stands for {meaning})",
    },
  },
  CSP119: {
    severity: "error",
    message: {
      zh: "“{value}”是表格公式的错误值",
      en: '"{value}" is the error of a spreadsheet formula',
    },
    hint: { zh: "在表格里改好公式后重新导出", en: "mend the formula and export again" },
  },
  CSP120: {
    severity: "error",
    message: { zh: "“{value}”不是月份", en: '"{value}" is not a month' },
    hint: { zh: "月份写成 2024-05", en: "write months as 2024-05" },
  },
  CSP121: {
    severity: "warning",
    message: {
      zh: "列“{column}”没有“{value}”这个词，按原文保留",
      en: 'column {column} has no word "{value}", kept as written',
    },
    hint: { zh: "通用的词：{known}", en: "usual words: {known}" },
  },
  CSP122: {
    severity: "error",
    message: { zh: "“{value}”不是整数", en: '"{value}" is not a whole number' },
    hint: { zh: "写整数，例如 3", en: "write a whole number, for example 3" },
  },
  CSP123: {
    severity: "error",
    message: {
      zh: "“{value}”分不清是百分数还是小数",
      en: '"{value}" may be a percentage or a fraction',
    },
    hint: { zh: "写上百分号，例如 12%", en: "write the percent sign, for example 12%" },
  },
  CSP124: {
    severity: "error",
    message: {
      zh: "“{value}”是世界标准时间，不是当地时间",
      en: '"{value}" is universal time, not the local time of the site',
    },
    hint: {
      zh: "按当地时间导出，例如 2024-05-31T08:27:15+08:00",
      en: "export local times, for example 2024-05-31T08:27:15+08:00",
    },
  },
  CSP125: {
    severity: "warning",
    message: {
      zh: "列“{value}”没有读取，“{column}”已由列“{other}”给出",
      en: 'column "{value}" was not read: {column} is already given by "{other}"',
    },
    hint: { zh: "若应读这一列，请删掉另一列", en: "remove the other column if this one is meant" },
  },
  CSP126: {
    severity: "error",
    message: {
      zh: "“{value}”的小数多于 {most} 位，金额只到分",
      en: '"{value}" has more than {most} decimals; amounts go down to the fen',
    },
    hint: { zh: "四舍五入到分", en: "round it to the fen" },
  },
  CSP127: {
    severity: "error",
    message: {
      zh: "这个文件的 {count} 行全部被拒收，按读不出的文件算，工资用到它的人挂起；第一行：{why}",
      en: "all {count} rows refused: an unreadable file holds the pay made of it; first: {why}",
    },
    hint: {
      zh: "照第一行改正整份导出：{remedy}",
      en: "correct the whole export as its first row needs it: {remedy}",
    },
  },
});
