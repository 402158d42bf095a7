import { dayFromIso, isMonth, isoDay } from "../../kernel/calendar.ts";
import { decimalFrom } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../kernel/money.ts";
import type { Deferred } from "../../payrun/deferred.ts";
import { LEAVER_WORDS } from "../../policy/pay-plan.ts";
import { sourcesText } from "../cell-text.ts";
import { placesIn } from "./paid-items.ts";
import type { SealedCell, SealedTable } from "./sealed-table.ts";

const KINDS = ["earning", "attendance", "statutory", "other"] as const;

/** 待发表 — what was earned and waits after the month, with all that its line will say. */
export const DEFERRED_TABLE: SealedTable<Deferred> = {
  file: "deferred.csv",
  columns: [
    { name: "employee_id", zh: "工号", cells: "id", text: ({ person }) => person.id },
    { name: "name", zh: "姓名", cells: "text", text: ({ person }) => person.name },
    { name: "earned", zh: "挣得月份", cells: "text", text: ({ earned }) => earned },
    { name: "due", zh: "应付月份", cells: "text", text: ({ due }) => due },
    { name: "item", zh: "项目代码", cells: "text", text: ({ item }) => item },
    { name: "title", zh: "项目", cells: "text", text: ({ title }) => title.zh },
    { name: "title_en", zh: "项目（英文）", cells: "text", text: ({ title }) => title.en },
    { name: "kind", zh: "类别", cells: "text", text: ({ kind }) => kind },
    { name: "amount", zh: "金额", cells: "amount", text: ({ amount }) => formatMoney(amount) },
    { name: "whole", zh: "挣得全额", cells: "amount", text: ({ whole }) => formatMoney(whole) },
    { name: "share", zh: "份额", cells: "text", text: ({ share }) => share },
    { name: "policy", zh: "制度出处", cells: "text", text: ({ policy }) => policy },
    { name: "clause", zh: "条款", cells: "text", text: ({ clause }) => clause },
    { name: "leaver", zh: "离职时", cells: "text", text: ({ leaver }) => leaver },
    { name: "team", zh: "班组", cells: "text", text: ({ person }) => person.team },
    { name: "site", zh: "职场", cells: "text", text: ({ person }) => person.site },
    { name: "grade", zh: "职级", cells: "text", text: ({ person }) => person.grade },
    {
      name: "hired_on",
      zh: "入职日期",
      cells: "date",
      text: ({ person }) => isoDay(person.hiredOn),
    },
    { name: "row", zh: "花名册行", cells: "text", text: ({ person }) => sourcesText([person.row]) },
    { name: "sources", zh: "数据出处", cells: "text", text: ({ sources }) => sourcesText(sources) },
  ],
  read(cell) {
    const [earned, due] = [cell("earned"), cell("due")];
    const kind = KINDS.find((one) => one === cell("kind"));
    const leaver = LEAVER_WORDS.find((word) => word === cell("leaver"));
    const [amount, whole] = [decimalFrom(cell("amount")), decimalFrom(cell("whole"))];
    const person = personOf(cell);
    if (!isMonth(earned) || !isMonth(due) || !kind || !leaver) return undefined;
    if (!amount || !whole || !person) return undefined;
    const [first = person.row, ...rest] = placesIn(cell("sources"));
    return {
      person,
      earned,
      due,
      kind,
      leaver,
      item: cell("item"),
      title: { zh: cell("title"), en: cell("title_en") },
      amount: roundToFen(amount),
      whole: roundToFen(whole),
      share: cell("share"),
      policy: cell("policy"),
      clause: cell("clause"),
      sources: [first, ...rest],
    };
  },
};

/** Nobody of the month that reads it: no row of its frame is theirs. */
const NOWHERE = -1;

function personOf(cell: SealedCell): Deferred["person"] | undefined {
  const [row] = placesIn(cell("row"));
  const hiredOn = dayFromIso(cell("hired_on"));
  const id = cell("employee_id");
  if (!row || hiredOn === undefined || id === "") return undefined;
  return {
    id,
    name: cell("name"),
    index: NOWHERE,
    row,
    hiredOn,
    confirmedOn: undefined,
    leftOn: undefined,
    team: cell("team"),
    site: cell("site"),
    grade: cell("grade"),
    gradeSince: hiredOn,
  };
}
