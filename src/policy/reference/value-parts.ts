import type { ReferencePart } from "./reference-part.ts";

/** 取值各章 — columns and scopes, values, units, expressions. */
export const VALUE_PARTS: readonly ReferencePart[] = [
  {
    title: { zh: "栏目与层次", en: "Columns and scopes" },
    body: {
      zh: `measures、pay、fines、flags、warnings 里的每个条目是一个栏目。栏目恰好写一种算法，
再按书写次序加修饰；when、unless 决定是否适用。per: 决定每什么一个值：

    记录 ⊂ 日 ⊂ 周 ⊂ 人（工资月，默认）⊂ 班组 ⊂ 职场 ⊂ 全中心

- 同层和更大层次的栏目直接写名字：每条投诉的罚款可以读本人的职级，个人可以读班组的数。
- 更小层次的要汇总：sum、count、mean、min、max、first、last、any、all。
- per: 记录集，每条记录一个值：可读记录的栏目，工资条上每条一行。
- per: span，每段一个值：月内调级、调薪、换班组各成一段；用了 prorate 自动如此。
- per: team 等较大层次的栏目不能直接成为工资项；个人用 share 分，或直接读。
- 班组长的数从组员来：sum(x, in team) 含本人，others 不含；whose mentor = employee_id 是徒弟。`,
      en: `Every entry of measures, pay, fines, flags and warnings is a column. It has exactly one
mechanism, then modifiers in the order written; when and unless say whether it applies. per: says
one value per what:

    record ⊂ day ⊂ week ⊂ person (pay month, usual) ⊂ team ⊂ site ⊂ centre

- Columns of the same or a wider scope are read by name: a fine per complaint reads the grade.
- Narrower ones are added up: sum, count, mean, min, max, first, last, any, all.
- per: a record set gives one value per record; it reads the record's fields, a payslip line each.
- per: span gives one value per stretch of the month with one grade, base and team; prorate does
  so by itself.
- A column per team, site or centre is no pay item: people take part by share, or read it.
- A leader's figure comes from members: sum(x, in team) with oneself, others without; whose
  mentor = employee_id are those one mentors.`,
    },
    shown: `measures:
  team_sales: { per: team, unit: yuan, value: sum(own_sales) }
  own_sales: { unit: yuan, value: sum(sales.amount) }
pay:
  leader_award:
    clause: C1
    when: position = "leader"
    value: team_sales * 1%
    examples:
      - given:
          - { team: a, position: leader, own_sales: 0 }
          - { team: a, position: agent, own_sales: 30000 }
        then: [300, none]`,
  },
  {
    title: { zh: "已知、不适用、未知", en: "Known, not applicable, unknown" },
    body: {
      zh: `- 已知：一个数、词、日期或是否。0 是已知的数。
- 不适用：when 不成立、没有记录的平均、none。汇总时跳过，工资条上没有这一项；
  两数相加减乘除有一个不适用则不适用（有的才加：sum(a, b)）；比较和 and、or 里当作不成立。
- 未知：该有的数还没有人提供。会一直传下去，那个人的工资条挂起，列出缺什么、谁提供；
  别人照发。缺的数从不当作 0。
- known(x)、missing(x) 判断有没有；otherwise: 0 把不适用变成 0。
- a != b 也是比较，a 不适用时不成立；这时也要成立的写 not (a = b)。`,
      en: `- Known: a figure, word, date or yes/no. 0 is known.
- Not applicable: a when that fails, the mean of no records, none. Aggregates leave it out, the
  payslip has no such item; + - * / with it does not apply either (sum(a, b) adds those that
  apply), comparisons count as false.
- Unknown: nobody has supplied what must be there. It spreads and holds that payslip, which says
  what is missing and from whom; everyone else is paid. Missing is never zero.
- known(x) and missing(x) ask; otherwise: 0 makes a zero of what does not apply.
- a != b is a comparison too, false when a does not apply; not (a = b) holds then.`,
    },
    shown: `pay:
  award:
    clause: C2
    when: score >= 90
    otherwise: 0
    value: 300 yuan
    examples:
      - { given: { score: 95 }, then: 300 }
      - { given: { score: 80 }, then: 0 }
      - { given: {}, then: unknown }`,
  },
  {
    title: { zh: "数字与单位", en: "Figures and units" },
    body: {
      zh: `数字后写单位：20000 yuan（元）、0.7%、3 days（天）、2 h（小时）、15 min（分钟）、
30 s（秒）、5 points（分）、3 months（个月）、2 times（次）。不写单位的数字取所遇到的单位。

- 元 × % = 元；元 × 次 = 元；元 × 天 = 元（每天若干元）；元 ÷ 天 = 元每天；小时与分钟自动换算。
- 元 + 天、分 > 元 之类在 policy check 时就报错，并指出位置。
- 同单位相除得百分比：接通量 ÷ 呼入量。比较时 80% 就是 0.8。
- 次 ÷ 分钟是每分钟的次数，不能与时长相加、相比；每小时的写 * 1 h：
  calls.answered / states.online_minutes * 1 h >= 12。
- 中间不取整；工资行四舍五入到分，只此一次。要提前取整写 round。`,
      en: `A number may carry its unit: 20000 yuan, 0.7%, 3 days, 2 h, 15 min, 30 s, 5 points,
3 months,
2 times. Without one it takes the unit that it meets.

- yuan × % = yuan; yuan × count = yuan; yuan × days = yuan (so much a day); yuan ÷ days = yuan per
  day; hours, minutes and seconds are turned into each other.
- yuan + days, or points > yuan, is an error of policy check, with its place.
- Two figures of one unit divided give a percentage. 80% is 0.8.
- Count ÷ minutes is so many a minute, which is no time to add to or compare with; so many an
  hour is calls.answered / states.online_minutes * 1 h >= 12.
- Nothing is rounded on the way; a line is rounded half-up to the fen, once. Else write round.`,
    },
  },
  {
    title: { zh: "算式", en: "Expressions" },
    body: {
      zh: `从松到紧：or、and、not、比较、+ -、* /、负号；括号随意。全角符号（）＝＞＜％ 也认。

- 比较：= != < <= > >=，或 is、is not。词直接写：grade = junior、kind is late_reply；
  没有固定词表的文字加引号：team = "天猫组"。有序的词可比大小：tier >= second。
- 日期：两日相减得天数；日期 + 3 days、+ 1 months 得日期；时刻 + 2 h 得时刻
  （+ 1 days 是次日整天，+ 24 h 到次日同一时刻）；比较同数字。
  month_start、month_end、pay_date 是本月首日、末日、发薪日；固定的一天写 2024-01-01（不是减法）。
- 常数：true、false、none（不适用）。
- 函数：名字(项, 项, 附言 …)；附言写在各项之后，用逗号隔开：sum(x, in team, others)。
- 记录的栏目：汇总里写 记录集.栏目（sum(orders.amount)）；where 和 per: 记录集 里直接写栏目名。
- YAML 里以引号、% 或 { 开头的算式要整个加引号："\\"vip\\" = kind"。`,
      en: `Loosest first: or, and, not, comparison, + -, * /, minus sign; brackets at will.

- Comparison: = != < <= > >=, or is, is not. Words stand bare: grade = junior, kind is late_reply;
  text without a fixed list is quoted: team = "night". Ordered words compare: tier >= second.
- Dates: date - date is days; date + 3 days, + 1 months is a date, a moment + 2 h a moment (+ 1 days
  the next day, + 24 h the same time of it); they compare like figures.
  month_start, month_end and pay_date are the first, last and pay day; 2024-01-01 is a fixed day
  (no subtraction).
- Constants: true, false, none (does not apply).
- Functions: name(input, input, option …); options follow the inputs: sum(x, in team, others).
- Fields: set.field inside an aggregate (sum(orders.amount)); the bare field in where and per:.
- An expression that begins with a quote, % or { is quoted whole in YAML.`,
    },
    shown: `measures:
  tenure: { value: months_employed >= 12 and hired_on + 1 months <= month_end }
  old_contract:
    value: hired_on < 2024-01-01
    examples: { given: { hired_on: 2023-12-31 }, then: yes }
  allowance:
    unit: yuan
    value: if(tenure and not (grade = junior), 200, 100) * 2
    examples:
      - { given: { months_employed: 20, hired_on: 2022-09-01, grade: senior },
          then: 400 }`,
  },
];
