import { expect, test } from "vitest";
import { ended, withinSeconds } from "./bounded-command.ts";

const node = (script: string) => ended(...withinSeconds(1, [process.execPath, "-e", script]), { timeout: 60_000 });

test("what waits is not ended, however long it takes: on a busy machine everything waits", async () => {
  expect(await node("setTimeout(() => console.log('done'), 1500)")).toEqual({ code: 0, wasEnded: false, stdout: "done\n" });
});

test("what goes on working is ended", async () => {
  expect(await node("for (;;);")).toMatchObject({ code: undefined, wasEnded: true });
});

test("an exit code is passed on, and so is what cannot be started", async () => {
  expect(await node("process.exit(3)")).toMatchObject({ code: 3, wasEnded: false });
  expect(await ended(...withinSeconds(1, ["/nothing/here"]), {})).toMatchObject({ code: 127, wasEnded: false });
});
