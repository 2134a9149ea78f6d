import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { joinAnswerLinks, organisationJoinRequests } from "#db/schema/joining";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { askAsPerson } from "#domain/organisations/joining/ask-as-person";
import { applyRetention } from "#domain/retention/apply-retention";
import { lastingUntil } from "#domain/retention/lengths";
import { DAY, later, MINUTE } from "#lib/clock";
import { as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { mailedToken } from "#test/fixtures/applications";
import { asking, confirmedRequest, joinRequestOf, ownedOrganisation, unownedOrganisation } from "#test/fixtures/join-requests";
import { tally, visitorIn } from "#test/mail/mailed";
import { askAsVisitor } from "./ask-as-visitor.ts";
import { confirmJoinRequest } from "./confirm-join-request.ts";
import { expireJoinRequest } from "./expire-join-request.ts";
import { ownJoinRequest } from "./own-join-request.ts";
import { withdrawJoinRequest } from "./withdraw-join-request.ts";

const portal = (now = new Date()) => context({ actor: { kind: "system", name: "test" }, clock: () => now });
const turn = (body: Parameters<typeof transact>[1]) => transact(portal(), body);
const emailOf = ({ actor }: Awaited<ReturnType<typeof as>>) => (actor.kind === "person" ? actor.email : "");
const templates = async (email: string) => (await mailsTo(email)).map(({ template }) => template);

test("a visitor asks: nobody is told until they open the link of their email, and then the administrators are", async () => {
  const administrator = await staff("staffAdmin");
  const asked = asking(await unownedOrganisation());
  expect(await askAsVisitor(visitor(), asked)).toEqual({ ok: true });
  expect(await templates(emailOf(administrator))).toEqual([]);
  const token = await mailedToken(asked.email, "join-confirm");
  expect(await ownJoinRequest(visitor(), token)).toMatchObject({ status: "unconfirmed", answeredBy: "office" });
  expect(await confirmJoinRequest(visitor(), { token })).toEqual({ ok: true });
  expect(await ownJoinRequest(visitor(), token)).toMatchObject({
    status: "waiting",
    record: { name: "_auzolan.lentisak.eus", value: expect.stringMatching(/^auzolan-[\w-]{24}$/) },
  });
  expect(await mailsTo(emailOf(administrator))).toMatchObject([
    { template: "join-asked-office", data: { how: "domain", path: "/en/staff/organisations/requests" } },
  ]);
  const { id, organisationId } = await joinRequestOf(asked.email);
  expect((await auditOf(organisationId)).slice(-2)).toMatchObject([
    { action: "organisation.join_begun", facts: { requestId: id } },
    { action: "organisation.join_asked", facts: { requestId: id, how: "domain" } },
  ]);
});

test("where somebody acts for it the owners and admins are told first, each by a link of their own; the page says so", async () => {
  const { id, owner } = await ownedOrganisation();
  const [admin, editor, administrator] = [await member(id, "admin"), await member(id, "editor"), await staff("staffAdmin")];
  const { token } = await confirmedRequest(id, { email: "izaro@gmail.com" });
  for (const manager of [owner, admin])
    expect((await mailsTo(emailOf(manager))).at(-1)).toMatchObject({ template: "join-asked", data: { how: "other" } });
  for (const other of [editor, administrator]) expect(await templates(emailOf(other))).not.toContain("join-asked");
  expect(await context().db.$count(joinAnswerLinks)).toBe(2);
  expect(await ownJoinRequest(visitor(), token)).toMatchObject({ status: "waiting", answeredBy: "organisation" });
});

test("somebody who is signed in asks with the address of their account, which is known to be theirs", async () => {
  const { id, owner } = await ownedOrganisation();
  const asker = await as(await person({ email: "jon@lentisak.eus" }));
  const { token } = expectDone(await askAsPerson(asker, { organisationId: id }));
  expect(await ownJoinRequest(visitor(), token)).toMatchObject({ status: "waiting" });
  expect(await templates("jon@lentisak.eus")).toEqual(["join-sent"]);
  expect((await mailsTo(emailOf(owner))).at(-1)).toMatchObject({ data: { address: "jon@lentisak.eus", how: "domain" } });
  expect(await askAsPerson(asker, { organisationId: id })).toMatchObject({ refusal: "join.already_asked" });
});

test("refused: a visitor by the way of people and the other way round, an organisation that is not listed, whoever acts for it already", async () => {
  const { id, owner } = await ownedOrganisation();
  const hidden = await organisation();
  expect(await askAsPerson(visitor(), { organisationId: id })).toMatchObject({ refusal: "forbidden" });
  expect(await askAsVisitor(owner, asking(id))).toMatchObject({ refusal: "forbidden" });
  for (const organisationId of [hidden, "0".repeat(26)]) {
    expect(await askAsVisitor(visitor(), asking(organisationId))).toMatchObject({ refusal: "not_found" });
    expect(await askAsPerson(await as(await person()), { organisationId })).toMatchObject({ refusal: "not_found" });
  }
  expect(await askAsPerson(owner, { organisationId: id })).toMatchObject({ refusal: "person.already_here" });
});

test("the answer to a visitor is the same for every address; only whoever reads the mailbox learns more", async () => {
  const { id, owner } = await ownedOrganisation();
  const email = emailOf(owner);
  expect(await askAsVisitor(visitor(), asking(id, { email }))).toEqual({ ok: true });
  const token = await mailedToken(email, "join-confirm");
  expect(await confirmJoinRequest(visitor(), { token })).toMatchObject({ refusal: "person.already_here" });
});

test("at most three emails reach an address in half an hour, and the answer does not say so", async () => {
  const id = await unownedOrganisation();
  for (let n = 0; n < 5; n++) expect(await askAsVisitor(visitor(), asking(id, { email: "flooded@lentisak.eus" }))).toEqual({ ok: true });
  expect(await mailsTo("flooded@lentisak.eus")).toHaveLength(3);
  expect(await askAsVisitor(visitorIn(31), asking(id, { email: "flooded@lentisak.eus" }))).toEqual({ ok: true });
  expect(await mailsTo("flooded@lentisak.eus")).toHaveLength(4);
});

test("an address has one request for an organisation and at most three that wait; declined, it does not ask again at once", async () => {
  const email = "many@lentisak.eus";
  const first = await confirmedRequest(await unownedOrganisation(), { email });
  const again = asking(first.organisationId, { email });
  expectDone(await askAsVisitor(visitor(), again));
  const confirm = async (minutes = 0) => confirmJoinRequest(visitorIn(minutes), { token: await mailedToken(email, "join-confirm") });
  expect(await confirm()).toMatchObject({ refusal: "join.already_asked" });
  for (const minutes of [40, 80]) await confirmedRequest(await unownedOrganisation(), { email }, visitorIn(minutes));
  expectDone(await askAsVisitor(visitorIn(120), asking(await unownedOrganisation(), { email })));
  expect(await confirm(120)).toMatchObject({ refusal: "join.too_many" });
  await turn(({ db }) => db.update(organisationJoinRequests).set({ status: "declined" }).where(eq(organisationJoinRequests.id, first.id)));
  expectDone(await askAsVisitor(visitorIn(160), again));
  expect(await confirm(160)).toMatchObject({ refusal: "join.declined_lately" });
});

test("confirmed many times at once it is sent once; a link that ended, or of a suspended organisation, sends nothing", async () => {
  const { id, owner } = await ownedOrganisation();
  const asked = asking(id);
  expectDone(await askAsVisitor(visitor(), asked));
  const token = await mailedToken(asked.email, "join-confirm");
  expect(tally(await Promise.all([1, 2, 3, 4, 5].map(() => confirmJoinRequest(visitor(), { token }))))).toEqual({
    won: 1,
    refusals: ["link_ended"],
  });
  expect((await templates(emailOf(owner))).filter((one) => one === "join-asked")).toHaveLength(1);
  const other = asking(id);
  expectDone(await askAsVisitor(visitor(), other));
  const late = await mailedToken(other.email, "join-confirm");
  const week = lastingUntil("unconfirmed") / MINUTE;
  expect(await confirmJoinRequest(visitorIn(week + 1), { token: late })).toMatchObject({ refusal: "link_ended" });
  expect(await ownJoinRequest(visitorIn(week + 1), late)).toBeUndefined();
  await turn(({ db }) => db.update(organisations).set({ status: "suspended" }).where(eq(organisations.id, id)));
  expect(await confirmJoinRequest(visitor(), { token: late })).toMatchObject({ refusal: "link_ended" });
});

test("whoever asked withdraws it while nobody has answered, and the links in the owners' emails end", async () => {
  const { id } = await ownedOrganisation();
  const { token } = await confirmedRequest(id);
  expect(await withdrawJoinRequest(visitor(), { token: "x".repeat(43) })).toMatchObject({ refusal: "link_ended" });
  expect(tally(await Promise.all([1, 2].map(() => withdrawJoinRequest(visitor(), { token }))))).toEqual({
    won: 1,
    refusals: ["join.already_decided"],
  });
  expect(await ownJoinRequest(visitor(), token)).toMatchObject({ status: "withdrawn" });
  expect(await context().db.$count(joinAnswerLinks)).toBe(0);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "organisation.join_withdrawn" });
});

