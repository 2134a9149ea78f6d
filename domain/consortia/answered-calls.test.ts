import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { callsFor, ownDoing } from "#domain/calls/calls-for";
import { createCall } from "#domain/calls/create-call";
import { ownPosition } from "#domain/calls/own-position";
import { callChoices } from "#domain/calls/reads";
import { withdrawCall } from "#domain/calls/withdraw-call";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY } from "#lib/clock";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { callText, publishedCall } from "#test/fixtures/calls";
import { consortium, idea, refusalOf } from "#test/fixtures/consortia";
import { eligibilityDay } from "./answered-calls.ts";
import { answeringCounts, consortiaAnswering } from "./answering.ts";
import { createConsortium } from "./create-consortium.ts";
import { editConsortium } from "./edit-consortium.ts";
import { hideConsortium } from "./moderation/hide-consortium.ts";
import { consortiumBySlug } from "./page-view.ts";
import { consortiaOf, listConsortia } from "./reads.ts";
import { workspaceOf } from "./workspace.ts";

const due = (...days: number[]) =>
  days.map((n) => ({ at: new Date(Date.now() + n * DAY), stage: "proposal" as const, timeAssumed: false }));

test("a consortium answers a published call: lists, its page and the call's own page say so, with the next deadline", async () => {
  const deadlines = due(-3, 20, 90);
  const call = await publishedCall({ deadlines });
  const made = await consortium({ callId: call.id });
  const shown = { title: "Diagnosis at the bedside", slug: call.slug, state: "open", next: { at: deadlines[1]?.at } };
  expect((await consortiumBySlug(visitor(), made.slug))?.call).toMatchObject(shown);
  const [listed] = (await listConsortia(visitor(), { sort: "closing", page: 1 })).rows;
  expect(listed?.call).toMatchObject(shown);
  expect((await consortiaAnswering(visitor(), call.id)).map(({ slug }) => slug)).toEqual([made.slug]);
  expect(await answeringCounts(visitor(), [call.id])).toEqual(new Map([[call.id, 1]]));
  expect((await auditOf(made.id))[0]).toMatchObject({ facts: { callId: call.id } });
  const later = { ...visitor(), now: new Date(Date.now() + 21 * DAY) };
  expect((await consortiaOf(later, made.coordinatorId))[0]?.call).toMatchObject({ next: { at: deadlines[2]?.at } });
});

test("a draft cannot be answered; a call that was withdrawn later stays answered, and is shown no longer", async () => {
  const office = await staff();
  const draft = await createCall(office, callText());
  const organisationId = await organisation();
  const ctx = await member(organisationId);
  const founded = await createConsortium(ctx, idea(organisationId, { callId: draft.ok ? draft.value.id : "" }));
  expect(refusalOf(founded)).toBe("call.not_published");
  const call = await publishedCall();
  const made = await consortium({ callId: call.id });
  await withdrawCall(office, { callId: call.id });
  expect((await consortiumBySlug(visitor(), made.slug))?.call).toBeUndefined();
  const edit = (callId: string | undefined, version: number) =>
    editConsortium(made.coordinator, {
      ...idea(made.coordinatorId),
      roles: [{ id: made.roleIds[0], title: "Sites", sector: "care", seats: 1 }],
      consortiumId: made.id,
      version,
      callId,
    });
  expect(refusalOf(await edit(call.id, 0))).toBe("done");
  expect(refusalOf(await edit(undefined, 1))).toBe("done");
  expect(refusalOf(await edit(call.id, 2))).toBe("call.not_published");
});

