/** 日类的中文 — words that the measures give to days and no file spells. */
export const DAY_KIND_NAMES: Readonly<Record<string, string>> = {
  workday: "工作日",
  restday: "休息日",
  holiday: "法定节假日",
};
