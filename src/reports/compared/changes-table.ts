import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import { type Place, rowReference } from "../../kernel/place.ts";
import { type Money, negate } from "../../kernel/money.ts";
import type { ComparedMonths, Move, OnlyOne, PersonChange } from "../../payrun/compare/compared.ts";
import { PART_TITLES } from "../../payrun/compare/part.ts";
import { moneyText } from "../cell-text.ts";
import { column, compareText } from "../listing.ts";
import type { ReportTable } from "../report.ts";
import {
  everybody,
  rejectRemark,
  type Remark,
  remarksOf,
  type Somebody,
} from "./standing-words.ts";

interface Row {
  readonly employee: string;
  readonly name: string;
  readonly team: string;
  readonly part: Bilingual;
  readonly code: string;
  readonly item: string;
  readonly label: Bilingual;
  readonly amount: Money | undefined;
  readonly text: Bilingual;
  readonly clause: string;
  readonly place: Place | undefined;
}

const NONE: Bilingual = { zh: "", en: "" };
const NET: Bilingual = { zh: "实发", en: "net pay" };
const JOINED: Bilingual = { zh: "新来", en: "joined" };
const LEFT: Bilingual = { zh: "离开", en: "left" };
const REMARKS: Readonly<Record<Remark["kind"], Bilingual>> = {
  held: { zh: "挂起", en: "held" },
  rejected: { zh: "拒收", en: "row refused" },
  drifted: { zh: "封账与重算不同", en: "differs from its seal" },
};
const UNTOLD: Bilingual = { zh: "实发未定", en: "net not known" };

const COLUMNS = [
  column<Row>("employee_id", "工号", "id", ({ employee }) => employee),
  column<Row>("name", "姓名", "text", ({ name }) => name),
  column<Row>("team", "班组", "text", ({ team }) => team),
  column<Row>("part", "成分代码", "text", ({ code }) => code),
  column<Row>("part_title", "成分", "text", ({ part }, language) => part[language]),
  column<Row>("item", "项目代码", "text", ({ item }) => item),
  column<Row>("label", "项目", "text", ({ label }, language) => label[language]),
  column<Row>("amount", "金额", "amount", ({ amount }) => moneyText(amount)),
  column<Row>("reason", "缘由", "text", ({ text }, language) => text[language]),
  column<Row>("clause", "条款", "text", ({ clause }) => clause),
  column<Row>("source", "数据出处", "text", ({ place }) => (place ? rowReference(place) : "")),
];

/** 变动明细表 — one row per person, part and item; the rows of a person are the change of net pay. */
export function changesTable(compared: ComparedMonths, language: Language): ReportTable {
  const rows = [
    ...compared.changed.flatMap((person) => person.moves.map((move) => moveRow(person, move))),
    ...compared.joined.map((one) => onlyRow(one, JOINED, "joined", (net) => net)),
    ...compared.left.map((one) => onlyRow(one, LEFT, "left", negate)),
    ...compared.untold.map(({ employee, now }) =>
      onlyRow({ employee, standing: now }, UNTOLD, "untold", () => undefined),
    ),
    ...everybody(compared).flatMap((one) => remarkRows(one, compared)),
    ...strayRows(compared),
  ].toSorted((left, right) => compareText(left.employee, right.employee));
  return {
    columns: COLUMNS.map(({ name, zh, cells }) => ({ name, zh, cells })),
    rows: rows.map((row) => COLUMNS.map((one) => one.text(row, language))),
  };
}

function moveRow({ employee, now }: PersonChange, move: Move): Row {
  const reason = move.reason();
  return {
    employee,
    name: now.name,
    team: now.team,
    part: PART_TITLES[move.part],
    code: move.part,
    item: move.item,
    label: move.label,
    amount: move.amount,
    text: reason?.text ?? NONE,
    clause: reason?.clause ?? "",
    place: reason?.place,
  };
}

function onlyRow(
  { employee, standing }: OnlyOne,
  part: Bilingual,
  code: string,
  signed: (net: Money) => Money | undefined,
): Row {
  const { name, team, net } = standing;
  const amount = net && signed(net);
  const about = { employee, name, team, part, code, item: "net", label: NET, amount };
  return { ...about, text: NONE, clause: "", place: undefined };
}

/** Rows without an amount: why a payslip waits, which rows were refused, what is another now. */
function remarkRows({ employee, was, now }: Somebody, months: ComparedMonths): readonly Row[] {
  const { name = "", team = "" } = now ?? was ?? {};
  return remarksOf({ was, now }, months).map((remark) =>
    remarkRow({ employee, name, team }, remark),
  );
}

function strayRows({ was, now, strays }: ComparedMonths): readonly Row[] {
  const nobody = { employee: "", name: "", team: "" };
  return [
    ...strays.was.map((reject) => remarkRow(nobody, rejectRemark(reject, was))),
    ...strays.now.map((reject) => remarkRow(nobody, rejectRemark(reject, now))),
  ];
}

function remarkRow(
  person: Pick<Row, "employee" | "name" | "team">,
  { kind, text, place }: Remark,
): Row {
  const part = { part: REMARKS[kind], code: kind };
  return { ...person, ...part, item: "", label: NONE, amount: undefined, text, clause: "", place };
}
