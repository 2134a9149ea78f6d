import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shareLimits } from "#lib/requests/rate-limit";
import { listed } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { readOpenData as read } from "#test/read-open-data";

const ORIGIN = "https://portal.example.org";
beforeEach(() => void vi.stubEnv("PORTAL_URL", ORIGIN));
beforeEach(() => shareLimits(undefined));
afterEach(() => void vi.unstubAllEnvs());

const listOf = ({ body }: { body: unknown }) => body as { data: { slug: string }[]; next: string | null };

test("a list is read in parts in the order of ids, and read again only after something is written", async () => {
  for (let n = 0; n < 45; n++) await listed({ name: `Made-up ${n}` });
  const answers: Awaited<ReturnType<typeof read>>[] = [];
  const ask = async () => answers.push(await read("/organisations?limit=44"));
  const reads = await queryCount(ask);
  const pages = [await read("/organisations?limit=30")];
  pages.push(await read(listOf(pages[0] as { body: unknown }).next?.slice(`${ORIGIN}/api/v1`.length) ?? ""));
  const all = pages.flatMap((page) => listOf(page).data.map(({ slug }) => slug));
  const readAgain = await queryCount(ask);
  const [first, second] = answers.map(({ body }) => listOf({ body }).data.map(({ slug }) => slug));
  expect([new Set(all).size, first, second]).toEqual([45, all.slice(0, 44), all.slice(0, 44)]);
  expect(readAgain).toBe(0);
  expect(reads).toBeGreaterThan(3);
  await listed({ name: "Made-up later" });
  expect((await read("/organisations?limit=100")).text).toContain("Made-up later");
});
