/** Ids that are named before the rest is only counted. */
const PEOPLE_NAMED = 5;

/** 几人、是谁 — how many people and the first few of them: `6 — 1001, 1002, …`. */
export function peopleNamed(people: readonly string[]): string {
  const named = people.slice(0, PEOPLE_NAMED).join(", ");
  return `${people.length} — ${named}${people.length > PEOPLE_NAMED ? ", …" : ""}`;
}
