import { entries } from "./entry.ts";

/** CSP36x 制度静态检查 — what compiles and can hardly be meant. */
export const policyChecks = entries({
  CSP348: {
    severity: "error",
    message: {
      zh: "{name} 要逐条酌定“{set}”，但这些记录没有编号，说不清定的是哪一条",
      en: '{name} lets people choose for each of "{set}", whose records have no number to name',
    },
    hint: {
      zh: "在 inputs 中写 id: 编号所在的栏；若按人酌定，去掉 per",
      en: "name the column with the number as id of the input, or choose per person",
    },
  },
  CSP347: {
    severity: "error",
    message: {
      zh: "两边是同一栏 {name}，比较的结果总是一样",
      en: "both sides are the same column {name}, so the comparison says nothing",
    },
    hint: {
      zh: "写出要与 {name} 比较的另一栏",
      en: "write the other column that {name} is compared with",
    },
  },
  CSP334: {
    severity: "warning",
    message: {
      zh: "这里的 {figure} 与百分比相比，是 {percent}%",
      en: "{figure} stands beside a percentage here: that is {percent} %",
    },
    hint: { zh: "若指 {figure}%，写上百分号", en: "write {figure}% if that is meant" },
  },
  CSP364: {
    severity: "warning",
    message: {
      zh: "“{name}”永远不会生效：{why} 不可能成立",
      en: '"{name}" can never apply: {why} cannot hold',
    },
    hint: {
      zh: "改正条件，或用 {name}: off 去掉这条规则",
      en: "correct the condition, or remove the rule with {name}: off",
    },
  },
  CSP365: {
    severity: "warning",
    message: {
      zh: "“{name}”的档位 {step} 永远够不到：{by} 最高是 {high}",
      en: 'the step {step} of "{name}" can never be reached: {by} is {high} at most',
    },
    hint: {
      zh: "改正起点，或删去这一档",
      en: "correct where the step begins, or remove it",
    },
  },
  CSP366: {
    severity: "warning",
    message: {
      zh: "“{name}”没有任何规则读取",
      en: 'no rule reads "{name}"',
    },
    hint: {
      zh: "在规则里用上它，要留给以后的月份就写 keep: true，否则删去",
      en: "use it in a rule, write keep: true to keep it for months to come, or remove it",
    },
  },
  CSP367: {
    severity: "warning",
    message: {
      zh: "选项“{name}”改成什么都一样：没有任何规则读取它",
      en: 'choosing "{name}" changes nothing: no rule reads it',
    },
    hint: {
      zh: "在它该决定的规则里写上它的名字，或删去",
      en: "name it in the rule that it decides, or remove it",
    },
  },
  CSP368: {
    severity: "warning",
    message: {
      zh: "同一条记录可能被“{name}”和“{other}”（{where}）各罚一次",
      en: 'one record may be fined by both "{name}" and "{other}" ({where})',
    },
    hint: {
      zh: "在其中一个记录集的 where 里写 not in(另一个记录集)；两项都要罚就写 beside: {other}",
      en: "leave one set out (where: not in(…)), or write beside: {other} to charge both",
    },
  },
  CSP369: {
    severity: "warning",
    message: {
      zh: "记录集“{name}”永远是空的：{why} 不可能成立",
      en: 'the records of "{name}" are always none: {why} cannot hold',
    },
    hint: {
      zh: "改正 where，或删去这个记录集",
      en: "correct `where`, or remove the set",
    },
  },
  CSP371: {
    severity: "error",
    message: {
      zh: "“{name}”各期相加是 {found}，不是 100%",
      en: 'the parts of "{name}" add up to {found}, not to 100%',
    },
    hint: {
      zh: "让 pays 的各部分相加为 100%",
      en: "let the shares under pays add up to 100%",
    },
  },
  CSP376: {
    severity: "error",
    message: {
      zh: "“{name}”每条 {scope} 一个值，示例不能给一个数",
      en: '"{name}" has one value per {scope}: an example cannot give one figure for it',
    },
    hint: {
      zh: "改为给出它由之算出的记录，如 complaints: [{ upheld: yes }]",
      en: "give the records that it is made from, such as complaints: [{ upheld: yes }]",
    },
  },
  CSP377: {
    severity: "error",
    message: {
      zh: "“{name}”每个 {scope} 只有一个值，示例里却给了两个不同的",
      en: '"{name}" has one value per {scope}: the example gives two different ones',
    },
    hint: {
      zh: "只在其中一人处给出，或给同一个值",
      en: "give it for one of the people only, or the same for all",
    },
  },
  CSP378: {
    severity: "error",
    message: {
      zh: "括号里的逗号把这段文字断开了：{text}",
      en: "a comma inside the brackets cuts this text in two: {text}",
    },
    hint: {
      zh: "给整段文字加上引号",
      en: "put quotes around the whole text",
    },
  },
  CSP379: {
    severity: "error",
    message: {
      zh: "“{name}”经过以前的月份又读到自己，却没有写值的单位",
      en: '"{name}" leads back to itself through an earlier month and does not say its unit',
    },
    hint: {
      zh: "在它下面写 unit: 或 level:",
      en: "write unit: or level: beside it",
    },
  },
});
