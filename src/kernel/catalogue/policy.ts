import { entries } from "./entry.ts";

/** CSP3xx 制度 — a policy file that cannot be used as written. */
export const policy = entries({
  CSP301: {
    severity: "error",
    message: { zh: "{where}不认识键“{name}”", en: '{where} does not know the key "{name}"' },
    hint: { zh: "可用的键：{known}", en: "use one of: {known}" },
  },
  CSP302: {
    severity: "error",
    message: { zh: "YAML 读不通：{why}", en: "this is not readable YAML: {why}" },
    hint: {
      zh: "检查缩进、冒号后的空格和引号",
      en: "check indentation, the blank after a colon, and quotes",
    },
  },
  CSP303: {
    severity: "error",
    message: { zh: "“{name}”应写成{wanted}", en: '"{name}" must be {wanted}' },
    hint: {
      zh: "参照 cs-pay policy show 中同类条目的写法",
      en: "follow the form of a like entry in cs-pay policy show",
    },
  },
  CSP304: {
    severity: "error",
    message: { zh: "“{name}”缺少“{key}”", en: '"{name}" needs "{key}"' },
    hint: { zh: "补上一行 {key}: …", en: "add a line {key}: …" },
  },
  CSP305: {
    severity: "error",
    message: { zh: "不认识的名字“{name}”", en: 'unknown name "{name}"' },
    hint: { zh: "改正名字，或先声明它", en: "correct the name, or declare it first" },
  },
  CSP306: {
    severity: "error",
    message: { zh: "单位不合：{why}", en: "the units do not fit: {why}" },
    hint: {
      zh: "给数字写上单位，或改用同一单位的栏目",
      en: "write the unit of the number, or use figures of one unit",
    },
  },
  CSP307: {
    severity: "error",
    message: {
      zh: "这些栏目互相引用成圈：{circle}",
      en: "these columns refer to each other in a circle: {circle}",
    },
    hint: { zh: "让其中一个不再引用下一个", en: "let one of them stop reading the next" },
  },
  CSP308: {
    severity: "error",
    message: { zh: "算式读不通：{why}", en: "this expression cannot be read: {why}" },
    hint: {
      zh: "例：round(score) >= 80 and not approved",
      en: "for example: round(score) >= 80 and not approved",
    },
  },
  CSP309: {
    severity: "error",
    message: {
      zh: "“{name}”的档位有空缺或重叠：{why}",
      en: 'the steps of "{name}" leave a gap or overlap: {why}',
    },
    hint: {
      zh: "每个档位只写起点，由低到高",
      en: "write only where each step begins, from low to high",
    },
  },
  CSP310: {
    severity: "error",
    message: {
      zh: "“{name}”要么没有算法，要么多于一种：{found}",
      en: '"{name}" needs exactly one way to get its value; found: {found}',
    },
    hint: { zh: "在 {known} 中只写一个", en: "write exactly one of {known}" },
  },
  CSP311: {
    severity: "error",
    message: { zh: "找不到制度“{name}”", en: 'there is no policy "{name}"' },
    hint: { zh: "可用：{known}", en: "use one of: {known}" },
  },
  CSP312: {
    severity: "error",
    message: {
      zh: "“{name}”属于更细的层次（{inner}），要先汇总",
      en: '"{name}" has one value per {inner}; add it up first',
    },
    hint: {
      zh: "写成 sum({name})、count({name}) 或 last({name})",
      en: "write sum({name}), count({name}) or last({name})",
    },
  },
  CSP313: {
    severity: "error",
    message: { zh: "“{name}”声明了两次", en: '"{name}" is declared twice' },
    hint: { zh: "删去其中一处，或改名", en: "remove one of the two, or rename it" },
  },
  CSP314: {
    severity: "error",
    message: {
      zh: "制度从 {from} 起生效，{month} 还不能用",
      en: "the policy is in force from {from}, it cannot pay {month}",
    },
    hint: {
      zh: "改 effective_from，或使用当时有效的制度",
      en: "change effective_from, or use the policy of that time",
    },
  },
  CSP315: {
    severity: "error",
    message: { zh: "“{name}”没有可选项“{value}”", en: '"{name}" has no choice "{value}"' },
    hint: { zh: "可选：{known}", en: "choose one of: {known}" },
  },
  CSP316: {
    severity: "error",
    message: {
      zh: "{name} 与排在前面的制度说法不同：{names}",
      en: "{name} differs from the policies named before it: {names}",
    },
    hint: {
      zh: "逐条写“名字: 制度名”取其中一份，或自己写这一条，或写 off",
      en: "for each write name: policy to take that one, or your own entry, or off",
    },
  },
  CSP317: {
    severity: "error",
    message: {
      zh: "制度继承成圈：{circle}",
      en: "these policies extend each other in a circle: {circle}",
    },
    hint: { zh: "删去其中一个 extends", en: "remove one of the extends" },
  },
  CSP318: {
    severity: "error",
    message: { zh: "“{name}”缺少条款号 clause", en: '"{name}" cites no clause' },
    hint: {
      zh: "写上 clause: 条款号，让每一元都有出处",
      en: "write clause: with the clause id, so that every yuan has a source",
    },
  },
  CSP319: {
    severity: "error",
    message: {
      zh: "工资项不能叫“{name}”：报表里已有这一列",
      en: 'no pay item can be called "{name}": the reports have a column of that name',
    },
    hint: { zh: "换一个名字", en: "choose another name" },
  },
  CSP320: {
    severity: "warning",
    message: {
      zh: "条款“{name}”没有在 clauses 里说明",
      en: 'clause "{name}" is not described under clauses',
    },
    hint: {
      zh: "改正条款号，或在 clauses 里写上 heading 和 says",
      en: "correct the clause id, or give its heading and says under clauses",
    },
  },
  CSP321: {
    severity: "error",
    message: {
      zh: "这一行用了全角冒号“：”，YAML 认不出键",
      en: "this line has a full-width colon ：, which makes no key in YAML",
    },
    hint: { zh: "改成半角冒号加一个空格", en: "write a plain colon and a blank" },
  },
  CSP322: {
    severity: "error",
    message: { zh: "“{value}”不是取数周期", en: '"{value}" is no window of time' },
    hint: { zh: "可用：{known}", en: "use one of: {known}" },
  },
  CSP323: {
    severity: "error",
    message: {
      zh: "“{left}”与“{right}”不是同一类记录",
      en: '"{left}" and "{right}" are not records of one kind',
    },
    hint: {
      zh: "合并或比较的记录集要取自同一类记录",
      en: "join and compare only sets that come from the same kind of records",
    },
  },
  CSP324: {
    severity: "error",
    message: {
      zh: "“{name}”的记录没有日期，不能按日、周或周期取数",
      en: 'the records of "{name}" carry no date, so no day or window can be told',
    },
    hint: {
      zh: "去掉 over，或改用有日期的记录",
      en: "leave `over` away, or use records that have a date",
    },
  },
  CSP325: {
    severity: "error",
    message: {
      zh: "“{name}”按 {period} 取值，却不读任何记录，一天也没有",
      en: '"{name}" has one value per {period} but reads no records, so it has no {period}',
    },
    hint: {
      zh: "用 sum(…) 或 count(…) 读一类记录，或去掉 per",
      en: "read records by sum(…) or count(…), or leave `per` away",
    },
  },
  CSP326: {
    severity: "error",
    message: {
      zh: "“{name}”的示例不符：写的是 {wanted}，算出来是 {found}",
      en: 'an example of "{name}" does not agree: {wanted} is written, {found} comes out',
    },
    hint: {
      zh: "手算一遍，改正规则或示例中错的一方",
      en: "work it out by hand and correct the rule or the example, whichever is wrong",
    },
  },
  CSP327: {
    severity: "error",
    message: { zh: "“{value}”不是列的类型", en: '"{value}" is no type of column' },
    hint: { zh: "可用：{known}", en: "use one of: {known}" },
  },
  CSP328: {
    severity: "error",
    message: {
      zh: "“{name}”的 {key} 要指一个 {type} 列，“{column}”不能用",
      en: '{key} of "{name}" must be a column of type {type}; "{column}" cannot be it',
    },
    hint: {
      zh: "在 columns 里声明它且不加 optional，或用 {key}: 指明别的列；有：{known}",
      en: "declare it under columns without optional, or name another by {key}: of {known}",
    },
  },
  CSP329: {
    severity: "error",
    message: { zh: "“{name}”已经指 {other}", en: '"{name}" means {other} already' },
    hint: { zh: "换一个名字", en: "choose another name" },
  },
  CSP336: {
    severity: "error",
    message: {
      zh: "{guard} 从不改动金额，不能写 enforce",
      en: "{guard} never changes an amount, it cannot be enforced",
    },
    hint: { zh: "写 warn 或 off", en: "write warn or off" },
  },
});
