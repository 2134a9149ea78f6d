import { spawnSync } from "node:child_process";
import { dirname } from "node:path";

/** As many commits as bring one piece of work. */
const COMMITS = 5;
/** What every test of a database needs. */
const UNDER_ALL = /^(?:db\/|patches\/|package-lock\.json$)/;
const TEST = /\.test\.tsx?$/;

/** By the files that changed, whether something changed that a test file beside it may show to work on one database only. */
export function besideChanges(changed: readonly string[]): (file: string) => boolean {
  if (changed.some((file) => UNDER_ALL.test(file) && !TEST.test(file))) return () => true;
  const folders = new Set(changed.map((file) => dirname(file)));
  return (file) => folders.has(dirname(file));
}

/** Whether the last commits changed something beside a test file. Where there is no history, all may have changed; where there is one commit, it brought all. */
export function changedLately(): (file: string) => boolean {
  const { status, stdout } = spawnSync("git", ["-c", "core.quotePath=false", "log", `-${COMMITS}`, "--name-only", "--format="], {
    encoding: "utf8",
  });
  return status === 0 ? besideChanges(stdout.split("\n").filter(Boolean)) : () => true;
}
