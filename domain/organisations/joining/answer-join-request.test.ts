import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople, people } from "#db/schema/access";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { lastingUntil } from "#domain/retention/lengths";
import { MINUTE } from "#lib/clock";
import { auditOf, mailsTo, member, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { mailedToken } from "#test/fixtures/applications";
import { confirmedRequest, joinRequestOf, ownedOrganisation } from "#test/fixtures/join-requests";
import { tally, visitorIn } from "#test/mail/mailed";
import { acceptJoinRequest } from "./accept-join-request.ts";
import { answerJoinRequest } from "./answer-join-request.ts";
import { joinRequestByLink } from "./answer-link-reads.ts";

const turn = (body: (ctx: Context) => Promise<unknown>) => transact(context({ actor: { kind: "system", name: "test" } }), body);
const emailOf = ({ actor }: Context) => (actor.kind === "person" ? actor.email : "");
const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");

/** A request at an organisation with an owner and an admin, and the tokens of their emails. */
async function asked(email?: string) {
  const { id, owner } = await ownedOrganisation();
  const admin = await member(id, "admin");
  const request = await confirmedRequest(id, email ? { email } : {});
  const tokenOf = (ctx: Context) => mailedToken(emailOf(ctx), "join-asked");
  return { id, owner, admin, request, token: await tokenOf(owner), adminToken: await tokenOf(admin) };
}

test("the page behind the email says who asks, from where, and what they will be able to do; opening it changes nothing", async () => {
  const { token, request } = await asked();
  for (let n = 0; n < 3; n++)
    expect(await joinRequestByLink(visitor(), token)).toMatchObject({
      person: "Izaro Berria",
      email: request.email,
      atWebDomain: true,
      isApplicant: false,
      role: "editor",
    });
  expect(await joinRequestOf(request.email)).toMatchObject({ status: "waiting" });
});

test("an owner accepts without signing in: an invitation as an editor, audited under the owner, told to nobody else", async () => {
  const { id, owner, token, request } = await asked();
  expect(await answerJoinRequest(visitor(), { token, answer: "accept" })).toEqual({ ok: true, value: { name: "Izaro Berria" } });
  expect((await auditOf(id)).at(-1)).toMatchObject({
    action: "organisation.join_accepted",
    actorId: idOf(owner),
    facts: { role: "editor" },
  });
  const joined = await acceptInvitation(visitor(), { token: await mailedToken(request.email, "invitation"), browser: "x" });
  const { personId } = expectDone(joined);
  const [place] = await context().db.select().from(organisationPeople).where(eq(organisationPeople.personId, personId));
  expect(place).toMatchObject({ organisationId: id, role: "editor" });
});

test("an admin declines the same way, and whoever asked is told by an email that names nobody", async () => {
  const { id, admin, adminToken, request } = await asked();
  expectDone(await answerJoinRequest(visitor(), { token: adminToken, answer: "decline" }));
  expect((await mailsTo(request.email)).at(-1)).toMatchObject({ template: "join-not-accepted", data: { firstName: "Izaro" } });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "organisation.join_declined", actorId: idOf(admin) });
});

test("of many presses by both, one counts, and all their links end with it", async () => {
  const { token, adminToken } = await asked();
  const presses = [token, adminToken, token, adminToken].map((one, n) =>
    answerJoinRequest(visitor(), { token: one, answer: n % 2 ? "decline" : "accept" }),
  );
  expect(tally(await Promise.all(presses))).toEqual({ won: 1, refusals: ["link_ended"] });
  for (const one of [token, adminToken]) expect(await joinRequestByLink(visitor(), one)).toBeUndefined();
});

test("answered on the page of people, the link in the email ends", async () => {
  const { owner, adminToken, request } = await asked();
  expectDone(await acceptJoinRequest(owner, { requestId: request.id, role: "viewer" }));
  expect(await answerJoinRequest(visitor(), { token: adminToken, answer: "accept" })).toMatchObject({ refusal: "link_ended" });
});

test.each([
  ["lost the role since", (id: string, personId: string) => setRole(id, personId)],
  ["left since", (id: string, personId: string) => leaves(id, personId)],
  ["was disabled since", (_: string, personId: string) => disables(personId)],
])("whoever %s answers nothing, and the page is not there for them", async (_, loses) => {
  const { id, admin, adminToken, token } = await asked();
  await loses(id, idOf(admin));
  expect(await joinRequestByLink(visitor(), adminToken)).toBeUndefined();
  expect(await answerJoinRequest(visitor(), { token: adminToken, answer: "accept" })).toMatchObject({ refusal: "link_ended" });
  expect(await joinRequestByLink(visitor(), token)).toBeDefined();
});

const ofPlace = (organisationId: string, personId: string) =>
  and(eq(organisationPeople.organisationId, organisationId), eq(organisationPeople.personId, personId));
const setRole = (id: string, personId: string) =>
  turn(({ db }) => db.update(organisationPeople).set({ role: "editor" }).where(ofPlace(id, personId)));
const leaves = (id: string, personId: string) => turn(({ db }) => db.delete(organisationPeople).where(ofPlace(id, personId)));
const disables = (personId: string) => turn(({ db }) => db.update(people).set({ status: "disabled" }).where(eq(people.id, personId)));

test("a link works for 14 days, and one that never was does nothing", async () => {
  const { token } = await asked();
  const minutes = lastingUntil("joinAnswerLink") / MINUTE;
  expect(await answerJoinRequest(visitorIn(minutes + 1), { token, answer: "accept" })).toMatchObject({ refusal: "link_ended" });
  expect(await joinRequestByLink(visitorIn(minutes + 1), token)).toBeUndefined();
  expect(await answerJoinRequest(visitor(), { token: "x".repeat(43), answer: "accept" })).toMatchObject({ refusal: "link_ended" });
  expectDone(await answerJoinRequest(visitorIn(minutes - 1), { token, answer: "accept" }));
});
