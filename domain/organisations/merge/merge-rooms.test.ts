import { expect, test } from "vitest";
import { roomAcceptances, roomDownloads, roomVersions } from "#db/schema/rooms";
import { readRoomFile } from "#domain/consortia/rooms/read-room-file";
import { roomOf } from "#domain/consortia/rooms/room-reads";
import { context } from "#domain/kernel/context";
import { expectDone } from "#test/expect-done";
import { consortium, partner } from "#test/fixtures/consortia";
import { administrators } from "#test/fixtures/merges";
import { listed } from "#test/fixtures/profiles";
import { accepts, agreed, shared } from "#test/fixtures/rooms";
import { askMerge } from "./ask-merge.ts";
import { confirmMerge } from "./confirm-merge.ts";
import { reverseMerge } from "./reverse-merge.ts";

test("what was accepted, brought and saved for the one that goes is then of the one that stays, and a reversal puts it back", async () => {
  const [first, second] = await administrators();
  const [from, into] = [await listed({ name: "Gailur Bat" }), await listed({ name: "Gailur Bi" })];
  const made = await consortium();
  const { ctx } = await partner(made, 0, from.id);
  await agreed(made);
  await accepts(ctx, made);
  await shared(ctx, made);
  const versionId = (await roomOf(ctx, made.slug, { page: 1, log: 1, accepted: 1 }))?.documents.rows[0]?.versions[0]?.id ?? "";
  expectDone(await readRoomFile(ctx, { slug: made.slug, versionId }));
  const whose = async () => {
    const rows = [];
    for (const table of [roomAcceptances, roomVersions, roomDownloads])
      rows.push(...(await context().db.select({ organisationId: table.organisationId }).from(table)));
    return rows.map(({ organisationId }) => organisationId);
  };
  const { mergeId } = expectDone(
    await askMerge(first, { fromId: from.id, intoId: into.id, choices: {}, reason: "Both are the same company." }),
  );
  expectDone(await confirmMerge(second, { mergeId }));
  expect(await whose()).toEqual([into.id, into.id, into.id]);
  expectDone(await reverseMerge(first, { mergeId }));
  expect(await whose()).toEqual([from.id, from.id, from.id]);
});
