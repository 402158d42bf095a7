/** 中文文字 — everything the command line says in Chinese; findings live in kernel/catalogue. */
export const zh = {
  about: "客服中心的薪酬与考核：读入导出文件和书面制度，给出可逐项追溯的工资条。",
  shortHelp:
    "cs-pay — 客服中心的薪酬与考核\n\n" +
    "  cs-pay init 客服工资           建一个马上能运行的工作区\n" +
    "  cs-pay -C 客服工资 month last  核算上个月\n\n" +
    "全部命令：cs-pay --help",
  examples:
    "例：\n" +
    "  cs-pay init 客服工资                  建一个马上能运行的工作区\n" +
    "  cs-pay -C 客服工资 month 2024-05      核算 2024 年 5 月\n" +
    "  cs-pay -C 客服工资 check last         只检查上个月，不写任何文件\n" +
    "  cs-pay -C 客服工资 explain 00102 2024-05   一个人的工资从何而来\n" +
    "  cs-pay -C 客服工资 promote 2024-05    晋升候选与还差什么\n" +
    "  cs-pay policy show online-shop        逐条看内置制度\n" +
    "  cs-pay inputs                         各输入文件的栏目\n",
  exitCodes:
    "\n退出码：0 完成 · 1 有行被拒收或工资条挂起 · 3 工作区被占用或月份已封账 ·\n" +
    "2 命令行、工作区或制度有误，未写任何文件 · 70 cs-pay 自身故障 · 130、143 被中断\n",
  placeholderOptions: "[选项]",
  placeholderCommand: "[命令]",
  titleUsage: "用法：",
  titleArguments: "参数：",
  titleOptions: "选项：",
  titleGlobalOptions: "全局选项：",
  titleCommands: "命令：",
  optionDir: "工作区文件夹（默认：当前文件夹）",
  optionLang: "输出语言：zh 或 en",
  optionLaw: "违法条款：warn 按制度算并提示，enforce 依法改，off 不查",
  optionJson: "标准输出只有一份 JSON",
  optionQuiet: "成功时不说话",
  optionNoColor: "不用颜色",
  optionOut: "报表写到这里，代替 out",
  optionStrict: "警告也算错误",
  optionVersion: "版本号",
  optionHelp: "这份帮助",
  helpCommand: "某个命令的帮助",
  argumentMonth: "月份，如 2024-05；last 为上个月",
  initAbout: "新建一个马上能运行的工作区：cs-pay.yaml、一个月的示例文件和说明",
  initDir: "放在哪里（默认：当前文件夹，须为空）",
  initPolicy: "用哪份内置制度",
  initExamples: "\n例：\n  cs-pay init 客服工资 --policy telecom-support\n",
  initDone:
    "已在 {dir} 建好工作区（制度：{policy}）。\n下一步：cs-pay{where} month {month}\n说明见 {readme}",
  initNotEmpty: "文件夹“{dir}”不是空的；请指定一个空的或新的文件夹",
  initNoExample: "制度“{policy}”还没有示例工作区；可用：{known}",
  monthAbout: "核算一个月：考核、工资条、罚款、晋升候选",
  monthExamples:
    "\n例：\n" +
    "  cs-pay month last                上个月\n" +
    "  cs-pay month 2024-05 --json      汇总为一份 JSON\n" +
    "  cs-pay month 2024-05 --law enforce --out 依法\n",
  checkAbout: "读入并检查一个月，不写任何文件；没有问题就不说话",
  checkNames: "只做 cs-pay.yaml 中的这几项核对；frozen = 冻结的工资条（默认：全部）",
  checkExamples:
    "\n例：\n" +
    "  cs-pay check last\n" +
    "  cs-pay check 2024-05 --strict               警告也算问题\n" +
    "  cs-pay check 2024-05 frozen                 指名的核对只做这一项\n",
  freezeAbout: "把核对过的工资条留作案例，以后 check 都与它比较",
  freezeExamples: "\n例：\n  cs-pay freeze 00102 2024-05\n",
  freezeDone: "{person} {month}：{items} 个金额存入 {file}",
  explainAbout: "为什么是这个数，为什么没有：从实发到条款、制度文件:行和数据行",
  explainEmployee: "工号，照 employees.csv",
  explainItem: "项目或制度里的数字，如 commission、tier、销售提成（默认：整张工资条）",
  explainHtml: "把给本人看的网页写到标准输出，不含别人的数据",
  explainExamples:
    "\n例：\n" +
    "  cs-pay explain 00102 2024-05 --html > slip.html   交给本人的一页\n" +
    "  cs-pay explain 00102 2024-05                整张工资条\n" +
    "  cs-pay explain 00110 2024-05 commission     为什么没有提成\n" +
    "  cs-pay explain 00102 2024-05 tier --json    绩效等级从哪里来\n",
  diffAbout: "这个月与上个月（或任意两个月）相比：谁多谁少，差额逐分拆清",
  diffOther: "另一个月（默认：前一个月）",
  diffEmployee: "只看一个人：工号",
  diffCsv: "输出 CSV：每人、每个成分、每个项目一行",
  diffExamples:
    "\n例：\n" +
    "  cs-pay diff 2024-06                      与五月相比\n" +
    "  cs-pay diff 2024-06 --employee 00102     为什么这个月少了\n" +
    "  cs-pay diff 2024-06 2024-01 --csv        任意两个月，逐笔\n",
  diffSame: "要比较的是两个不同的月份",
  simulateAbout: "试算：同样的月份换一份制度、一种读法或一个数，谁多谁少，代价多少",
  simulateMonths: "月份或区间，如 2024-05 或 2024-05..2024-07",
  simulatePolicy: "换成这份制度：内置制度、policies 里的文件或任一文件",
  simulateReading: "换一种读法，如 commission_top=50000；可以多次",
  simulateSet: "改一个数，如 pay.commission.tiers.40000=1.1%；可以多次",
  simulateReadings: "逐一换每种读法，列出代价",
  simulateCsv: "输出 CSV：每月、每人、每个项目和条款一行",
  simulateNothing: "写明换什么：--policy、--reading、--set 或 --readings",
  simulateForm: "写成 名称=值，如 --set pay.commission.tiers.40000=1.1%",
  simulateExamples:
    "\n例：\n" +
    "  cs-pay simulate 2024-05 --reading commission_top=50000\n" +
    "  cs-pay simulate 2024-05..2024-07 --set pay.commission.tiers.40000=1.1%\n" +
    "  cs-pay simulate 2024-05 --policy policies/new.yaml --csv\n" +
    "  cs-pay simulate 2024-05 --readings          每种读法的代价\n" +
    "\n路径是 节.条目.键，列表从 1 数起；档位的起点写 .from：\n" +
    "  --set pay.commission.tiers.40000.from=45000\n",
  promoteAbout: "晋升候选：依据、还差什么",
  promoteWhen: "月份，如 2024-05（last 为上个月）；加 --yearly 时写年份",
  promoteYearly: "年度职级评定：得分、进度、谁逾期；表写到 out/<年份>",
  promoteOn: "与 --yearly 同用：看这一天的进度（默认：文件所及的最后一天）",
  promoteOnlyYearly: "--on 与 --yearly 同用：cs-pay promote 2024 --yearly --on 2024-12-20",
  promoteExamples:
    "\n例：\n" +
    "  cs-pay promote 2024-05\n" +
    "  cs-pay promote 2024-05 --json\n" +
    "  cs-pay promote 2024 --yearly                   一个年度的评定\n" +
    "  cs-pay promote 2024 --yearly --on 2024-12-20   到这一天谁逾期\n",
  gradesAbout: "一个人的职级档案：何时、依据哪些行、由谁定",
  gradesExamples: "\n例：\n  cs-pay grades 00102\n  cs-pay grades 00102 --json\n",
  closeAbout: "封账：核算一个月并封存，之后的更正由下月补发或扣回",
  closeHeldOver: "挂起的工资条未发带入下月",
  closeExamples: "\n例：\n  cs-pay close 2024-05\n  cs-pay close 2024-05 --held-over\n",
  reopenAbout: "重新打开最后一个已封账的月份",
  reopenReason: "原因，记入 closed/journal.csv",
  reopenNoReason: "--reason 不能为空：写明为什么重新打开",
  reopenExamples: '\n例：\n  cs-pay reopen 2024-05 --reason "销售导出漏了一天"\n',
  reopenDone: "{month} 已重新打开；原封账存放在 {path}，记录在 {log}",
  verifyAbout: "核验已封账的月份：文件、封账链、输入、制度，并重算比较",
  verifyMonth: "月份（默认：所有已封账的月份）",
  verifyExamples: "\n例：\n  cs-pay verify\n  cs-pay verify 2024-05 --json\n",
  verifyGood: "核验 {months}：没有问题",
  verifyBad: "核验 {months}：{count} 处不符",
  verifyNothing: "没有已封账的月份",
  taxAbout: "个税计算器：逐月累计预扣，和单独计税的年终奖",
  taxFile: "每人每月一行的 CSV：工号、税款所属期、收入、专项扣除、专项附加扣除",
  taxBonus: "年终奖单独计税要扣多少，列在每人每年最早一月旁",
  taxExamples:
    "\n例：\n" +
    "  cs-pay tax 预扣.csv                 逐行算出本期应预扣税额\n" +
    "  cs-pay tax 预扣.csv --bonus 36001   同时测算年终奖，每人每年一次，列在最早一月\n" +
    "  cs-pay tax --bonus 36000            只测算年终奖\n" +
    "\n选填列：其他扣除、免税收入、入职月份、当年首次就业、适用6万元直接扣除\n",
  taxNothing: "请给出一个 CSV 文件，或 --bonus 金额",
  leaseAbout: "结算出租坐席的租金：每项一行，附条款、算式和出处",
  leaseCsv: "各行输出为 CSV",
  leaseExamples:
    "\n例：\n" +
    "  cs-pay lease 2024-05                     屏上看各客户的账单\n" +
    "  cs-pay lease 2024-05 --csv > 账单.csv    同样各行，输出为 CSV\n" +
    "\n读工作区根目录的 leases.csv 和月份文件夹里的 outages.csv；cs-pay month 另写 lease.csv。\n",
  policyAbout: "看制度：规则、读法、空白，检查自己写的制度",
  policyExamples:
    "\n例：\n" +
    "  cs-pay policy list\n" +
    "  cs-pay policy show telecom-support\n" +
    "  cs-pay policy check policies/tmall.yaml\n",
  policyListAbout: "内置制度和本工作区的制度",
  policyShowAbout: "逐条列出规则：条款、标题、含义、文件:行",
  policyCheckAbout: "检查一份制度文件（默认：本工作区所用的）",
  policyReadingsAbout: "有争议条款的读法：选了什么、还可以是什么、为什么",
  policyBlanksAbout: "原文留空、要由公司填写的项目",
  policySchemaAbout: "制度文件的 JSON Schema，供编辑器使用",
  policyDocsAbout: "写制度所需的全部说明；一个词、一个键；或发给员工的制度说明",
  policyShowSource: "原样印出制度文件，键和词换成 --lang 的语言（注释不变）",
  policyDocsArgument: "词、键或主题，中英文都可，如 阶梯、次月；或制度的名称、文件",
  clausesHead: "# 条款：编号、说法、在哪里做到、由哪一行用例证明",
  clausesTest: "用例",
  policyDocsClauses: "五份原始制度的每一条款：规则、命令或报表、用例",
  policyDocsBrief: "只列出词，每个一行",
  policyLawAbout: "对照法律看一份制度：每条核查碰到哪些条款、法律怎么说、涉及多少钱",
  policyLawCity: "城市（默认：cs-pay.yaml 里的）",
  policyLawMonth: "按哪个月的法律，如 2024-05（默认：本月）",
  policyLawExamples:
    "\n例：\n  cs-pay policy law\n  cs-pay policy law telecom-support --city harbin\n",
  policyPackArgument: "内置制度名或 policies 里的文件（默认：本工作区所用的）",
  policyFileArgument: "制度文件",
  policyCheckGood: "{file}：没有问题，{count} 条规则，{examples} 个示例",
  inputsAbout: "各输入文件的名称和栏目",
  inputsKind: "只看这一种，如 calls 或 通话",
  inputsPolicy: "连同这份制度自定的输入，不用工作区的制度",
  inputsExamples:
    "\n例：\n  cs-pay inputs\n  cs-pay inputs calls\n  cs-pay inputs --policy my.yaml\n",
  inputsUnknown: "没有“{kind}”这种输入文件",
  sqlAbout: "打印数据仓库的查询：把通话按坐席和日期汇总成 agentdays.csv",
  sqlKind: "calls 或 agentdays（查询相同）",
  sqlDialect: "方言：duckdb, postgres, spark, clickhouse",
  sqlTable: "通话表的名字（calls）",
  sqlExamples:
    "\n例：\n" +
    "  cs-pay sql calls --dialect duckdb --month 2024-05\n" +
    "  cs-pay sql calls --dialect postgres --table cc.calls > agentdays.sql\n",
  sqlUnknown: "没有“{kind}”的查询",
  sqlBadTable: "“{table}”不能作表名；写成 calls 或 schema.calls",
  didYouMean: "是不是“{name}”？",
  known: "可用：{names}",
  unknownCommand: "没有“{name}”这个命令",
  unknownOption: "没有“{name}”这个选项",
  missingArgument: "缺少参数：{name}",
  optionNeedsValue: "选项“{name}”后面要有值",
  tooManyArguments: "参数太多；有空格的名字请加引号",
  badValue: "选项“{option}”不能是“{value}”",
  badYear: "“{value}”不是年份；年度评定写 cs-pay promote 2024 --yearly",
  badDate: "“{value}”不是日期；写成 2024-12-20",
  promoteYearHint: "全年评定写 cs-pay promote {year} --yearly，一个月写 cs-pay promote {year}-12",
  badMonth: "“{value}”不是月份；写成 2024-05，或 last",
  reversedMonths: "“{value}”前后颠倒：先写早的月份，{turned}",
  badRange: "“{value}”不是区间；写成 2024-05..2024-07",
  badUsage: "命令行有误：{message}",
  seeHelp: "用法见：{command} --help",
  unreadable: "不能读写“{path}”：{reason}",
  noOtherPath: "文件系统",
  outIsWorkspace: "--out 不能是工作区本身：那里的月份文件夹放的是导出文件",
  interrupted: "已中断，没有改动报表",
  fault: "这是 cs-pay 自身的故障，不是你的文件有问题",
  faultSend: "请把这几行发给我们：cs-pay {version}（Node {node}）\n  {command}\n  {message}",
  stopped: "未写任何文件",
  reading: "读入 {month} …",
  paying: "核算 {month} …",
  configHints:
    "# company: 公司全称                    # 印在工资条和月度报告上\n" +
    "# bank: { template: cmb }              # 代发表：generic、cmb、cmb-other-banks、icbc、ccb，\n" +
    "#                                      # 或 columns: { 账号: account, 户名: name, 金额: amount }\n" +
    "# tax_import: { template: 模板/扣缴端.csv }   # 与公司自己的扣缴端模板对齐\n" +
    "# journal: { teams: { 天猫组: 5401 主营业务成本-人工 } }\n" +
    "# payslip_pages: yes                   # 另存一人一页的工资条\n",
  readmeFile: "说明.txt",
  readme:
    "这是一个 cs-pay 工作区（制度：{policy}）。\r\n\r\n" +
    "1. 运行：cs-pay month {month}，报表在 out/{month}/。\r\n" +
    "2. 换成自己的数据：用你们的导出替换 employees.csv（花名册）和 {month} 里的文件；\r\n" +
    "   各文件的栏目见 cs-pay inputs，中文表头可直接使用。\r\n" +
    "3. 每个月建一个文件夹，如 2024-06，放入当月的导出。\r\n" +
    "4. 先检查不写：cs-pay check {month}。\r\n" +
    "5. 制度逐条见 cs-pay policy show，有争议的读法见 cs-pay policy readings，\r\n" +
    "   要由公司填写的见 cs-pay policy blanks。\r\n",
} as const;
