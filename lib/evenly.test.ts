import { expect, test, vi } from "vitest";
import { evenly } from "./evenly.ts";

test("work that throws at once takes as long as work that finds something, and its error is thrown", async () => {
  vi.useFakeTimers();
  let ended = false;
  const answered = evenly(() => Promise.reject(new Error("no such address"))).finally(() => {
    ended = true;
  });
  const error = answered.catch((thrown: Error) => thrown.message);
  await vi.advanceTimersByTimeAsync(149);
  expect(ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await error).toBe("no such address");
  vi.useRealTimers();
});
