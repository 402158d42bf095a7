import type { Bilingual } from "../../src/kernel/bilingual.ts";

/** 每词一句 — what the description of the example of each word says, worked out by hand. */
export const SENTENCES: Readonly<Record<string, Bilingual>> = {
  "mechanism value": {
    zh: "performance = 底薪 × 20% × 绩效分数 ÷ 100。",
    en: "Performance = base pay × 20% × score ÷ 100.",
  },
  "mechanism table": {
    zh: "- 按职级、绩效分数：\n\n| 职级 | 绩效分数 | shift_award |\n|---|---|---|\n| 初级 | 不满 80 分 | 0 元 |\n| 初级 | 80 分及以上 | 100 元 |",
    en: "| number 1 | 20 yuan |\n| number 2 | 50 yuan |\n| every later one | 100 yuan |",
  },
  "mechanism tiers": {
    zh: "- sales_net × 所达档位的比例（每段按自己的一档）：\n\n| sales_net | 比例 |\n|---|---|\n| 不满 20000 元 | 0% |\n| 20000 元至不满 50000 元 | 1% |\n| 50000 元及以上 | 2% |",
    en: "× the rate of its step (all of it at the step reached):",
  },
  "mechanism linear": {
    zh: "按绩效分数在以下各点之间直线取值，两端之外取最近的一点：\n\n| 绩效分数 | quality_award |\n|---|---|\n| 60 分 | 0 元 |\n| 100 分 | 1000 元 |",
    en: "Straight between these points by score; beyond an end, the nearest one:",
  },
  "mechanism weigh": {
    zh: "加权平均：\n\n| 组成 | 权重 |\n|---|---|\n| quality_points | 60% |\n| attitude | 40% |",
    en: "Weighted mean:",
  },
  "mechanism quota": {
    zh: "按绩效分数由高到低强制分布（并列从优）：\n\n| star | 人数比例 |\n|---|---|\n| 一星 | 25% |\n| 二星 | 50% |\n| 三星 | 其余的人 |",
    en: "Forced distribution by score, best first (ties: the better place):",
  },
  "mechanism share": {
    zh: "- 1000 元，按绩效分数分给各人。\n- 只算绩效分数不低于 60 的。",
    en: "- 100 yuan, shared by head.",
  },
  "mechanism choose": {
    zh: "- 由人在 800 元至 1500 元之间酌定（award）。\n- 没有人决定时为 1000 元。",
    en: "- A person chooses between 800 yuan and 1500 yuan (award).\n- 1000 yuan when nobody chose.",
  },
  "mechanism cluster": {
    zh: "2 小时之内类型相同的达到 2 条。",
    en: "2 records of the same kind within 2 h.",
  },
  "mechanism points": { zh: "对照目标“rating”得分。", en: "Points for the target “rating”." },
  "modifier prorate": {
    zh: "- base = 底薪。\n- 按计薪天数 ÷ 当月计薪天数折算。",
    en: "Prorated: × paid days in the employment ÷ paid days of the month.",
  },
  "modifier at_least": { zh: "不低于 2000 元。", en: "At least 2000 yuan." },
  "modifier at_most": { zh: "不超过 200 元。", en: "At most 200 yuan." },
  "modifier round": { zh: "按 10 元取整（零头舍去）。", en: "Rounded to 10 yuan (down)." },
  "modifier pays": {
    zh: "- 分期付：当月付 70%；年末（12 月）付 30%。\n- 离职时，未付的部分随最后一次工资付清。",
    en: "Paid in parts: 70% in the month itself; 30% in December.",
  },
  "function if": {
    zh: "  - 如果“是否升级”为是：100 元。\n  - 否则：20 元。",
    en: "  - If “escalated” is yes: 100 yuan.\n  - Otherwise: 20 yuan.",
  },
  "function round": { zh: "绩效分数（四舍五入）", en: "score (rounded)" },
  "function floor": {
    zh: "（迟到次数 ÷ 3）（舍去零头） × 50 元。",
    en: "(late arrivals ÷ 3) (rounded down) × 50 yuan.",
  },
  "function ceil": {
    zh: "分钟（不满的进一）（以 30 分钟为一步）。",
    en: "minutes (rounded up) (in steps of 30 min).",
  },
  "function abs": { zh: "（绩效分数 − 80）的绝对值。", en: "(score − 80) without its sign." },
  "function min": { zh: "绩效分数、100 中最小者。", en: "the smallest of score, 100." },
  "function max": { zh: "底薪、2000 元中最大者。", en: "the largest of base pay, 2000 yuan." },
  "function holds": {
    zh: "以下条件中成立的个数（绩效分数不低于 80；底薪不低于 3000；投诉条数为 0）不低于 2 时",
    en: "how many of these hold (score is at least 80; base pay is at least 3000; the number of complaints is 0) is at least 2.",
  },
  "function shift": { zh: "职级移动 1 档。", en: "grade moved by 1." },
  "function known": { zh: "如果底薪已填写：底薪。", en: "If base pay is known: base pay." },
  "function missing": {
    zh: "unanswered：取自工单，只算回复时间空缺的。",
    en: "only where replied at is blank.",
  },
  "function sum": {
    zh: "绩效分数合计（近 3 个月）。",
    en: "the total of amount of sales (only where amount is at least 100).",
  },
  "function count": {
    zh: "绩效分数不低于 60 的人数（在班组相同的人之间）。",
    en: "the number of complaints.",
  },
  "function mean": {
    zh: "绩效分数平均（在班组相同的人之间，不含本人）。",
    en: "the mean of amount of sales.",
  },
  "function first": { zh: "最早的by_time的实付金额。", en: "the first amount of by_time." },
  "function last": { zh: "最后的span_base。", en: "the last span_base." },
  "function any": { zh: "有投诉的是否升级", en: "any escalated of complaints" },
  "function all": { zh: "全部工单的回复时间已填写", en: "all replied at of tickets is known" },
  "function rank": {
    zh: "绩效分数的名次（在班组相同的人之间，相同的再按底薪）。",
    en: "the place by score (among people with the same team, equals by base pay).",
  },
  "function day": {
    zh: "只算回复时间当天晚于受理时间当天的。",
    en: "only where the day of replied at is after the day of received at.",
  },
  "function clock": {
    zh: "只算受理时间的钟点不低于 18:00 的。",
    en: "only where the time of day of received at is at least 18:00.",
  },
  "function streak": {
    zh: "绩效分数不低于 80 的连续月数。",
    en: "months running in which score is at least 80.",
  },
  "function months": {
    zh: "近 3 个月绩效分数不低于 90 的月数。",
    en: "months in the last 3 months in which score is at least 90.",
  },
  "function previous": { zh: "绩效分数 − 上月的绩效分数。", en: "last month's credit + 1." },
  "function in_month": {
    zh: "−退款金额 × 付款时间所在月的rate。",
    en: "−refund amount × rate in the month of paid at.",
  },
  "function running": {
    zh: "如果累计分钟超过 30 分钟：20 元。",
    en: "If minutes added up so far is above 30 min: 20 yuan.",
  },
  "function find": {
    zh: "amount × 查得的contracts的rate（只算contract no为本条的contract no的）",
    en: "amount × rate of contracts found (only where contract no is its own contract no)",
  },
  "function hours_between": {
    zh: "只算班次开始至班次结束之间的小时（22 小时到 6 小时时段内）不低于 4 小时的。",
    en: "only where hours from start of the shift to end of the shift (within 22 h to 6 h) is at least",
  },
  "function weekday": {
    zh: "只算付款时间是星期几不低于 6 的。",
    en: "only where the weekday of paid at is at least 6.",
  },
  "function month_of": {
    zh: "入职日期的月份为本月月份",
    en: "the month of date of hire is the number of this month",
  },
  "function in": {
    zh: "只算并非也是serious的。",
    en: "only where it does not hold that it is also one of serious.",
  },
  "record from": { zh: "either：取自late、serious。", en: "either: taken from late, serious." },
  "record where": {
    zh: "只算“是否成立”为是，且严重程度为严重的。",
    en: "only where “upheld” is yes and severity is serious.",
  },
  "record month": {
    zh: "answered：取自工单，按回复时间归月。",
    en: "taken from tickets, by the month of replied at.",
  },
  "record over": { zh: "取数范围本月。", en: "over month." },
  "record owner": { zh: "归helper所写的人。", en: "counted for whoever helper names." },
  "record order": { zh: "取自工单，按回复时间排序。", en: "ordered by replied at." },
  "record unique": { zh: "投诉编号相同的只算一条。", en: "each complaint id once." },
  "record every": { zh: "每 3 条算一次。", en: "every 3 count as one." },
  "record nth": { zh: "只算第几次超过 2 的。", en: "only where the occurrence is above 2." },
  "period per: day": { zh: "- 每天。\n", en: "- Each day.\n" },
  "period per: week": { zh: "- 每周。\n", en: "- Each week.\n" },
  "input title": { zh: "- 预约：文件 bookings.csv。", en: "- Bookings: file bookings.csv." },
  "input also": { zh: "（也可叫预约、预约记录）", en: "(also 预约, 预约记录)" },
  "input filled_by": { zh: "由主管填写。", en: "Filled by supervisor." },
  "input columns": {
    zh: "各列：工号（编号）；value（元）。",
    en: "Columns: employee id (number or name); value (yuan).",
  },
  "input person": {
    zh: "一行属于谁看“",
    en: "The column “agent” says whose row it is.",
  },
  "input id": { zh: "“booking id”相同的行不能重复。", en: "No two rows share “booking id”." },
  "input month": { zh: "按“kept on”归月。", en: "A row belongs to the month of “kept on”." },
  "input own-date": {
    zh: "归发薪的月份，规则按“granted on”计时。",
    en: "A row belongs to the month it is paid in, rules look at “granted on”.",
  },
  "input rows": {
    zh: "人人必须有一行，没有的人工资条等待",
    en: "Everybody must have a row; the payslip of whoever has none waits",
  },
  "input absent": {
    zh: "没有这份文件时：工资条等待。",
    en: "Without the file: the payslip waits.",
  },
  "column type": { zh: "value（元）", en: "value (yuan)" },
  "column also": { zh: "金额（元，也可叫金额、成交额）", en: "value (yuan, also 金额, 成交额)" },
  "column optional": { zh: "value（元，可空）", en: "value (yuan, may be blank)" },
  "column usual": { zh: "value（元，空着算 0）", en: "value (yuan, blank counts as 0)" },
  "column words": { zh: "kind（文字，只填上门、电话）", en: "kind (text, one of visit, call)" },
  "column min, max": {
    zh: "value（元，不小于 0，不大于 1000）",
    en: "value (yuan, not below 0, not above 1000)",
  },
  "column says": { zh: "value（成交额，元）", en: "value (value, yuan)" },
};
