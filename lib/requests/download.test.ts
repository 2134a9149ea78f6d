import { expect, test, vi } from "vitest";
import { log } from "#lib/log";
import { download } from "./download.ts";

const FILE = { type: "text/csv; charset=utf-8", fileName: "a.csv" };
async function* parts(...all: (string | Uint8Array)[]) {
  yield* all;
}

test("a file is kept by the browser that asked, under its name, and by nobody between", async () => {
  const answer = download("a,b", FILE);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="a.csv"',
    "cache-control": "no-store",
  });
  expect(await answer.text()).toBe("a,b");
});

test("parts leave as they come: the next is read when the one before is gone", async () => {
  let read = 0;
  async function* counted() {
    for (const part of ["ñ", new TextEncoder().encode("b"), "c", "d", "e"]) {
      read++;
      yield part;
    }
  }
  const reader = download(counted(), FILE).body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("ñ");
  expect(read).toBeLessThan(4);
  await reader?.cancel();
  expect(read).toBeLessThan(4);
  expect(await download(parts("a", "b"), FILE).text()).toBe("ab");
});

test("what breaks a file off is in the log, and the browser hears that it is not whole", async () => {
  const said = vi.spyOn(log, "error").mockReturnValue(undefined);
  async function* broken() {
    yield "a";
    throw new Error("gone");
  }
  await expect(download(broken(), FILE).text()).rejects.toThrow("gone");
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});
