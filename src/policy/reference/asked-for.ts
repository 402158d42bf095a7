/**
 * 常问的说法 — what people look for, by the word or heading of the reference that answers it.
 * Only what the entry itself does not say: the search reads titles, meanings and examples anyway.
 */
export const ASKED_FOR: Readonly<Record<string, string>> = {
  pays:
    "次月 下月 隔月 分期 延期 递延 暂扣 留存奖金 预留 押金 风险金 deferred instalment installments next_month " +
    "retention withhold draw",
  streak: "连续 连胜 连续达标 连续未达标 consecutive in a row running months",
  months: "累计几个月 any n of months",
  previous: "结转 上期 余额 carry over balance carryover accrue accrual 滚存 累积 透支 recovery",
  in_month: "追回 扣回 冲回 退单 回冲 clawback chargeback refund",
  running: "累计 超出部分 免费额度 cumulative tolerance quota of minutes 前几次",
  nth: "第一次 第二次 第三次 首次 再犯 屡次 first second third occurrence repeat offence",
  every: "三次算一次 折算一次 every third three lates",
  unique: "重复 只算一次 duplicate once per case",
  owner: "师傅 推荐人 介绍人 内推 mentor referrer referral split credit second agent",
  tiers: "分段 累进 跳点 提成档 累进提成 commission accelerator slice slab bracket sliding",
  table: "区间 档位 阶梯奖 分档 band bands lookup grid matrix",
  linear: "按比例 插值 interpolation proportional scale",
  weigh: "权重 加权平均 weighted scorecard kpi",
  quota: "末位 末位淘汰 活力曲线 强制排名 forced distribution curve bell",
  rank: "排名 前三 前几名 冠军 评比 top bottom prize contest ranking tie ties",
  share: "奖金池 奖金包 团队分配 二次分配 pool split team bonus",
  choose: "主管决定 自由裁量 酌情 discretion discretionary manager decides",
  cluster: "同时 集中发生 大面积 outage at once",
  prorate: "按出勤折算 按天 试用期折算 prorata pro-rata partial month",
  at_most: "封顶 上限 cap maximum ceiling",
  at_least: "保底 下限 底线 guarantee floor minimum draw",
  round: "四舍五入 取整 抹零 rounding",
  hours_between: "夜班 夜间 时段 night differential hours by the clock overlap",
  holds: "任意几项 满足几条 any two of n of",
  find: "对照表 查价 lookup price list other file vlookup",
  "Known, not applicable, unknown": "none null 空 缺失 未知 missing unknown n/a",
  "Flags and warnings": "审批 人工决定 否决 解除 开除 approval decision dismissal veto",
  "Ladder, confirmation, targets": "晋级 升级 转正 降级 promotion confirmation kpi target",
  "Readings, blanks, clauses": "歧义 未写明 未约定 ambiguous undefined setting parameter rate",
  "Examples: tests inside the policy": "测试 试算 test tests given then",
  "Price lists and other tables of nobody":
    "价目表 单价表 参数表 price list rates table parameters",
  "Night shifts": "夜班 中班 津贴 night allowance differential",
  "Contracts and receipts": "回款 收款 合同 receivables contract receipt collection",
};
