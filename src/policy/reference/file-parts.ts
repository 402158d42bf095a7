import type { ReferencePart } from "./reference-part.ts";

/** 文件各章 — what a policy file is: how it is written, layered and checked. */
export const FILE_PARTS: readonly ReferencePart[] = [
  {
    title: { zh: "制度文件怎么写", en: "How a policy file is written" },
    body: {
      zh: `制度是一个 YAML 文件，放在工作区的 policies/ 里；cs-pay.yaml 写 policy: 文件名。
用 cs-pay policy check 文件 检查：名字、单位、档位、示例，一次列出全部问题和位置。

- 一行一个 键: 值；冒号和逗号用半角，冒号后空一格；下级比上级多缩进两格，不用制表符。
- { a: 1, b: 2 } 是写在一行的下级，[a, b] 是列表。
- 文字里有冒号加空格、逗号（在花括号里）、# 或以 { [ % 等开头时，用半角双引号括起来。
- 时刻要加引号："09:00"。# 之后是注释。
- title、heading、says、message、decides 写 { zh: …, en: … }，或只写一句（两种语言共用）。
- 每个栏目都有名字（字母、数字、下划线或中文），在文件里只能用一次；次序不影响结果，
  写成圈（甲读乙、乙读甲）会报错。
- 每个键和词都有中文写法，可以混用；policy show --source --lang zh 把文件换成中文的键。
  算式里中文的词两边留空格：得分 >= 80 且 职级 是 senior。`,
      en: `A policy is a YAML file in policies/ of the workspace; cs-pay.yaml says policy: its name.
cs-pay policy check FILE finds wrong names, units, steps and examples, all at once.

- One key: value a line; deeper lines are indented by two spaces, never tabs.
- { a: 1, b: 2 } is the same on one line, [a, b] is a list.
- Quote a text that holds a colon with a space, a comma (inside braces), # or begins with { [ %.
- Times of day are quoted: "09:00". What follows # is a comment.
- title, heading, says, message, decides take { zh: …, en: … }, or one text for both languages.
- Every column has a name (letters, digits, _ or Chinese), used once in the file; their order
  does not matter, a circle is an error.
- Every key and word has a Chinese form and both may be mixed; policy show --source --lang zh
  prints the file with Chinese keys.`,
    },
  },
  {
    title: { zh: "层层相叠：extends", en: "Layers: extends" },
    body: {
      zh: `extends 写一份内置制度（cs-pay policy list）或 policies/ 里的文件，只写不同之处：

- 同名的条目只改写出的键，其余照旧；换一种算法（如 value 换成 table）会代替原来的算法。
- 名字: off 关掉整个条目，键: off 去掉一个键。新名字就是新条目。
- readings 和 blanks 在上层写 名字: 值。
- extends: [甲, 乙] 把几份并列起来：同名而说法不同的，写 名字: 甲 取甲的，或自己写，或写 off；
  整节也可以这样选（grades: 甲）。没有选的会报错。standard 就是这样写成的。
- basics 是共用规则：旷工与各种请假的扣款、未休年假、法定加班费（overtime_by: law 时）、
  adjustments.csv 里由人填写的增减。它要求本制度有 unpaid_base（per: span，元）：整月底薪。
  它的 base 要自己写：value: unpaid_base 加 prorate: attendance.paid_days。`,
      en: `extends names a built-in policy (cs-pay policy list) or a file of policies/:

- An entry of the same name changes the keys it writes and keeps the others; another mechanism
  (table instead of value) replaces the old one.
- name: off switches an entry off, key: off takes a key away. A new name adds an entry.
- readings and blanks are set as name: value in a higher layer.
- extends: [a, b] puts several side by side. Where they differ under one name write name: a to
  take that of a, or your own entry, or off; a whole section can be taken so (grades: a). What
  nobody chose is an error. The policy standard is written so.
- basics holds the shared rules: deductions for absence and leave, unused leave, statutory
  overtime (with overtime_by: law), amounts entered by hand in adjustments.csv. It needs
  unpaid_base (per: span, yuan), the full monthly base; write the item base yourself:
  value: unpaid_base with prorate: attendance.paid_days.`,
    },
  },
  {
    title: { zh: "读法、空白、条款", en: "Readings, blanks, clauses" },
    body: {
      zh: `条文有两种理解时写成读法，金额由公司定时写成空白；算式里直接用它们的名字。
cs-pay policy readings、policy blanks 列出来，公司在自己的文件里改选、填写。
读法的值是数字就当数字，是日期（2024-01-01）就当日期，是词就用 = 比较；空白没有填时不适用，用 known( ) 判断。
clauses 里每个编号写原文标题和自己的话；栏目的 clause 引用它，工资条和解释里都会出现。
有编号系列（S1、S2）时引用没有写的编号会提醒。`,
      en: `A clause with two meanings is a reading, an amount that the company sets is a blank;
both are
read by name in expressions. cs-pay policy readings and policy blanks list them, and the company
sets them in its own file. A reading that is a figure or a day (2024-01-01) counts as one, a word
is compared with =.
A blank that nobody filled does not apply: ask known( ). Each id under clauses has the heading of
the document and the rule in own words; columns cite it, payslips and explanations show it.`,
    },
    shown: `clauses:
  B1:
    heading: { zh: 第二条, en: article 2 }
    says: { zh: 全勤奖, en: full attendance }
readings:
  late_allowed:
    clause: B1
    chosen: 0
    instead: [1]
    why: { zh: 条文说无迟到, en: the clause says no late arrival }
blanks:
  award_amount:
    clause: B1
    title: { zh: 全勤奖金额, en: amount of the award }
    unit: yuan
    default: 200
pay:
  award:
    clause: B1
    when: attendance.late <= late_allowed
    value: award_amount
    examples:
      - { given: { attendance.late: 0 }, then: 200 }
      - { given: { attendance.late: 1 }, then: none }`,
  },
];
