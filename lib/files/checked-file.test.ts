import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, expect, test, vi } from "vitest";
import { temporaryFolder } from "#test/folder";
import { keptFile } from "./checked-file.ts";
import { MAX_WAITING, oneAtATime } from "./one-at-a-time.ts";
import type { FileType } from "./sniff.ts";
import { dropFile, incoming, keptBefore, openFile } from "./store.ts";

const ALL: FileType[] = ["pdf", "png", "jpeg", "webp"];
afterEach(() => vi.unstubAllEnvs());

/** A data folder of its own, and a file that came in. */
async function arrived(bytes: Uint8Array | string) {
  const data = temporaryFolder("files");
  vi.stubEnv("PORTAL_DATA", data);
  const path = await incoming();
  await writeFile(path, bytes);
  return { data, path };
}
const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#246" } })
    .png()
    .toBuffer();
const filesIn = async (folder: string) => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

test("a file is rebuilt in a process of its own and kept under a name that says nothing", async () => {
  const given = Buffer.concat([await picture(), Buffer.from("<script>")]);
  const { data, path } = await arrived(given);
  const kept = await keptFile("one", path, ALL);
  if ("refusal" in kept) throw new Error(kept.refusal);
  expect(kept).toMatchObject({
    type: "png",
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    storageKey: expect.stringMatching(/^[0-9a-z]{26}$/),
  });
  expect(await filesIn(join(data, "files"))).toMatchObject([{ name: kept.storageKey }]);
  const bytes = Buffer.from(await new Response(await openFile(kept.storageKey)).arrayBuffer());
  expect(bytes.length).toBe(kept.bytes);
  expect(bytes.includes("script")).toBe(false);
  await dropFile(kept.storageKey);
  await dropFile(kept.storageKey);
  expect(await filesIn(join(data, "files"))).toEqual([]);
});

test("of a refused file nothing stays", async () => {
  const { data, path } = await arrived("<svg><script>alert(1)</script></svg>");
  expect(await keptFile("one", path, ALL)).toEqual({ refusal: "document.svg" });
  expect(await filesIn(data)).toEqual([]);
});

test.each([
  ["true", undefined],
  ["false", "document.infected"],
  ["ls --no-such-option", "document.not_checked"],
  ["/nowhere/scanner", "document.not_checked"],
])("a scanner that says %s", async (command, refusal) => {
  vi.stubEnv("PORTAL_SCANNER", command);
  const { data, path } = await arrived(await picture());
  const kept = await keptFile("one", path, ALL);
  expect("refusal" in kept ? kept.refusal : undefined).toBe(refusal);
  expect((await filesIn(data)).length).toBe(refusal ? 0 : 1);
});

test("the scanner sees the file as it came", async () => {
  const { data, path } = await arrived("EICAR");
  const script = join(data, "scan.sh");
  await writeFile(script, `cat "$1" > "${data}/seen"; exit 1`);
  vi.stubEnv("PORTAL_SCANNER", `sh ${script}`);
  expect(await keptFile("one", path, ALL)).toEqual({ refusal: "document.infected" });
  expect(await readFile(join(data, "seen"), "utf8")).toBe("EICAR");
});

test("what never came in whole is deleted after a while, what is kept is listed", async () => {
  const { data, path } = await arrived(await picture());
  const kept = await keptFile("one", path, ALL);
  await writeFile(await incoming(), "half a file");
  const key = "storageKey" in kept ? kept.storageKey : "";
  expect(await keptBefore(new Date(Date.now() - 60_000))).toEqual([]);
  expect(await filesIn(data)).toHaveLength(2);
  expect(await keptBefore(new Date(Date.now() + 60_000))).toEqual([key]);
  expect(await filesIn(data)).toHaveLength(1);
});

test("a file for which there is no place in the line is refused, and nothing of it stays", async () => {
  let end = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  const others = Array.from({ length: MAX_WAITING + 2 }, (_, n) => oneAtATime(`other ${n}`, () => until));
  const { data, path } = await arrived(await picture());
  expect(await keptFile("one", path, ALL)).toEqual({ refusal: "document.busy" });
  expect(await filesIn(data)).toEqual([]);
  end();
  await Promise.all(others);
});

test("no key leads out of the folder", async () => {
  for (const key of ["../secrets.json", "..", "", "a/b", `${"a".repeat(26)}/..`])
    await expect(openFile(key)).rejects.toThrow("not the key of a file");
});