test("eligibility is asked for the day of the next deadline, of the last one afterwards, and for today without a call", async () => {
  const now = new Date();
  const call = await publishedCall({ deadlines: [{ at: new Date("2028-01-31T16:00:00Z"), stage: "proposal", timeAssumed: false }] });
  const made = await consortium({ callId: call.id, rulePack: "horizon2021RiaIa" });
  const space = await workspaceOf(made.coordinator, made.slug);
  expect([space?.call && eligibilityDay(space.call, now), eligibilityDay(undefined, now)]).toEqual([new Date("2028-01-31T16:00:00Z"), now]);
  // The pack ends with 2027, which is before the deadline and after today.
  expect(space?.eligibility?.inForce).toBe(false);
  const after = await workspaceOf({ ...made.coordinator, now: new Date("2029-01-01T00:00:00Z") }, made.slug);
  expect(after?.call && eligibilityDay(after.call, new Date("2029-01-01T00:00:00Z"))).toEqual(new Date("2028-01-31T16:00:00Z"));
});

test("a hidden consortium is not among those that answer a call", async () => {
  const call = await publishedCall();
  const made = await consortium({ callId: call.id });
  await hideConsortium(await staff("staffAdmin"), { consortiumId: made.id, reason: "It names no aim." });
  expect(await consortiaAnswering(visitor(), call.id)).toEqual([]);
  expect(await answeringCounts(visitor(), [call.id])).toEqual(new Map());
});

test("calls for an organisation say whether it matches them as their own page does: matches first, then its segments, then its capabilities alone", async () => {
  const organisationId = await organisation();
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.update(organisations).set({
      sectors: ["ivd", "care"],
      capabilities: [
        { id: "a", term: "biosensors", tag: null, trl: null, text: null, lang: "en", evidence: null, confirmedAt: "2026-01-01" },
      ],
    }),
  );
  await publishedCall({ title: "Later", deadlines: due(40), sectors: ["ivd", "pharma"] });
  await publishedCall({ title: "Sooner", deadlines: due(10), sectors: ["biotech"], capabilities: ["biosensors", "eHealth"] });
  await publishedCall({ title: "Soon", deadlines: due(20), sectors: ["care"], capabilities: ["zebrafish"] });
  await publishedCall({ title: "Match", deadlines: due(60), sectors: ["ivd"], capabilities: ["biosensors"] });
  await publishedCall({ title: "For all segments", deadlines: due(70), sectors: [], capabilities: ["biosensors"] });
  await publishedCall({ title: "Other", deadlines: due(5), sectors: ["services"] });
  await publishedCall({ title: "Closed", deadlines: due(-5), sectors: ["ivd"] });
  const ctx = await member(organisationId);
  const own = await ownDoing(ctx);
  expect(own).toMatchObject({ organisationId, sectors: ["ivd", "care"], capabilities: ["biosensors"] });
  const calls = own ? await callsFor(ctx, own, 9) : [];
  expect(calls.map(({ title, matches, fit }) => [title, matches, fit])).toEqual([
    ["Match", true, { sectors: ["ivd"], capabilities: ["biosensors"] }],
    ["For all segments", true, { sectors: [], capabilities: ["biosensors"] }],
    ["Soon", false, { sectors: ["care"], capabilities: [] }],
    ["Later", false, { sectors: ["ivd"], capabilities: [] }],
    ["Sooner", false, { sectors: [], capabilities: ["biosensors"] }],
  ]);
  for (const call of calls) expect((await ownPosition(ctx, call, []))?.matches).toBe(call.matches);
  expect(await ownDoing(visitor())).toBeUndefined();
  expect(await ownDoing(await member(organisationId, "viewer"))).toBeUndefined();
});

test("no consortium is created for a call that has closed or that organisations answer one by one, and none is offered for these", async () => {
  const organisationId = await organisation();
  const ctx = await member(organisationId);
  const ended = await publishedCall({ title: "Ended", deadlines: due(-2) });
  const asked = await publishedCall({ title: "Asked one by one", kind: "consultation" });
  const open = await publishedCall({ title: "Open" });
  const create = async (callId: string) => refusalOf(await createConsortium(ctx, idea(organisationId, { callId })));
  expect([await create(ended.id), await create(asked.id), await create(open.id)]).toEqual(["call.closed", "call.no_consortium", "done"]);
  expect((await callChoices(ctx)).map(({ title }) => title)).toEqual(["Open"]);
});
