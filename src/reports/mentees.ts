import { dayText, figureText } from "./cell-text.ts";
import type { Mentee } from "../payrun/mentee.ts";
import { byEmployee, column, listing } from "./listing.ts";

/** 带教名单 — newcomers and who leads them; a blank mentor is still to be named. */
export const mentees = listing<Mentee>({
  file: "mentees.csv",
  title: { zh: "带教名单", en: "mentees" },
  wanted: (month) => month.mentees !== undefined,
  rows: (month) => byEmployee(month.mentees ?? [], ({ person }) => person.id),
  columns: () => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    column("team", "班组", "text", ({ person }) => person.team),
    column("hired_on", "入职日期", "date", ({ person }) => dayText(person.hiredOn)),
    column("months_employed", "入职满月数", "number", ({ months }) => figureText(months)),
    column("mentor", "导师", "id", ({ mentor }) => mentor ?? ""),
    column("mentor_name", "导师姓名", "text", ({ mentorName }) => mentorName ?? ""),
    column("clause", "条款", "text", ({ clause }) => clause),
  ],
});
