import type { Texts } from "./texts.ts";

/** 英文文字 — the same words in English; a missing or surplus key does not compile. */
export const en: Texts = {
  about:
    "Payroll and appraisal for customer-service centres: exports and a written policy in, " +
    "payslips out that can be traced line by line.",
  shortHelp:
    "cs-pay — payroll and appraisal for customer-service centres\n\n" +
    "  cs-pay init my-centre            a workspace that runs at once\n" +
    "  cs-pay -C my-centre month last   pay last month\n\n" +
    "All commands: cs-pay --help",
  examples:
    "Examples:\n" +
    "  cs-pay init my-centre                 a workspace that runs at once\n" +
    "  cs-pay -C my-centre month 2024-05     pay May 2024\n" +
    "  cs-pay -C my-centre check last        check last month, write nothing\n" +
    "  cs-pay -C my-centre explain 00102 2024-05   where one payslip comes from\n" +
    "  cs-pay -C my-centre promote 2024-05   promotion candidates and what is missing\n" +
    "  cs-pay policy show online-shop        a built-in policy, clause by clause\n" +
    "  cs-pay inputs                         the columns of every input file\n",
  exitCodes:
    "\nExit codes: 0 done · 1 rows rejected or payslips held · 2 command line,\n" +
    "workspace or policy wrong, nothing written · 3 workspace held or month sealed ·\n" +
    "70 a fault in cs-pay · 130, 143 interrupted\n",
  placeholderOptions: "[options]",
  placeholderCommand: "[command]",
  titleUsage: "Usage:",
  titleArguments: "Arguments:",
  titleOptions: "Options:",
  titleGlobalOptions: "Global options:",
  titleCommands: "Commands:",
  optionDir: "workspace folder (default: the current folder)",
  optionLang: "language of the output: zh or en",
  optionLaw: "unlawful clauses: warn, enforce the law, or off",
  optionJson: "one JSON document on stdout and nothing else",
  optionQuiet: "say nothing on success",
  optionNoColor: "no colours",
  optionOut: "write the reports here instead of out",
  optionStrict: "warnings count as errors",
  optionVersion: "the version",
  optionHelp: "this help",
  helpCommand: "help for a command",
  argumentMonth: "a month such as 2024-05; last is the month before today",
  initAbout: "make a workspace that runs at once: cs-pay.yaml, one month of examples, a guide",
  initDir: "where (default: the current folder, which must be empty)",
  initPolicy: "the built-in policy to use",
  initExamples: "\nExample:\n  cs-pay init my-centre --policy telecom-support\n",
  initDone:
    "The workspace is ready in {dir} (policy: {policy}).\n" +
    "Next: cs-pay{where} month {month}\nGuide: {readme}",
  initNotEmpty: 'the folder "{dir}" is not empty; name an empty or a new one',
  initNoExample: 'policy "{policy}" has no example workspace yet; available: {known}',
  monthAbout: "pay a month: appraisal, payslips, fines, promotion candidates",
  monthExamples:
    "\nExamples:\n" +
    "  cs-pay month last                the month before today\n" +
    "  cs-pay month 2024-05 --json      the totals as one JSON document\n" +
    "  cs-pay month 2024-05 --law enforce --out lawful\n",
  checkAbout: "read and check a month, write nothing; says nothing when all is well",
  checkNames: "only these of the checks in cs-pay.yaml; frozen = frozen payslips (default: all)",
  checkExamples:
    "\nExamples:\n" +
    "  cs-pay check last\n" +
    "  cs-pay check 2024-05 --strict               warnings count as well\n" +
    "  cs-pay check 2024-05 frozen                 of the named checks only this one\n",
  freezeAbout: "keep a checked payslip as a case that check compares from now on",
  freezeExamples: "\nExample:\n  cs-pay freeze 00102 2024-05\n",
  freezeDone: "{person} {month}: {items} amounts kept in {file}",
  explainAbout: "why this number, why none: from net pay to clause, policy file:line and rows",
  explainEmployee: "employee id, as in employees.csv",
  explainItem: "item or figure of the policy: commission, tier (default: the whole payslip)",
  explainHtml: "a page for the employee on stdout, without anybody else's data",
  explainExamples:
    "\nExamples:\n" +
    "  cs-pay explain 00102 2024-05 --html > slip.html   a page to hand over\n" +
    "  cs-pay explain 00102 2024-05                the whole payslip\n" +
    "  cs-pay explain 00110 2024-05 commission     why there is no commission\n" +
    "  cs-pay explain 00102 2024-05 tier --json    where the tier comes from\n",
  diffAbout: "a month against the one before (or any two): who gets more or less, and exactly why",
  diffOther: "the other month (default: the month before)",
  diffEmployee: "one person only, by employee id",
  diffCsv: "CSV: a row per person, part and item",
  diffExamples:
    "\nExamples:\n" +
    "  cs-pay diff 2024-06                      against May\n" +
    "  cs-pay diff 2024-06 --employee 00102     why is it less this month?\n" +
    "  cs-pay diff 2024-06 2024-01 --csv        any two months, every part\n",
  diffSame: "name two different months",
  simulateAbout: "the same months under another policy, reading or figure: who wins, who pays",
  simulateMonths: "a month or a range, such as 2024-05 or 2024-05..2024-07",
  simulatePolicy: "under this policy: a built-in one, a file in policies, or any file",
  simulateReading: "a reading answered otherwise, such as commission_top=50000; repeatable",
  simulateSet: "a value changed, such as pay.commission.tiers.40000=1.1%; repeatable",
  simulateReadings: "every reading answered otherwise, one at a time, with its cost",
  simulateCsv: "CSV: a row per month, person, item and clause",
  simulateNothing: "say what is to change: --policy, --reading, --set or --readings",
  simulateForm: "write name=value, such as --set pay.commission.tiers.40000=1.1%",
  simulateExamples:
    "\nExamples:\n" +
    "  cs-pay simulate 2024-05 --reading commission_top=50000\n" +
    "  cs-pay simulate 2024-05..2024-07 --set pay.commission.tiers.40000=1.1%\n" +
    "  cs-pay simulate 2024-05 --policy policies/new.yaml --csv\n" +
    "  cs-pay simulate 2024-05 --readings          what each reading would cost\n" +
    "\nA path is section.entry.key, lists count from 1; where a step begins is .from:\n" +
    "  --set pay.commission.tiers.40000.from=45000\n",
  promoteAbout: "promotion candidates: the evidence and what is missing",
  promoteWhen: "a month such as 2024-05 (last: the month before today), or a year with --yearly",
  promoteYearly: "the yearly assessment: points, progress, who is late; sheets go to out/<year>",
  promoteOn: "with --yearly: progress as of this day (default: the last day there is a file of)",
  promoteOnlyYearly: "--on belongs to --yearly: cs-pay promote 2024 --yearly --on 2024-12-20",
  promoteExamples:
    "\nExamples:\n" +
    "  cs-pay promote 2024-05\n" +
    "  cs-pay promote 2024-05 --json\n" +
    "  cs-pay promote 2024 --yearly                   the assessment of a year\n" +
    "  cs-pay promote 2024 --yearly --on 2024-12-20   who is late on that day\n",
  gradesAbout: "the dated grades of one person with the rows behind each, and who decided",
  gradesExamples: "\nExamples:\n  cs-pay grades 00102\n  cs-pay grades 00102 --json\n",
  closeAbout: "pay a month and seal it; the next month carries whatever is corrected later",
  closeHeldOver: "carry held payslips unpaid into the next month",
  closeExamples: "\nExamples:\n  cs-pay close 2024-05\n  cs-pay close 2024-05 --held-over\n",
  reopenAbout: "open the last sealed month again",
  reopenReason: "why; kept in closed/journal.csv",
  reopenNoReason: "--reason cannot be blank: say why the month is opened again",
  reopenExamples:
    '\nExample:\n  cs-pay reopen 2024-05 --reason "a day was missing from the sales export"\n',
  reopenDone: "{month} is open again; its seal is kept in {path}, the reason in {log}",
  verifyAbout: "verify sealed months: files, chain, inputs, policies, and compute them again",
  verifyMonth: "a month (default: every sealed month)",
  verifyExamples: "\nExamples:\n  cs-pay verify\n  cs-pay verify 2024-05 --json\n",
  verifyGood: "verified {months}: nothing is wrong",
  verifyBad: "verified {months}: {count} findings",
  verifyNothing: "no month is sealed",
  taxAbout: "the withholding calculator: cumulative tax by month, and a bonus taxed apart",
  taxFile:
    "CSV, a row per person and month: employee_id, tax_month, income, special_deductions, " +
    "additional_deductions",
  taxBonus: "what a one-off bonus taxed apart costs, beside the first month of a person and year",
  taxExamples:
    "\nExamples:\n" +
    "  cs-pay tax months.csv                 the tax to withhold, row by row\n" +
    "  cs-pay tax months.csv --bonus 36001   and of a bonus, once a person and year\n" +
    "  cs-pay tax --bonus 36000              of a bonus alone\n" +
    "\nOptional columns: other_deductions, exempt_income, hired_month, first_job_this_year,\n" +
    "low_income_rule\n",
  taxNothing: "name a CSV file, or give --bonus an amount",
  leaseAbout: "bill the seats let to clients: a line each with clause, formula and source",
  leaseCsv: "print the lines as CSV",
  leaseExamples:
    "\nExamples:\n" +
    "  cs-pay lease 2024-05                     every client's bill on the screen\n" +
    "  cs-pay lease 2024-05 --csv > bills.csv   the same lines as CSV\n" +
    "\nReads leases.csv at the workspace root and outages.csv of the month; cs-pay month writes\n" +
    "lease.csv as well.\n",
  policyAbout: "look at policies: rules, readings, blanks; check your own",
  policyExamples:
    "\nExamples:\n" +
    "  cs-pay policy list\n" +
    "  cs-pay policy show telecom-support\n" +
    "  cs-pay policy check policies/tmall.yaml\n",
  policyListAbout: "the built-in policies and those of this workspace",
  policyShowAbout: "every rule: clause, heading, meaning, file:line",
  policyCheckAbout: "check a policy file (default: the one this workspace uses)",
  policyReadingsAbout: "disputed clauses: what was chosen, what else it could mean, why",
  policyBlanksAbout: "what the source leaves for the company to fill",
  policySchemaAbout: "a JSON schema of policy files, for editors",
  policyDocsAbout: "all that is needed to write a policy; one word; or a policy told to its people",
  policyShowSource: "print the file itself with keys and words in the language of --lang",
  policyDocsArgument: "a word, key or topic in either language, such as tiers; or a policy or file",
  clausesHead: "# Clauses: what each says, where it is done, which test row shows it",
  clausesTest: "test row",
  policyDocsClauses: "every clause of the five policies: rules, commands or reports, test rows",
  policyDocsBrief: "only the words, one line each",
  policyLawAbout:
    "hold a policy against the law: clauses touched, what the law says, yuan at stake",
  policyLawCity: "city (default: the one in cs-pay.yaml)",
  policyLawMonth: "the month whose law holds, such as 2024-05 (default: this month)",
  policyLawExamples:
    "\nExamples:\n  cs-pay policy law\n  cs-pay policy law telecom-support --city harbin\n",
  policyPackArgument: "a built-in policy or a file in policies (default: the workspace's)",
  policyFileArgument: "a policy file",
  policyCheckGood: "{file}: no findings, {count} rules, {examples} examples",
  inputsAbout: "the name and the columns of every input file",
  inputsKind: "only this kind, for example calls",
  inputsPolicy: "with the inputs of this policy instead of the workspace's",
  inputsExamples:
    "\nExamples:\n  cs-pay inputs\n  cs-pay inputs calls\n  cs-pay inputs --policy my.yaml\n",
  inputsUnknown: 'there is no input file of kind "{kind}"',
  sqlAbout: "print a warehouse query that adds calls up by agent and day: agentdays.csv",
  sqlKind: "calls or agentdays (the same query)",
  sqlDialect: "dialect: duckdb, postgres, spark, clickhouse",
  sqlTable: "the table of calls (calls)",
  sqlExamples:
    "\nExamples:\n" +
    "  cs-pay sql calls --dialect duckdb --month 2024-05\n" +
    "  cs-pay sql calls --dialect postgres --table cc.calls > agentdays.sql\n",
  sqlUnknown: 'there is no query for "{kind}"',
  sqlBadTable: '"{table}" cannot be a table; write calls or schema.calls',
  didYouMean: "did you mean {name}?",
  known: "available: {names}",
  unknownCommand: 'there is no command "{name}"',
  unknownOption: 'there is no option "{name}"',
  missingArgument: "an argument is missing: {name}",
  optionNeedsValue: 'the option "{name}" needs a value',
  tooManyArguments: "too many arguments; put names with spaces in quotes",
  badValue: 'the option "{option}" cannot be "{value}"',
  badYear: '"{value}" is not a year; with --yearly write cs-pay promote 2024 --yearly',
  badDate: '"{value}" is not a date; write 2024-12-20',
  promoteYearHint:
    "for the assessment of the year write cs-pay promote {year} --yearly, " +
    "for a month cs-pay promote {year}-12",
  badMonth: '"{value}" is not a month; write 2024-05, or last',
  reversedMonths: '"{value}" is reversed: write the earlier month first, {turned}',
  badRange: '"{value}" is not a range; write 2024-05..2024-07',
  badUsage: "wrong command line: {message}",
  seeHelp: "see: {command} --help",
  unreadable: 'cannot read or write "{path}": {reason}',
  noOtherPath: "the file system",
  outIsWorkspace: "--out cannot be the workspace: its month folders hold the exports",
  interrupted: "interrupted; the reports were left as they were",
  fault: "this is a fault in cs-pay, not in your files",
  faultSend: "please send us these lines: cs-pay {version} (Node {node})\n  {command}\n  {message}",
  stopped: "nothing was written",
  reading: "reading {month} …",
  paying: "paying {month} …",
  configHints:
    "# company: name of the company         # on payslips and on the report page\n" +
    "# bank: { template: cmb }              # generic, cmb, cmb-other-banks, icbc, ccb,\n" +
    "#                                      # or columns: { Account: account, Amount: amount }\n" +
    "# tax_import: { template: templates/tax-client.csv }   # the client's template as exported\n" +
    "# journal: { teams: { Team A: 5401 cost of operations } }\n" +
    "# payslip_pages: yes                   # one page a person as well\n",
  readmeFile: "README.txt",
  readme:
    "This is a cs-pay workspace (policy: {policy}).\r\n\r\n" +
    "1. Run: cs-pay month {month}; the reports are in out/{month}/.\r\n" +
    "2. Use your own data: replace employees.csv (the roster) and the files in {month} by\r\n" +
    "   your exports; cs-pay inputs prints the columns of each file.\r\n" +
    "3. Make one folder a month, such as 2024-06, and put that month's exports there.\r\n" +
    "4. Check without writing: cs-pay check {month}.\r\n" +
    "5. The policy, clause by clause: cs-pay policy show; disputed clauses: cs-pay policy\r\n" +
    "   readings; what the company must fill: cs-pay policy blanks.\r\n",
};
