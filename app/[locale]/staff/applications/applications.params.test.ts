import { expect, test } from "vitest";
import { readQueue } from "./applications.params.ts";

const reached = async (reach: string | string[]) => (await readQueue(Promise.resolve({ view: "all", reach }))).place.reach;

test("with the page ticked first and then all that match, a step is about all that match", async () => {
  expect(await reached(["page", "all"])).toBe("all");
  expect(await reached(["all", "page"])).toBe("all");
  expect([await reached("page"), await reached("all"), await reached("none")]).toEqual(["page", "all", null]);
});
