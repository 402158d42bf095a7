/** 具名的行 — what a table shows of a team, a site or the centre. */
export interface NamedRows {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
}

/** 合并重复 — a site with one team, a centre with one site: equal figures stand once. */
export function withoutRepeats(groups: readonly NamedRows[]): readonly NamedRows[] {
  const shown = new Map<string, NamedRows>();
  for (const { name, cells } of groups) {
    const key = JSON.stringify(cells);
    const names = [shown.get(key)?.name ?? "", name].filter((text) => text !== "");
    shown.set(key, { name: names.join(" · "), cells });
  }
  return [...shown.values()];
}
