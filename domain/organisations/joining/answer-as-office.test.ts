import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { invitations, people } from "#db/schema/access";
import { joinAnswerLinks, organisationJoinRequests } from "#db/schema/joining";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { noteBounce } from "#domain/organisations/succession/note-bounce";
import { lastingUntil } from "#domain/retention/lengths";
import { later, SECOND } from "#lib/clock";
import { actsFor, as, auditOf, mailsTo, member, staff, visitor } from "#test/builders";
import { runs } from "#test/cases/sampled";
import { expectDone } from "#test/expect-done";
import { mailedToken } from "#test/fixtures/applications";
import { confirmedRequest, joinRequestOf, ownedOrganisation, unownedOrganisation } from "#test/fixtures/join-requests";
import { stale, tally } from "#test/mail/mailed";
import { acceptAsOffice } from "./accept-as-office.ts";
import { checkDnsRecord, dnsResultOf } from "./check-dns-record.ts";
import { declineAsOffice } from "./decline-as-office.ts";
import { tellOffice } from "./expire-join-request.ts";
import { joinSigns } from "./join-signs.ts";
import { countJoinRequests, officeJoinRequests, undoableAnswers } from "./office-join-requests.ts";
import { ownJoinRequest } from "./own-join-request.ts";
import { undoOfficeAnswer } from "./undo-office-answer.ts";
import { isAtWebDomain, recordName } from "./web-proof.ts";

const turn = (body: (ctx: Context) => Promise<unknown>) => transact(context({ actor: { kind: "system", name: "test" } }), body);
const emailOf = ({ actor }: Context) => (actor.kind === "person" ? actor.email : "");
const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
const reason = "The managing director, by telephone.";
const accepting = (requestId: string) => ({ requestId, role: "owner", proof: "staff", reason }) as const;
const after = (ctx: Context, milliseconds: number): Context => ({ ...ctx, now: later(ctx.now, milliseconds) });

/** A request for an organisation that nobody acts for, and an administrator. */
async function asked(email?: string) {
  const organisationId = await unownedOrganisation();
  const request = await confirmedRequest(organisationId, email ? { email } : {});
  return { organisationId, request, admin: await staff("staffAdmin") };
}

test("an administrator accepts: an invitation as the owner, and why is kept with the request, not in the audit", async () => {
  const { organisationId, request, admin } = await asked();
  expectDone(await acceptAsOffice(admin, { ...accepting(request.id), proof: "address" }));
  expect(await joinRequestOf(request.email)).toMatchObject({ status: "accepted", proof: "address", reason, decidedBy: idOf(admin) });
  const [event] = (await auditOf(organisationId)).slice(-1);
  expect(event).toMatchObject({ action: "organisation.join_accepted", facts: { proof: "address", role: "owner" } });
  expect(JSON.stringify(event)).not.toContain("telephone");
  const token = await mailedToken(request.email, "invitation");
  const { personId } = expectDone(await acceptInvitation(visitor(), { token, browser: "x" }));
  expect((await as(personId)).actor).toMatchObject({ organisations: [{ organisationId, role: "owner" }] });
});

test("until the email leaves it is undone: the invitation is gone and the request waits as before", async () => {
  const { organisationId, request, admin } = await asked();
  expectDone(await acceptAsOffice(admin, accepting(request.id)));
  const token = await mailedToken(request.email, "invitation");
  expect((await mailsTo(request.email)).at(-1)).toMatchObject({ template: "invitation", data: { requested: "yes" } });
  expect(await ownJoinRequest(visitor(), request.token)).toMatchObject({ status: "waiting" });
  expect(await undoableAnswers(admin)).toMatchObject([{ id: request.id, status: "accepted" }]);
  expect(tally(await Promise.all([1, 2].map(() => undoOfficeAnswer(admin, { requestId: request.id }))))).toEqual({
    won: 1,
    refusals: ["join.undo_too_late"],
  });
  expect((await auditOf(organisationId)).at(-1)?.action).toBe("organisation.join_undone");
  expect(await acceptInvitation(visitor(), { token, browser: "x" })).toMatchObject({ refusal: "invitation.ended" });
  expect(await context().db.$count(invitations)).toBe(0);
  expect((await mailsTo(request.email)).at(-1)).toMatchObject({ template: "invitation", status: "recalled" });
  expect(await joinRequestOf(request.email)).toMatchObject({ status: "waiting", reason: null, decidedAt: null, mailId: null });
  const declined = await Promise.all([1, 2].map(() => declineAsOffice(admin, { requestId: request.id, reason })));
  expect(tally(declined)).toEqual({ won: 1, refusals: ["join.already_decided"] });
  expect((await auditOf(organisationId)).at(-1)).toMatchObject({ action: "organisation.join_declined", facts: { requestId: request.id } });
  expectDone(await undoOfficeAnswer(admin, { requestId: request.id }));
  expect((await mailsTo(request.email)).at(-1)).toMatchObject({ template: "join-not-accepted", status: "recalled" });
});

