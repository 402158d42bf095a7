import path from "node:path";

const WORKSPACES = path.resolve(import.meta.dirname, "../../fixtures/workspaces");
const shop = ["-C", path.join(WORKSPACES, "online-shop"), "explain"];
const centre = ["-C", path.join(WORKSPACES, "telecom-support"), "explain"];

const ladder = ["-C", path.join(WORKSPACES, "grade-ladder"), "grades"];

/** 页面 — pages of the program that stand in fixtures/pages, and the command line of each. */
export const PAGES: Readonly<Record<string, readonly string[]>> = {
  "policy-docs-online-shop.txt": ["policy", "docs", "online-shop"],
  "policy-docs-telecom-support.txt": ["policy", "docs", "telecom-support", "--lang", "en"],
  "policy-law-telecom-support-harbin.txt": [
    "policy",
    "law",
    "telecom-support",
    "--city",
    "harbin",
    "--month",
    "2024-05",
  ],
  "explain-online-shop-00102.txt": [...shop, "00102", "2024-05", "--lang", "en"],
  "explain-online-shop-00110-commission.txt": [...shop, "00110", "2024-05", "commission"],
  "grades-grade-ladder-02003.txt": [...ladder, "02003"],
  "grades-grade-ladder-02001.txt": [...ladder, "02001", "--lang", "en"],
  "explain-telecom-support-8011.txt": [...centre, "8011", "2024-05"],
  "explain-telecom-support-8002-computer-allowance.txt": [
    ...centre,
    "8002",
    "2024-05",
    "computer_allowance",
    "--lang",
    "en",
  ],
};
