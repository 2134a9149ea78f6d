import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "steps-"));
const report = join(folder, "report.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What some steps print, and their exit code. */
function output(...lines: string[]) {
  const own = `import { conclude, runner, step, stepsAtOnce } from ${JSON.stringify(resolve("scripts/checks/steps.mjs"))};`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", [own, ...lines, "conclude();"].join("\n")], { encoding: "utf8" });
  rmSync(report, { force: true });
  return { lines: run.stdout.trim().split("\n"), status: run.status };
}
/** The last line and the exit code. */
function after(...lines: string[]) {
  const ended = output(...lines);
  return [ended.lines.at(-1), ended.status];
}
const ends = (counts: object | undefined, code: number, more = "") => {
  const write = counts ? `require("fs").writeFileSync(${JSON.stringify(report)}, ${JSON.stringify(JSON.stringify(counts))});` : "";
  const command = JSON.stringify([process.execPath, "-e", `${write}process.exit(${code})`]);
  return `await runner("r", { command: ${command}, report: ${JSON.stringify(report)}, counts: (seen) => seen${more} });`;
};

test.each([
  ["a step that passes and one that fails", ['await step("a", "true");', 'await step("b", "false");'], "1 passed, 1 failed", 1],
  [
    "steps that run at once",
    [`await stepsAtOnce(["a", "true"], ["b", "false"], ["c", "true"], ["d", "no-such-command"]);`],
    "2 passed, 2 failed",
    1,
  ],
  ["a command that does not exist", ['await step("a", "no-such-command");'], "0 passed, 1 failed", 1],
  ["a runner's own counts", [ends({ passed: 5, failed: 0, skipped: 2 }, 0)], "5 passed, 0 failed, 2 skipped", 0],
  ["a runner that counts failures", [ends({ passed: 5, failed: 2 }, 1)], "5 passed, 2 failed", 1],
  ["a runner that fails without counting a failure", [ends({ passed: 5, failed: 0 }, 1)], "5 passed, 1 failed", 1],
  ["a runner that counts no test", [ends({ passed: 0, failed: 0 }, 0)], "0 passed, 1 failed", 1],
  ["a runner that writes no report", ['await step("a", "true");', ends(undefined, 0)], "1 passed, 1 failed", 1],
  ["nothing at all", [], "0 passed, 1 failed", 1],
])("%s", (_name, lines, last, code) => {
  expect(after(...lines)).toEqual([last, code]);
});

test("the seconds of each step and the ten slowest tests are printed", () => {
  const slow = Array.from({ length: 12 }, (_, n) => ({ name: `test ${n}`, seconds: n }));
  const { lines } = output('await step("a step", "true");', ends({ passed: 5 }, 0, `, timed: () => ${JSON.stringify(slow)}`));
  const times = lines.filter((line) => /^ *\d+\.\d s {2}/.test(line)).map((line) => line.split(" s  ")[1]?.replace(/, \d+ % busy$/, ""));
  const slowest = Array.from({ length: 10 }, (_, n) => `test ${11 - n}`);
  expect(times).toEqual([...slowest, "a step", "r", "in all"]);
});
