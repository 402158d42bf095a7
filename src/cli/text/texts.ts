import type { zh } from "./zh.ts";

/** 文字 — the words of the command line; every language has the keys of the Chinese table. */
export type Texts = Readonly<Record<keyof typeof zh, string>>;