test("120 seconds later it is too late, and whoever asked sees the answer", async () => {
  const { request, admin } = await asked();
  expectDone(await declineAsOffice(admin, { requestId: request.id, reason }));
  const then = after(admin, 120 * SECOND);
  expect(await undoOfficeAnswer(then, { requestId: request.id })).toMatchObject({ refusal: "join.undo_too_late" });
  expect(await ownJoinRequest({ ...visitor(), now: then.now }, request.token)).toMatchObject({ status: "declined" });
  expect((await mailsTo(request.email)).at(-1)).toMatchObject({ template: "join-not-accepted", data: { reason } });
});

test("what the decision is said to rest on must be what the portal found", async () => {
  const { request, admin } = await asked("izaro@gmail.com");
  const accept = (proof: "address" | "dns") => acceptAsOffice(admin, { ...accepting(request.id), proof });
  expect(await accept("address")).toMatchObject({ refusal: "join.other_domain" });
  expect(await accept("dns")).toMatchObject({ refusal: "join.no_record" });
  expect(await checkDnsRecord(admin, { requestId: request.id }, undefined)).toMatchObject({ refusal: "join.no_look_ups" });
  expectDone(await checkDnsRecord(admin, { requestId: request.id }, async () => ["v=spf1 -all", request.dnsValue ?? ""]));
  expectDone(await accept("dns"));
});

test("of two who ask for one organisation, one is declined before the other is accepted", async () => {
  const { organisationId, request, admin } = await asked();
  const other = await confirmedRequest(organisationId);
  const both = await Promise.all([request, other].map(({ id }) => acceptAsOffice(admin, accepting(id))));
  expect(tally(both)).toEqual({ won: 0, refusals: ["join.another_waits"] });
  expect((await officeJoinRequests(admin, { page: 1 }))?.rows.map(({ signs }) => signs.against)).toEqual([["others"], ["others"]]);
  expectDone(await declineAsOffice(admin, { requestId: other.id, reason }));
  const presses = [1, 2, 3].map(() => acceptAsOffice(admin, accepting(request.id)));
  expect(tally(await Promise.all(presses))).toEqual({ won: 1, refusals: ["join.already_decided"] });
});

test("the owners have a week; then the office accepts and they are told, and stay owners", async () => {
  const { id, owner } = await ownedOrganisation();
  const [request, admin] = [await confirmedRequest(id), await staff("staffAdmin")];
  expect((await officeJoinRequests(admin, { page: 1 }))?.rows).toMatchObject([
    { ownersUntil: later(request.toldAt ?? new Date(0), lastingUntil("joinNotice")), may: { accept: "join.owners_first", decline: true } },
  ]);
  expect(await acceptAsOffice(admin, accepting(request.id))).toMatchObject({ refusal: "join.owners_first" });
  const then = {
    ...after(admin, lastingUntil("joinNotice") + SECOND),
    actor: { ...admin.actor, signedInAt: later(admin.now, lastingUntil("joinNotice")) },
  } as Context;
  expectDone(await acceptAsOffice(then, accepting(request.id)));
  expect((await mailsTo(emailOf(owner))).at(-1)).toMatchObject({ template: "join-accepted-by-office", data: { address: request.email } });
  expect((await as(idOf(owner))).actor).toMatchObject({ organisations: [{ role: "owner" }] });
});

test("once the owners had their week the administrators are told, and whoever asked reads who can answer now", async () => {
  const { id, owner } = await ownedOrganisation();
  const [admin, reviewer] = [await staff("staffAdmin"), await staff()];
  const [request, answered] = [await confirmedRequest(id), await confirmedRequest(id)];
  const told = async (ctx: Context) => (await mailsTo(emailOf(ctx))).filter(({ template }) => template === "join-asked-office");
  // From when they were told, not from now: how long the test takes says nothing about the week.
  const at = (ms: number) => context({ actor: { kind: "system", name: "test" }, clock: () => later(request.toldAt ?? new Date(0), ms) });
  const week = lastingUntil("joinNotice");
  expect(await tellOffice(visitor(), { requestId: request.id })).toMatchObject({ refusal: "forbidden" });
  expectDone(await tellOffice(at(week - SECOND), { requestId: request.id }));
  expect(await told(admin)).toEqual([]);
  expect(await ownJoinRequest(visitor(), request.token)).toMatchObject({ answeredBy: "organisation" });

  expectDone(await declineAsOffice(admin, { requestId: answered.id, reason }));
  for (const { id: requestId } of [request, answered]) expectDone(await tellOffice(at(week + SECOND), { requestId }));
  expect(await told(admin)).toMatchObject([
    { data: { address: request.email, because: "silence", path: "/en/staff/organisations/requests" } },
  ]);
  for (const other of [reviewer, owner]) expect(await told(other)).toEqual([]);
  expect(await ownJoinRequest({ ...visitor(), now: at(week + SECOND).now }, request.token)).toMatchObject({ answeredBy: "either" });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "organisation.join_passed_on", facts: { requestId: request.id } });
});

