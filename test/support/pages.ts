/** 页面 — pages of the program that stand in fixtures/pages, and the command line of each. */
export const PAGES: Readonly<Record<string, readonly string[]>> = {
  "policy-law-telecom-support-harbin.txt": [
    "policy",
    "law",
    "telecom-support",
    "--city",
    "harbin",
    "--month",
    "2024-05",
  ],
};
