import { expect, test } from "vitest";
import { FULL, MAX_WAITING, oneAtATime } from "./one-at-a-time.ts";

/** Work that ends when it is told to. */
function held() {
  let end = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, until };
}
const otherTurnsRan = () => new Promise<void>((resolve) => setImmediate(resolve));

test("two owners have their files checked at once, and one owner has one checked at a time", async () => {
  const [first, second, third] = [held(), held(), held()];
  const began: string[] = [];
  const run = (owner: string, name: string, { until }: { until: Promise<void> }) =>
    oneAtATime(owner, async () => {
      began.push(name);
      await until;
    });
  const all = [run("a", "a1", first), run("a", "a2", second), run("b", "b1", third), run("c", "c1", { until: Promise.resolve() })];
  await otherTurnsRan();
  expect(began).toEqual(["a1", "b1"]);
  third.end();
  await otherTurnsRan();
  expect(began).toEqual(["a1", "b1", "c1"]);
  first.end();
  await otherTurnsRan();
  expect(began).toEqual(["a1", "b1", "c1", "a2"]);
  second.end();
  await Promise.all(all);
});

test("twenty wait, of one owner four; the next is told at once that there is no place", async () => {
  const gate = held();
  const one = (owner: string) => oneAtATime(owner, () => gate.until);
  const running = [one("a"), one("b")];
  const own = Array.from({ length: 4 }, () => one("a"));
  expect(await one("a")).toBe(FULL);
  const others = Array.from({ length: MAX_WAITING - own.length }, (_, n) => one(`other ${n}`));
  expect(await one("late")).toBe(FULL);
  gate.end();
  expect(await Promise.all([...running, ...own, ...others])).not.toContain(FULL);
  expect(await oneAtATime("late", async () => "checked")).toBe("checked");
});

test("work that fails leaves its place to the next", async () => {
  const failed = oneAtATime("a", () => Promise.reject(new Error("no")));
  const next = oneAtATime("a", async () => "checked");
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("checked");
});
