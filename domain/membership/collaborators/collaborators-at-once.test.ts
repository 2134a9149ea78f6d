import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { joinApplication } from "#domain/membership/application/join-application";
import { sendApplication } from "#domain/membership/application/send-application";
import { applicantOf } from "#domain/membership/reads";
import { auditOf, mailsTo, visitor } from "#test/builders";
import { asApplicant, draftApplication, filledApplication, mailedToken } from "#test/fixtures/applications";
import { collaborator, invitedTo } from "#test/fixtures/collaborators";
import { commentsOn } from "./collaborator-reads.ts";
import { commentOnQuestion } from "./comment-on-question.ts";
import { inviteCollaborator, MAX_COLLABORATORS } from "./invite-collaborator.ts";
import { removeCollaborator } from "./remove-collaborator.ts";

const ane = { name: "Ane", role: "comment" } as const;

test("one address invited twice at once is invited once, in one mail", async () => {
  const { id, reference } = await draftApplication();
  const invite = (email: string) => inviteCollaborator(asApplicant(id), { reference, ...ane, email });
  const outcomes = await Promise.all([invite("both@example.org"), invite("BOTH@example.org")]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "collaborator.known" });
  expect(await invitedTo(id)).toHaveLength(1);
  expect([...(await mailsTo("both@example.org")), ...(await mailsTo("BOTH@example.org"))]).toHaveLength(1);
});

test("the last place is given once", async () => {
  const { id, reference } = await draftApplication();
  const invite = (n: number) => inviteCollaborator(asApplicant(id), { reference, ...ane, email: `place${n}@example.org` });
  for (let n = 1; n < MAX_COLLABORATORS; n++) await invite(n);
  const outcomes = await Promise.all([invite(100), invite(101)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "collaborator.too_many", details: { max: "10" } });
  expect(await invitedTo(id)).toHaveLength(MAX_COLLABORATORS);
});

test("a place that was given up can be given again, to the same collaborator too", async () => {
  const { id, reference } = await draftApplication();
  const first = await collaborator({ id, reference }, "edit");
  await removeCollaborator(asApplicant(id), { reference, collaboratorId: first.id });
  expect(await inviteCollaborator(asApplicant(id), { reference, ...ane, email: first.email })).toMatchObject({ ok: true });
  expect(await invitedTo(id)).toMatchObject([{ email: first.email, role: "comment", joinedAt: null }]);
  expect(await applicantOf(context(), reference, first.access), "the old way in stays shut").toBeUndefined();
});

test("removed while they open the link, a collaborator is out all the same", async () => {
  const { id, reference } = await draftApplication();
  await inviteCollaborator(asApplicant(id), { reference, ...ane, email: "quick@example.org" });
  const [invited] = await invitedTo(id);
  const token = await mailedToken("quick@example.org", "collaborator-invited");
  const [joined, removed] = await Promise.all([
    joinApplication(visitor(), { token }),
    removeCollaborator(asApplicant(id), { reference, collaboratorId: invited?.id ?? "" }),
  ]);
  expect(removed).toMatchObject({ ok: true });
  if (joined.ok) expect(await applicantOf(context(), reference, joined.value.access)).toBeUndefined();
  else expect(joined).toMatchObject({ refusal: "link_ended" });
  expect(await joinApplication(visitor(), { token })).toMatchObject({ refusal: "link_ended" });
});

test("removed twice at once a collaborator is removed once; another application's is not there", async () => {
  const [draft, other] = [await draftApplication(), await draftApplication()];
  const { id: collaboratorId } = await collaborator(draft, "view");
  expect(await removeCollaborator(asApplicant(other.id), { reference: other.reference, collaboratorId })).toMatchObject({
    refusal: "not_found",
  });
  const remove = () => removeCollaborator(asApplicant(draft.id), { reference: draft.reference, collaboratorId });
  expect((await Promise.all([remove(), remove()])).filter(({ ok }) => ok)).toHaveLength(1);
  expect((await auditOf(draft.id)).filter(({ action }) => action === "application.collaborator_removed")).toHaveLength(1);
});

test("joining is in the audit under the collaborator's own id, once", async () => {
  const draft = await draftApplication();
  const { id } = await collaborator(draft, "edit");
  expect((await auditOf(draft.id)).filter(({ action }) => action === "application.collaborator_joined")).toMatchObject([
    { actorId: id, facts: { collaboratorId: id } },
  ]);
});

test("comments written at once all stand, each under its author; the audit names the question, not the words", async () => {
  const draft = await filledApplication();
  const { ctx } = await collaborator(draft, "comment");
  const say = (who: typeof ctx, text: string) => commentOnQuestion(who, { reference: draft.reference, question: "short", text });
  const outcomes = await Promise.all([say(asApplicant(draft.id), "canary-a"), say(ctx, "canary-b"), say(ctx, "canary-c")]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  const comments = await commentsOn(ctx, ["short"]);
  expect(comments.map(({ text }) => text).sort()).toEqual(["canary-a", "canary-b", "canary-c"]);
  expect(comments.find(({ text }) => text === "canary-a")?.author).toBe("Nahia Zubiondo");
  expect(comments.find(({ text }) => text === "canary-b")?.author).toMatch(/^Lankide/);
  const audit = (await auditOf(draft.id)).filter(({ action }) => action === "application.commented");
  expect(audit.map(({ facts }) => facts)).toEqual([{ question: "short" }, { question: "short" }, { question: "short" }]);
  expect(await commentsOn(ctx, ["name", "street"])).toEqual([]);
});

test("sent and commented on at once: a comment that came too late is refused, and nothing of it is stored", async () => {
  const draft = await filledApplication();
  const { id, reference } = draft;
  const [sent, said] = await Promise.all([
    sendApplication(asApplicant(id), { reference }),
    commentOnQuestion(asApplicant(id), { reference, question: "short", text: "One moment!" }),
  ]);
  expect(sent).toMatchObject({ ok: true });
  expect(await commentsOn(asApplicant(id), ["short"])).toHaveLength(said.ok ? 1 : 0);
  if (!said.ok) expect(said.refusal).toBe("application.not_open");
});
