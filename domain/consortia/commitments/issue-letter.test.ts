import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { answerCoordinationOffer } from "#domain/consortia/coordination/answer-coordination-offer";
import { offerCoordination } from "#domain/consortia/coordination/offer-coordination";
import { editConsortium } from "#domain/consortia/edit-consortium";
import { factsOf } from "#domain/consortia/facts";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { eraseOrganisation } from "#domain/organisations/moderation/erase-organisation";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { inDays, issued, PLEDGE, signed } from "#test/fixtures/commitments";
import { consortium, emailOf, idea, partner, refusalOf } from "#test/fixtures/consortia";
import { issueLetter } from "./issue-letter.ts";
import { letterHash } from "./letter.ts";
import { letterPage } from "./letter-page.ts";

const letter = (consortiumId: string, version = 0) => ({ consortiumId, version, pledge: PLEDGE, validUntil: inDays(30) });

test("the coordinator issues a letter: partners are told, and its hash is in the audit", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  expect(await issueLetter(made.coordinator, letter(made.id))).toMatchObject({ ok: true, value: { version: 1 } });
  const page = await letterPage(ctx, made.slug);
  expect(page?.letter).toMatchObject({
    version: 1,
    isInForce: true,
    signatures: [],
    content: { consortium: "Hemen Bizi", pledge: PLEDGE },
  });
  for (const address of [emailOf(ctx), emailOf(made.coordinator)])
    expect((await mailsTo(address)).at(-1)?.template).toBe("commitment-letter-issued");
  const { sha256 = "" } = page?.letter ?? {};
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.letter_issued", facts: { version: 1, sha256 } });
});

test("a letter keeps its words and its hash whatever the consortium says later", async () => {
  const made = await consortium();
  await issued(made);
  const before = (await letterPage(made.coordinator, made.slug))?.letter;
  const roles = ((await factsOf(context(), { id: made.id }))?.roles ?? []).map(({ id, seats }) => ({
    id,
    title: "Other work",
    sector: "care" as const,
    seats,
  }));
  const { organisationId: _, ...text } = idea(made.coordinatorId);
  const edited = { ...text, roles, consortiumId: made.id, version: 0, title: "Another title", aim: { en: "Something else altogether." } };
  expect(refusalOf(await editConsortium(made.coordinator, edited))).toBe("done");
  const after = (await letterPage(made.coordinator, made.slug))?.letter;
  expect(after).toEqual(before);
  if (!after) throw new Error("no letter");
  const { version, wording, content, coordinatorId, validUntil, issuedAt } = after;
  const facts = { version, wording, content, coordinatorId, validUntil, issuedAt };
  expect(letterHash(facts)).toBe(after.sha256);
  expect(letterHash({ ...facts, content: { ...content, pledge: { en: "Each partner does nothing at all." } } })).not.toBe(after.sha256);
});

test("a new version takes its place: signatures are kept and no longer count, and signing is asked anew", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await issued(made);
  await signed(made, ctx, organisationId);
  expect((await letterPage(ctx, made.slug))?.own).toMatchObject([{ hasSigned: true }]);
  await issued(made, 1, { en: "Each partner enrols twelve people at home." });
  expect((await mailsTo(emailOf(ctx))).at(-1)?.template).toBe("commitment-letter-changed");
  const page = await letterPage(ctx, made.slug);
  expect(page?.own).toMatchObject([{ hasSigned: false }]);
  expect(page?.versions.map(({ version, signed }) => [version, signed])).toEqual([
    [2, 0],
    [1, 1],
  ]);
  expect((await letterPage(ctx, made.slug, 1))?.letter).toMatchObject({
    version: 1,
    isInForce: false,
    signatures: [{ position: "Director", counts: false }],
  });
  expect(await letterPage(ctx, made.slug, 3)).toBeUndefined();
  await signed(made, ctx, organisationId, 2);
  expect((await letterPage(ctx, made.slug))?.letter?.signatures).toMatchObject([{ counts: true }]);
});

test("refused: a date in the past, and a letter that was replaced meanwhile", async () => {
  const made = await consortium();
  expect(refusalOf(await issueLetter(made.coordinator, { ...letter(made.id), validUntil: inDays(-1) }))).toBe("commitment.until_past");
  const both = await Promise.all([1, 2].map(() => issueLetter(made.coordinator, letter(made.id))));
  expect(both.map(refusalOf).sort()).toEqual(["commitment.letter_changed", "done"]);
});

test("only the coordinator's owners and admins issue letters, and only those inside read them", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const outside = await member(await organisation());
  await issued(made);
  const answer = async (who: typeof ctx) => refusalOf(await issueLetter(who, letter(made.id, 1)));
  expect(await answer(ctx)).toBe("forbidden");
  expect(await answer(await member(made.coordinatorId, "editor"))).toBe("forbidden");
  expect(await answer(await staff("staffAdmin"))).toBe("forbidden");
  for (const who of [outside, visitor(), await staff("reviewer")]) {
    expect(await answer(who)).toBe("not_found");
    expect(await letterPage(who, made.slug)).toBeUndefined();
  }
  expect(await letterPage(await staff("staffAdmin"), made.slug)).toMatchObject({ own: [], mayIssue: "forbidden" });
});

test("the name of a coordinator that is erased goes from its letters, and the letters stay as they were otherwise", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await issued(made);
  const before = (await letterPage(ctx, made.slug))?.letter;
  const place = { consortiumId: made.id, organisationId };
  await offerCoordination(made.coordinator, place);
  await answerCoordinationOffer(ctx, { ...place, answer: "accept" });
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    await db.update(organisations).set({ status: "closed" }).where(eq(organisations.id, made.coordinatorId));
  });
  expect(await eraseOrganisation(await staff("staffAdmin"), { organisationId: made.coordinatorId })).toMatchObject({ ok: true });
  expect((await letterPage(ctx, made.slug))?.letter).toEqual({ ...before, coordinator: null });
});
