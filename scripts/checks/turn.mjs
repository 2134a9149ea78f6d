import { spawnSync } from "node:child_process";

export const TURNS = 4;

/** The turn of a commit, 1 to 4, by the last digit of its hash: the same commit has the same tests everywhere. */
export const turnOf = (commit) => 1 + (Number.parseInt(commit.at(-1), 16) % TURNS);

/** The turn that `PORTAL_TEST_TURN` asks for, else that of the commit that is checked out; undefined where there is none, and all turns are due. */
export function turnHere() {
  const asked = process.env.PORTAL_TEST_TURN;
  if (asked) return Number(asked);
  const { status, stdout } = spawnSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" });
  return status === 0 ? turnOf(stdout.trim()) : undefined;
}
