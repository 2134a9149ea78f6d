import { beforeEach, expect, test, vi } from "vitest";
import { readings } from "#db/schema/access";
import { noteReading } from "#domain/access/people/note-reading";
import { context } from "#domain/kernel/context";
import { log } from "#lib/log";
import { staff } from "#test/builders";
import { refuseWrites } from "#test/refuse-writes";
import { noteAfter } from "./note-after.ts";

const { later } = vi.hoisted(() => ({ later: [] as (() => Promise<void>)[] }));
vi.mock("next/server", () => ({ after: (work: () => Promise<void>) => later.push(work) }));
const noted = () => context().db.select().from(readings);
const answerLeaves = () => Promise.all(later.splice(0).map((work) => work()));
beforeEach(() => {
  later.length = 0;
});

test("what a page notes is written once its answer has left, and not before", async () => {
  const reviewer = await staff();
  noteAfter(() => noteReading(reviewer, { what: "queue" }));
  expect(await noted()).toEqual([]);
  await answerLeaves();
  expect(await noted()).toMatchObject([{ what: "queue" }]);
});

test("a page that cannot note its reader, as the database takes no writes, is answered all the same, and the log says so", async () => {
  const reviewer = await staff();
  await refuseWrites();
  const said = vi.spyOn(log, "error").mockImplementation(() => undefined);
  noteAfter(() => noteReading(reviewer, { what: "queue" }));
  await answerLeaves();
  expect(said).toHaveBeenCalledWith(expect.objectContaining({ error: expect.anything() }), expect.stringContaining("could not be written"));
  expect(await noted()).toEqual([]);
});
