import { entries } from "./entry.ts";

/** CSP344–346、CSP447–448 分派 — several policies in one run. */
export const assigning = entries({
  CSP344: {
    severity: "error",
    message: {
      zh: "这条分派规则永远轮不到：第 {earlier} 行的规则已包括它的人",
      en: "this rule is never reached: the rule at line {earlier} speaks of the same people",
    },
    hint: {
      zh: "把更窄的规则写在前面，或删去这一条",
      en: "put the narrower rule first, or remove this one",
    },
  },
  CSP346: {
    severity: "error",
    message: {
      zh: "输入“{name}”与另一份制度（{other}）声明的不一样",
      en: 'the input "{name}" is declared otherwise by another policy ({other})',
    },
    hint: {
      zh: "同名的文件各制度要写同样的列，否则另取一个名字",
      en: "give both the same columns, or name one of the files otherwise",
    },
  },
  CSP447: {
    severity: "warning",
    message: {
      zh: "{month} 没有人的 {key} 是“{word}”，assign 的这条规则对他们不起作用",
      en: 'nobody has the {key} "{word}" in {month}, so this rule of assign finds none of them',
    },
    hint: {
      zh: "花名册里有：{known}",
      en: "the roster has: {known}",
    },
  },
  CSP448: {
    severity: "notice",
    message: {
      zh: "{month} 有人换了制度，按天分开计算：{people}",
      en: "paid by more than one policy in {month}, each for its days: {people}",
    },
    hint: {
      zh: "用 cs-pay explain 查看每一行由哪份制度算出",
      en: "see with cs-pay explain which policy made which line",
    },
  },
});