test("owners and admins whose emails come back are neither told nor waited for: the office is asked at once, and nobody gets a link that answers", async () => {
  const { id, owner } = await ownedOrganisation();
  const admin = await staff("staffAdmin");
  const portal = context({ actor: { kind: "system", name: "test" } });
  expectDone(await noteBounce(portal, { email: emailOf(owner), code: "EENVELOPE 550 5.1.1" }));
  const before = await mailsTo(emailOf(owner));
  const request = await confirmedRequest(id);
  expect(await mailsTo(emailOf(owner))).toEqual(before);
  expect(await context().db.$count(joinAnswerLinks)).toBe(0);
  expect((await mailsTo(emailOf(admin))).at(-1)).toMatchObject({ template: "join-asked-office" });
  expect((await officeJoinRequests(admin, { page: 1 }))?.rows).toMatchObject([
    { managers: 0, ownersUntil: undefined, signs: { speaksFor: ["address", "nobody"] } },
  ]);
  expectDone(await acceptAsOffice(admin, accepting(request.id)));
});

test("nobody but an administrator answers; not on their own request, not for their own organisation, not with an old sign-in", async () => {
  const { organisationId, request, admin } = await asked();
  const given = accepting(request.id);
  const cases = [
    [visitor(), "not_found"],
    [await member(organisationId, "editor"), "not_found"],
    [await staff("committee"), "not_found"],
    [await staff(), "forbidden"],
    [stale(admin), "step_up_needed"],
  ] as const;
  for (const [ctx, refusal] of cases) expect(await acceptAsOffice(ctx, given)).toMatchObject({ refusal });
  for (const [ctx, refusal] of cases.slice(0, 4)) {
    expect(await declineAsOffice(ctx, { requestId: request.id, reason })).toMatchObject({ refusal });
    expect(await undoOfficeAnswer(ctx, { requestId: request.id })).toMatchObject({ refusal });
    expect(await checkDnsRecord(ctx, { requestId: request.id }, async () => [])).toMatchObject({ refusal });
  }
  expect(await acceptAsOffice(admin, accepting("0".repeat(26)))).toMatchObject({ refusal: "not_found" });
  const acting = await staff("staffAdmin");
  await actsFor(acting, organisationId, "viewer");
  expect(await acceptAsOffice(await as(idOf(acting)), given)).toMatchObject({ refusal: "own_organisation" });
  const self = await staff("staffAdmin");
  await turn(({ db }) =>
    db
      .update(people)
      .set({ email: request.email, emailKey: request.emailKey })
      .where(eq(people.id, idOf(self))),
  );
  expect(await acceptAsOffice(await as(idOf(self)), given)).toMatchObject({ refusal: "join.own" });
});

test("staff see what waits, the oldest first, with its signs; members and the committee see nothing", async () => {
  const { organisationId, request, admin } = await asked("izaro@gmail.com");
  const reviewer = await staff();
  expect((await officeJoinRequests(reviewer, { page: 1 }))?.rows).toMatchObject([
    { id: request.id, organisationId, signs: { speaksFor: ["nobody"], against: ["freeMail"] }, may: { accept: "forbidden" } },
  ]);
  expect(await countJoinRequests(reviewer)).toBe(1);
  for (const ctx of [visitor(), await member(organisationId, "owner"), await staff("committee")]) {
    expect(await officeJoinRequests(ctx, { page: 1 })).toBeUndefined();
    expect(await undoableAnswers(ctx)).toEqual([]);
  }
  expect((await officeJoinRequests(admin, { page: 9 }))?.page).toBe(1);
});

