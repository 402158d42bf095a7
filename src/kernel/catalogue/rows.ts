import { entries } from "./entry.ts";

/** CSP2xx 行与行 — rows that disagree with each other or with the month. */
export const rows = entries({
  CSP201: {
    severity: "error",
    message: { zh: "花名册里没有工号“{value}”", en: 'no employee "{value}" in the roster' },
    hint: {
      zh: "在 employees.csv 中补上此人，或改正工号",
      en: "add the person to employees.csv or correct the id",
    },
  },
  CSP202: {
    severity: "error",
    message: {
      zh: "{value} 不在 {month} 这个月",
      en: "{value} is not in the month {month}",
    },
    hint: {
      zh: "把这一行放到它所属月份的文件夹",
      en: "move the row to the folder of its own month",
    },
  },
  CSP203: {
    severity: "error",
    message: {
      zh: "编号“{value}”还有一行，内容却不同，这一行没有使用",
      en: '"{value}" stands in another row with other contents, so this row was not used',
    },
    hint: {
      zh: "与 {first} 比较，只留正确的一行",
      en: "compare with {first} and keep the right one of the two rows",
    },
  },
  CSP204: {
    severity: "error",
    message: {
      zh: "“{value}”另有一行，内容却不同，这一行没有使用",
      en: '"{value}" has another row with other contents, so this row was not used',
    },
    hint: {
      zh: "与 {first} 比较，同一个{key}只留一行",
      en: "compare with {first} and keep one row for the same {key}",
    },
  },
  CSP205: {
    severity: "notice",
    message: {
      zh: "有 {count} 行与本文件的前一行完全相同，按各自一条记录计算",
      en: "{count} rows equal an earlier row of this file; each counts as a record of its own",
    },
    hint: {
      zh: "若是重复导出，请删掉重复行，或导出时带上编号列",
      en: "remove them if they are repeats, or export with a column of record numbers",
    },
  },
  CSP206: {
    severity: "error",
    message: {
      zh: "“{later}”{value} 早于“{earlier}”{other}",
      en: "{later} {value} is earlier than {earlier} {other}",
    },
    hint: { zh: "改正两个日期中写错的一个", en: "correct the one of the two that is wrong" },
  },
  CSP207: {
    severity: "error",
    message: {
      zh: "“{columns}”至少要填一个",
      en: "at least one of {columns} must be filled in",
    },
    hint: { zh: "填上其中一个", en: "fill in one of them" },
  },
  CSP208: {
    severity: "error",
    message: {
      zh: "“{value}”有内容相同的两行，不知是否重复，两行都没有使用",
      en: '"{value}" stands in two equal rows, perhaps by mistake: neither of the two was used',
    },
    hint: {
      zh: "与 {first} 比较，同一个{key}只留一行",
      en: "compare with {first} and keep one row for each {key}",
    },
  },
  CSP250: {
    severity: "error",
    message: { zh: "制度中没有班次“{value}”", en: 'the policy has no shift "{value}"' },
    hint: { zh: "可用：{known}", en: "use one of: {known}" },
  },
  CSP251: {
    severity: "warning",
    message: {
      zh: "{value} 的排班没有休息日，未排的 {count} 天按默认算作工作日",
      en: "the schedule of {value} has no rest day; {count} dates without a row count as workdays",
    },
    hint: { zh: "为休息日补上“休”的行", en: "add a row with `rest` for each day off" },
  },
  CSP252: {
    severity: "error",
    message: {
      zh: "此打卡属于 {date} 的班次，不在 {month} 之内",
      en: "this punch belongs to the shift of {date}, which is not in {month}",
    },
    hint: {
      zh: "把这一行移到班次所在月份的文件夹",
      en: "move the row to the folder of the month in which the shift began",
    },
  },
  CSP253: {
    severity: "error",
    message: { zh: "制度中没有职级“{value}”", en: 'the policy has no grade "{value}"' },
    hint: { zh: "可用：{known}", en: "use one of: {known}" },
  },
  CSP254: {
    severity: "warning",
    message: {
      zh: "退款没有日期，按付款当月扣除",
      en: "the refund has no date; it is taken off in the month of the payment",
    },
    hint: { zh: "补上退款时间", en: "fill in refunded_at" },
  },
  CSP255: {
    severity: "error",
    message: {
      zh: "有退款时间 {date}，但没有退款金额",
      en: "refunded on {date}, but no amount of the refund is given",
    },
    hint: { zh: "补上退款金额", en: "fill in refund_amount" },
  },
  CSP256: {
    severity: "error",
    message: {
      zh: "“{part}”{value} 多于“{whole}”{other}",
      en: "{part} is {value}, which is more than {whole}, {other}",
    },
    hint: { zh: "改正两个数中写错的一个", en: "correct the one of the two that is wrong" },
  },
  CSP257: {
    severity: "error",
    message: {
      zh: "“{of}”为 {count}，“{sum}”应在 {range} 之间，这里是 {value}",
      en: "{of} is {count}, so {sum} must lie in {range}; it is {value}",
    },
    hint: {
      zh: "填评分之和，不是平均分；无人评价时两格都留空",
      en: "write the sum of the ratings, not their mean; leave both blank where nobody rated",
    },
  },
  CSP258: {
    severity: "error",
    message: {
      zh: "既有通话（{calls}）又有坐席日汇总（{days}）：同一通话会算两次，两者都没有使用",
      en: "calls ({calls}) and agent days ({days}) speak of the same calls: neither was used",
    },
    hint: {
      zh: "只留一种：把另一种移出月份文件夹",
      en: "keep one of the two: move the other out of the month folder",
    },
  },
  CSP262: {
    severity: "error",
    message: {
      zh: "租赁表的“{kind}”行缺 {columns}",
      en: "a row of kind {kind} in the leases lacks {columns}",
    },
    hint: { zh: "补上这些格", en: "fill in these cells" },
  },
  CSP263: {
    severity: "error",
    message: {
      zh: "故障 {seats} 席，当天 {client} 只租了 {leased} 席",
      en: "{seats} seats down, but {client} leases {leased} on that day",
    },
    hint: {
      zh: "改正客户名或席位数，或在租赁表补上席位",
      en: "correct the client or the seats, or add the seats to leases.csv",
    },
  },
  CSP260: {
    severity: "notice",
    message: {
      zh: "“{name}”从 {from} 起取数（{over}），最早的月份文件夹是 {since}",
      en: '"{name}" looks back to {from} ({over}), but the first month folder is {since}',
    },
    hint: {
      zh: "补上更早的月份文件夹，或确认更早没有应计的记录",
      en: "add the folders of earlier months, or make sure that nothing in them would count",
    },
  },
  CSP261: {
    severity: "notice",
    message: {
      zh: "“{name}”中这条记录归 {person}，本月花名册没有此人，不计",
      en: 'in "{name}" this record belongs to {person}, who is not in this month\'s roster',
    },
    hint: {
      zh: "改正工号，或确认此人本月已不在册",
      en: "correct the employee id, or make sure that the person has left",
    },
  },
});
