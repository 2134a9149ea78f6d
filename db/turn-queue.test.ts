import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { oneAtATime, TURN_LIMITS, turnQueue } from "./turn-queue.ts";

const before = { ...TURN_LIMITS };
beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(TURN_LIMITS, { patience: 5_000, waiting: 100 });
});
afterEach(() => {
  vi.useRealTimers();
  Object.assign(TURN_LIMITS, before);
});

const busy = () => new Error("busy");
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
/** Turns that are asked for one after another; what each was answered, by the second in which it was. */
function line() {
  const queue = turnQueue();
  const began = performance.now();
  const answers: string[] = [];
  const ask = (name: string, act: (until: number) => Promise<unknown>) => {
    const note = (answer: string) => void answers.push(`${name} ${answer} at ${Math.round((performance.now() - began) / 1000)}`);
    void oneAtATime(queue, { act, busy }).then(
      () => note("done"),
      (error: Error) => note(error.message),
    );
  };
  return { queue, answers, ask };
}

test("behind a turn that waits for another process nobody waits longer than five seconds from when they asked", async () => {
  const { answers, ask, queue } = line();
  const asked: string[] = [];
  const lock = (name: string) => async (until: number) => {
    asked.push(name);
    await sleep(until - performance.now());
    throw busy();
  };
  for (const name of ["a", "b", "c"]) ask(name, lock(name));
  await vi.advanceTimersByTimeAsync(2_000);
  ask("d", lock("d"));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answers.toSorted()).toEqual(["a busy at 5", "b busy at 5", "c busy at 5", "d busy at 7"]);
  expect(asked).toEqual(["a", "d"]);
  expect(queue.waiting).toBe(0);
});

test("who is refused while a long turn is under way is passed over after it", async () => {
  const { answers, ask } = line();
  const ran: string[] = [];
  ask("long", () => sleep(20_000));
  ask("late", async () => void ran.push("late"));
  await vi.advanceTimersByTimeAsync(20_000);
  ask("next", async () => void ran.push("next"));
  await vi.advanceTimersByTimeAsync(1);
  expect(answers).toEqual(["late busy at 5", "long done at 20", "next done at 20"]);
  expect(ran).toEqual(["next"]);
});

test("at most a hundred wait: one more is refused at once, and the next is taken when there is room", async () => {
  const { answers, ask } = line();
  ask("first", () => sleep(1_000));
  await vi.advanceTimersByTimeAsync(1);
  for (let n = 0; n < TURN_LIMITS.waiting; n++) ask("waiting", async () => undefined);
  ask("more", async () => undefined);
  await vi.advanceTimersByTimeAsync(1);
  expect(answers).toEqual(["more busy at 0"]);
  await vi.advanceTimersByTimeAsync(1_000);
  ask("then", async () => undefined);
  await vi.advanceTimersByTimeAsync(1);
  expect(answers.filter((answer) => answer.includes("done"))).toHaveLength(TURN_LIMITS.waiting + 2);
});

test("a turn that fails does not stop those behind it", async () => {
  const { answers, ask } = line();
  ask("failing", () => Promise.reject(new Error("failed")));
  ask("next", async () => undefined);
  await vi.advanceTimersByTimeAsync(1);
  expect(answers).toEqual(["failing failed at 0", "next done at 0"]);
});
