import { expect, test, vi } from "vitest";
import { readings } from "#db/schema/access";
import { noteReading } from "#domain/access/people/note-reading";
import { context } from "#domain/kernel/context";
import { log } from "#lib/log";
import { staff } from "#test/builders";
import { refuseWrites } from "#test/refuse-writes";
import { noteAfter } from "./note-after.ts";

const noted = () => context().db.select().from(readings);

test("what a page notes is written without the page waiting for it", async () => {
  const reviewer = await staff();
  noteAfter(() => noteReading(reviewer, { what: "queue" }));
  await vi.waitFor(async () => expect(await noted()).toMatchObject([{ what: "queue" }]));
});

test("a page that cannot note its reader, as the database takes no writes, is answered all the same, and the log says so", async () => {
  const reviewer = await staff();
  await refuseWrites();
  const said = vi.spyOn(log, "error").mockImplementation(() => undefined);
  noteAfter(() => noteReading(reviewer, { what: "queue" }));
  const told = [expect.objectContaining({ error: expect.anything() }), expect.stringContaining("could not be written")] as const;
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith(...told));
  expect(await noted()).toEqual([]);
});
