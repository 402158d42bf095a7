const HEAD = `policy: example
attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
`;
const GRADES = "grades: { junior: 初级, senior: 高级 }\n";

/** 示例的开头 — the lines above every example of the reference, so that it is a policy. */
export const EXAMPLE_HEAD = HEAD + GRADES;

/** 完整的示例 — an example of a word as the policy that the tests compile and run. */
export function wholePolicy(shown: string): string {
  return `${shown.includes("grades:") ? HEAD : EXAMPLE_HEAD}${shown}\n`;
}
