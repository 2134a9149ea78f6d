import { expect, test } from "vitest";
import { counted, type Task } from "./tasks.ts";

const row = (state: Task["state"], isOptional = false): Task => ({ key: state, title: state, state, isOptional });

test("the sections that have to be completed are as many before as after an optional one is answered", () => {
  const others = [row("done"), row("notDone"), row("todo")];
  expect(counted([...others, row("optional", true)])).toEqual({ done: 1, all: 3 });
  expect(counted([...others, row("done", true)])).toEqual({ done: 1, all: 3 });
});
