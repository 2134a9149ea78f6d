import { afterEach, expect, test, vi } from "vitest";
import { consortia } from "#db/schema/consortia";
import { answerMeeting } from "#domain/consortia/meetings/answer-meeting";
import { proposeMeeting } from "#domain/consortia/meetings/propose-meeting";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { addRoomFile } from "#domain/consortia/rooms/add-room-file";
import { recordDecision } from "#domain/consortia/rooms/record-decision";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { context } from "#domain/kernel/context";
import { applyRetention } from "#domain/retention/apply-retention";
import { lastingUntil } from "#domain/retention/lengths";
import { DAY, later } from "#lib/clock";
import { auditOf, member, organisation, staff } from "#test/builders";
import { canaries } from "#test/canaries";
import { expectDone } from "#test/expect-done";
import { consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { agreed, answered, roomFile, started } from "#test/fixtures/rooms";
import { worked } from "#test/post";
import { endConsortium } from "./end-consortium.ts";
import { eraseConsortium } from "./erase-consortium.ts";

afterEach(() => vi.restoreAllMocks());

const system = (ms = 0) => context({ actor: { kind: "system", name: "jobs" }, clock: () => later(new Date(), ms) });
const OVER = lastingUntil("endedConsortium") + DAY;

test("five years after it ended nothing is left of what was written in it, and not a day before", async () => {
  const found = canaries();
  const word = (name: string) => `Hitza ${found.word(name)} da`;
  const made = await consortium({ aim: { en: `Keep people at home: ${word("aim")}.` } });
  const { id, coordinator } = made;
  const inside = await partner(made);
  const outside = await organisation();
  const asked = { consortiumId: id, organisationId: outside, roleId: made.roleIds[1] ?? "", message: word("request") };
  expectDone(await askToJoin(await member(outside), asked));
  await agreed(made, 0, `${word("agreement")}, for three years and in confidence.`);
  const { threadId } = await started(coordinator, made, { title: word("thread"), message: word("message") });
  await answered(inside.ctx, made, { threadId }, { message: word("answer") });
  const document = { title: word("document"), isConfidential: false };
  expectDone(await addRoomFile(inside.ctx, { consortiumId: id, document, ...roomFile(`${found.word("file")}.pdf`) }));
  expectDone(await recordDecision(inside.ctx, { consortiumId: id, decision: word("decision") }));
  const times = [1, 2, 3].map((days) => later(new Date(), days * DAY));
  const { meetingId } = expectDone(await proposeMeeting(coordinator, { consortiumId: id, topic: word("topic"), minutes: 60, times }));
  expectDone(await answerMeeting(inside.ctx, { consortiumId: id, meetingId, answers: ["yes", "no", "no"] }));
  expectDone(await endConsortium(coordinator, { consortiumId: id, endReason: word("reason") }));
  await worked();
  expect((await found.left()).length).toBeGreaterThanOrEqual(found.words.size);

  expect(expectDone(await applyRetention(system(OVER - 2 * DAY)))).not.toHaveProperty("consortia");
  expect(expectDone(await applyRetention(system(OVER)))).toMatchObject({ consortia: 1 });
  await worked();
  expect(await found.left()).toEqual([]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "consortium.erased" });
  expect(await verifyAudit(context())).toMatchObject({ ok: true });
  expect(expectDone(await applyRetention(system(OVER)))).not.toHaveProperty("consortia");
});

test("not one that goes on, not by anybody, and once", async () => {
  const going = await consortium();
  const made = await consortium();
  await endConsortium(made.coordinator, { consortiumId: made.id, endReason: "The call was cancelled." });
  expect(refusalOf(await eraseConsortium(system(OVER), { consortiumId: going.id }))).toBe("not_found");
  for (const ctx of [made.coordinator, await staff("staffAdmin")])
    expect(refusalOf(await eraseConsortium(ctx, { consortiumId: made.id }))).toBe("forbidden");
  const twice = await Promise.all([1, 2].map(() => eraseConsortium(system(OVER), { consortiumId: made.id })));
  expect(twice.map(refusalOf).sort()).toEqual(["done", "not_found"]);
  expect((await context().db.select({ id: consortia.id }).from(consortia)).map(({ id }) => id)).toEqual([going.id]);
});
