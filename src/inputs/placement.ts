/** 所属列 — where somebody works in the centre; rules of `assign` speak of these. */
export const PLACEMENT = {
  team: {
    type: "text",
    headers: ["班组", "小组", "组别", "团队"],
    required: false,
    doc: { zh: "班组", en: "team" },
  },
  site: {
    type: "text",
    headers: ["地点", "工作地点", "职场", "办公地点"],
    required: false,
    doc: { zh: "工作地点", en: "site of work" },
  },
  position: {
    type: "text",
    headers: ["岗位", "职位", "职务"],
    required: false,
    doc: { zh: "岗位", en: "position" },
  },
  project: {
    type: "text",
    headers: ["项目", "项目组", "所属项目"],
    required: false,
    doc: { zh: "所在项目（甲方或业务）", en: "the project or client somebody works for" },
  },
} as const;