test("the record is looked for at its name; what is found is shown, bounded and printable, and decides nothing", async () => {
  const { organisationId, request, admin } = await asked();
  const names: string[] = [];
  const answering = (answer: string[] | undefined) => async (name: string) => {
    names.push(name);
    return answer;
  };
  const check = async (answer: string[] | undefined) => {
    expectDone(await checkDnsRecord(admin, { requestId: request.id }, answering(answer)));
    return joinRequestOf(request.email);
  };
  expect(await check(undefined)).toMatchObject({ dnsResult: "failed", dnsAnswer: [] });
  expect(await check([])).toMatchObject({ dnsResult: "none", dnsAnswer: [] });
  expect(await check(["<script>\u202e\u0000", "x".repeat(1000), ...Array.from({ length: 50 }, (_, n) => `n${n}`)])).toMatchObject({
    dnsResult: "other",
    dnsAnswer: ["<script>??", "x".repeat(120), "n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7"],
  });
  expect(await check([request.dnsValue ?? ""])).toMatchObject({ dnsResult: "found", status: "waiting" });
  expect(new Set(names)).toEqual(new Set(["_auzolan.lentisak.eus"]));
  expect((await auditOf(organisationId)).at(-1)).toMatchObject({ action: "organisation.join_record_checked", facts: { result: "found" } });
});

test("an organisation without a domain of its own has no record, and nothing is asked of the network", async () => {
  const organisationId = await unownedOrganisation("https://www.facebook.com/lentisak");
  const [request, admin] = [await confirmedRequest(organisationId), await staff("staffAdmin")];
  const lookUp = () => Promise.reject(new Error("asked"));
  expect(await checkDnsRecord(admin, { requestId: request.id }, lookUp)).toMatchObject({ refusal: "join.no_domain" });
  expect((await officeJoinRequests(admin, { page: 1 }))?.rows).toMatchObject([{ record: undefined, signs: { against: ["noWebsite"] } }]);
});

test("answered while the record is looked for, the request keeps its answer", async () => {
  const { request, admin } = await asked();
  const lookUp = async () => {
    expectDone(await declineAsOffice(admin, { requestId: request.id, reason }));
    return [];
  };
  expect(await checkDnsRecord(admin, { requestId: request.id }, lookUp)).toMatchObject({ refusal: "join.already_decided" });
  expect(await context().db.select({ result: organisationJoinRequests.dnsResult }).from(organisationJoinRequests)).toEqual([
    { result: null },
  ]);
});

test.each([
  ["ane@lentisak.eus", "https://www.lentisak.eus/eu", true],
  ["ane@LENTISAK.eus", "lentisak.eus", true],
  ["ane@mail.lentisak.eus", "https://lentisak.eus", false],
  ["ane@eus", "https://lentisak.eus", false],
  ["ane@lentisak.eus.evil.example", "https://lentisak.eus", false],
  ["ane@gmail.com", "https://gmail.com", false],
  ["ane@hotmail.co.uk", "https://hotmail.co.uk", false],
  ["ane@github.io", "https://github.io", false],
  ["ane@lentisak.eus", null, false],
])("%s and %s: at the web domain %s", (email, website, at) => {
  expect(isAtWebDomain(email, website)).toBe(at);
});

const ODD = [
  "http://127.0.0.1",
  "http://[::1]",
  "https://localhost",
  "https://-a.eus",
  "https://a_b.eus",
  "https://a..eus",
  `https://${"a.".repeat(120)}eus`,
];
test("the name of a record is a name of the domain system, and never that of a machine or of an address", () => {
  for (const odd of ODD) expect(recordName(odd), odd).toBeUndefined();
  fc.assert(
    fc.property(fc.domain(), (domain) => {
      const name = recordName(`https://www.${domain}/about`);
      if (name) expect(name).toMatch(/^_auzolan\.[a-z0-9.-]+\.[a-z][a-z0-9-]*$/);
    }),
    { numRuns: runs(100) },
  );
});

const facts = fc.record({
  email: fc.constantFrom("ane@lentisak.eus", "ane@gmail.com", "ane@other.eus"),
  website: fc.constantFrom("https://lentisak.eus", "https://facebook.com/x", null),
  managers: fc.nat(2),
  dnsResult: fc.constantFrom("found", "other", "none", "failed", null),
  others: fc.nat(2),
  sharing: fc.nat(2),
});
test("no sign speaks for and against at once, and each is there exactly where its fact is", () => {
  fc.assert(fc.property(facts, agrees), { numRuns: runs(200) });
});
function agrees(given: Parameters<typeof joinSigns>[0]) {
  const { speaksFor, against } = joinSigns(given);
  expect(speaksFor.includes("nobody")).toBe(!against.includes("owners"));
  expect(speaksFor.includes("record")).toBe(dnsResultOf(given.dnsResult === "found" ? ["v"] : [], "v") === "found");
  expect(speaksFor.includes("address") && (against.includes("freeMail") || against.includes("otherDomain"))).toBe(false);
  expect(against.includes("others")).toBe(given.others > 0);
  expect(new Set([...speaksFor, ...against]).size).toBe(speaksFor.length + against.length);
}
