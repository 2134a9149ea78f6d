import { spawnSync } from "node:child_process";
import { dirname } from "node:path";

/** As many commits as bring one piece of work. */
const COMMITS = 5;
/** What every test of a database needs, and every journey. */
const UNDER_ALL = /^(?:db\/|patches\/|package-lock\.json$)/;
const TEST = /\.(?:test|spec)\.tsx?$/;

/** Whether a file changed, whether one did that lies beside it, and whether one of several did that is no test. */
export type Changes = { has: (file: string) => boolean; beside: (file: string) => boolean; among: (files: RegExp) => boolean };

const ALL: Changes = { has: () => true, beside: () => true, among: () => true };

export function changesOf(changed: readonly string[]): Changes {
  const product = changed.filter((file) => !TEST.test(file));
  if (product.some((file) => UNDER_ALL.test(file))) return ALL;
  const folders = new Set(changed.map((file) => dirname(file)));
  return {
    has: (file) => changed.includes(file),
    beside: (file) => folders.has(dirname(file)),
    among: (files) => product.some((file) => files.test(file)),
  };
}

/** What the last commits changed. Where there is no history, all may have changed; where there is one commit, it brought all. */
export function changedLately(): Changes {
  const { status, stdout } = spawnSync("git", ["-c", "core.quotePath=false", "log", `-${COMMITS}`, "--name-only", "--format="], {
    encoding: "utf8",
  });
  return status === 0 ? changesOf(stdout.split("\n").filter(Boolean)) : ALL;
}
