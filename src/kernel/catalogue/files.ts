import { entries } from "./entry.ts";

/** CSP18x 文件 — a file that cannot be read as a table, or not to its end. */
export const files = entries({
  CSP180: {
    severity: "error",
    message: {
      zh: "引号没有闭合，从这里起的行都没有读",
      en: "this quote is never closed; the rows from here on were not read",
    },
    hint: {
      zh: "补上缺少的引号，或把单元格里的引号写成两个",
      en: "add the missing quote, or write a quote inside a cell twice",
    },
  },
  CSP181: {
    severity: "error",
    message: {
      zh: "这一行起的文字既不是 UTF-8 也不是 GB18030，后面的行没有读",
      en: "text is neither UTF-8 nor GB18030 here; the rows from here on were not read",
    },
    hint: {
      zh: "用表格软件重新导出，编码选 UTF-8",
      en: "export the file again with the encoding UTF-8",
    },
  },
  CSP182: {
    severity: "error",
    message: {
      zh: "文件是没有标记的 UTF-16 编码，不能读",
      en: "the file is UTF-16 without a byte order mark and cannot be read",
    },
    hint: {
      zh: "另存为“CSV UTF-8（逗号分隔）”",
      en: 'save it again as "CSV UTF-8 (Comma delimited)"',
    },
  },
  CSP183: {
    severity: "error",
    message: { zh: "文件读不了（{reason}）", en: "the file cannot be read ({reason})" },
    hint: {
      zh: "检查文件是否存在、当前用户是否有读取权限",
      en: "check that the file exists and that you may read it",
    },
  },
  CSP184: {
    severity: "error",
    message: {
      zh: "这一行长过 {limit} 字节，后面的行没有读",
      en: "this row is longer than {limit} bytes; the rows from here on were not read",
    },
    hint: {
      zh: "检查是否少了一个引号，或文件不是 CSV",
      en: "look for a missing quote, or check that the file is a CSV file",
    },
  },
  CSP185: {
    severity: "error",
    message: {
      zh: "表头用全角“{delimiter}”分隔，读成了一列",
      en: 'the header is separated by the full-width "{delimiter}" and was read as one column',
    },
    hint: {
      zh: "把全角逗号改成半角逗号“,”",
      en: "replace the full-width commas by plain commas",
    },
  },
  CSP186: {
    severity: "warning",
    message: {
      zh: "文件里有 {count} 个空字节（NUL），已去掉",
      en: "the file held {count} NUL bytes, which were left out",
    },
    hint: {
      zh: "核对相关行，必要时重新导出",
      en: "check the rows concerned and export again if needed",
    },
  },
});
