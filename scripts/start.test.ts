import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { expect, test } from "vitest";

function start(settings: Record<string, string>) {
  const run = spawnSync(process.execPath, ["scripts/start.mjs"], { env: { ...process.env, ...settings }, encoding: "utf8" });
  return { status: run.status, line: run.stderr.trim().split("\n").at(-1) };
}

test.each([
  [{ PORTAL_URL: "http://portal.example.org" }, "sign-in links would be sent without encryption"],
  [{ PORTAL_URL: "https://portal.example.org", PORTAL_MAIL_FROM: "" }, "PORTAL_MAIL_FROM is not set"],
  [{ PORTAL_URL: "http://127.0.0.1:3000", PORTAL_DEMO: "1" }, "PORTAL_DEMO is for `npm run demo` only"],
  [{ PORT: "99999" }, "The port is 99999"],
  [{ PORTAL_DECISION_HOLD: "two minutes" }, "PORTAL_DECISION_HOLD is two minutes"],
])("npm start with %o is refused in one line", (settings, said) => {
  expect(start(settings)).toEqual({ status: 1, line: expect.stringContaining(said) });
});

test("a port that is taken is named before anything is touched", async () => {
  const other = createServer();
  const port = await new Promise<number>((listening) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      listening(typeof address === "object" && address ? address.port : 0);
    });
  });
  const run = spawnSync(process.execPath, ["scripts/demo.mjs", "--port", String(port)], { encoding: "utf8" });
  other.close();
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining(`Port ${port} is taken`) });
});
