import { entries } from "./entry.ts";

/** CSP5xx 写出 — workspace, lock and output files. */
export const writing = entries({
  CSP501: {
    severity: "error",
    message: {
      zh: "另一个 cs-pay 正在使用这个工作区（主机 {host}，进程 {pid}，始于 {since}）",
      en: "another cs-pay is using this workspace (host {host}, process {pid}, since {since})",
    },
    hint: {
      zh: "等它结束后再运行；若确知它已不在，删除 {path}",
      en: "run again when it has finished; delete {path} if you are sure that it is gone",
    },
  },
  CSP502: {
    severity: "error",
    message: { zh: "写不了 {path}（{reason}）", en: "cannot write {path} ({reason})" },
    hint: {
      zh: "检查文件夹的写权限，或用 --out 换一个位置",
      en: "check that you may write there, or name another place with --out",
    },
  },
  CSP503: {
    severity: "error",
    message: {
      zh: "{path} 正被其他程序（如 Excel）打开",
      en: "{path} is open in another program such as Excel",
    },
    hint: { zh: "关闭它后重新运行", en: "close it there and run again" },
  },
  CSP504: {
    severity: "error",
    message: { zh: "读不了 {path}（{reason}）", en: "cannot read {path} ({reason})" },
    hint: {
      zh: "检查当前用户是否有读取权限",
      en: "check that you have the permission to read it",
    },
  },
  CSP505: {
    severity: "error",
    message: { zh: "没有 {path}", en: "there is no {path}" },
    hint: { zh: "检查路径和文件名", en: "check the path and the name" },
  },
  CSP506: {
    severity: "warning",
    message: {
      zh: "跳过 {path}：不是普通文件，或链接指向的文件不在（{reason}）",
      en: "{path} was skipped: no regular file, or a link that leads nowhere ({reason})",
    },
    hint: { zh: "用文件本身代替它", en: "put the file itself in its place" },
  },
  CSP507: {
    severity: "warning",
    message: {
      zh: "{path} 里有不是 cs-pay 写的文件，旧文件夹改名为 {kept}",
      en: "{path} held files that cs-pay does not write; the old folder is kept as {kept}",
    },
    hint: {
      zh: "取出需要的文件后删除 {kept}",
      en: "take out what you need and delete {kept}",
    },
  },
  CSP508: {
    severity: "error",
    message: {
      zh: "{path} 是文件，不是文件夹，报表写不进去",
      en: "{path} is a file where a folder for the reports should be",
    },
    hint: { zh: "移走这个文件后重新运行", en: "move that file away and run again" },
  },
  CSP509: {
    severity: "error",
    message: {
      zh: "磁盘空间不足，{path} 没有写完（{reason}）",
      en: "no room left on the disk for {path} ({reason})",
    },
    hint: {
      zh: "腾出空间后重新运行；原来的报表没有动",
      en: "make room and run again; the earlier reports are untouched",
    },
  },
  CSP510: {
    severity: "notice",
    message: {
      zh: "上次运行中断，{path} 已恢复完整",
      en: "the last run was interrupted; {path} has been made whole again",
    },
    hint: {
      zh: "重新运行该月，得到最新的报表",
      en: "run the month again for the newest reports",
    },
  },
  CSP511: {
    severity: "notice",
    message: {
      zh: "上次运行没有正常结束（进程 {pid}，始于 {since}），它的锁已解除",
      en: "the last run did not end properly (process {pid}, since {since}); its lock was lifted",
    },
    hint: { zh: "不用处理", en: "nothing needs to be done" },
  },
  CSP512: {
    severity: "error",
    message: {
      zh: "{path} 不是 UTF-8 或 GB18030 文字",
      en: "{path} is not text in UTF-8 or GB18030",
    },
    hint: { zh: "用 UTF-8 编码重新保存", en: "save it again with the encoding UTF-8" },
  },
  CSP513: {
    severity: "error",
    message: { zh: "{path} 已经存在，没有覆盖", en: "{path} exists and was not overwritten" },
    hint: { zh: "换一个文件夹，或先移走它", en: "choose another folder or move it away first" },
  },
});