test("unanswered for 30 days it ends, and whoever asked is told once; nobody but the portal ends it", async () => {
  const { id, requester } = await (async () => {
    const organisationId = await unownedOrganisation();
    return { id: organisationId, requester: await confirmedRequest(organisationId) };
  })();
  const given = { requestId: requester.id };
  expect(await expireJoinRequest(visitor(), given)).toMatchObject({ refusal: "forbidden" });
  expectDone(await expireJoinRequest(portal(), given));
  expect(await joinRequestOf(requester.email)).toMatchObject({ status: "waiting" });
  const month = later(requester.askedAt, lastingUntil("joinRequestOpen"));
  for (let n = 0; n < 2; n++) expectDone(await expireJoinRequest(portal(month), given));
  expect(await joinRequestOf(requester.email)).toMatchObject({ status: "expired" });
  expect((await templates(requester.email)).filter((one) => one === "join-expired")).toHaveLength(1);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "organisation.join_expired" });
});

test("what nobody confirmed is deleted after a week, what was answered after 90 days", async () => {
  const id = await unownedOrganisation();
  expectDone(await askAsVisitor(visitor(), asking(id, { email: "never@lentisak.eus" })));
  const { token } = await confirmedRequest(id);
  expectDone(await withdrawJoinRequest(visitor(), { token }));
  const left = () => context().db.$count(organisationJoinRequests);
  await applyRetention(portal(later(new Date(), 6 * DAY)));
  expect(await left()).toBe(2);
  await applyRetention(portal(later(new Date(), 8 * DAY)));
  expect(await left()).toBe(1);
  await applyRetention(portal(later(new Date(), 91 * DAY)));
  expect(await left()).toBe(0);
  expect(await context().db.$count(organisationPeople)).toBe(0);
});
