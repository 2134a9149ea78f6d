import { expect, test } from "vitest";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { context } from "#domain/kernel/context";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { inDays, issued, PLEDGE, signature, signed } from "#test/fixtures/commitments";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { stale, tally } from "#test/mail/mailed";
import { workspaceOf } from "../workspace.ts";
import { commitmentsOf } from "./commitments-of.ts";
import { issueLetter } from "./issue-letter.ts";
import { letterPage } from "./letter-page.ts";
import { signLetter } from "./sign-letter.ts";

async function inForce() {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await issued(made);
  return { made, ctx, organisationId, given: signature(made, ctx, organisationId) };
}

test("a partner signs: ledger, copy by email, and version and hash in the audit", async () => {
  const { made, ctx, organisationId, given } = await inForce();
  expect(refusalOf(await signLetter(ctx, given))).toBe("done");
  const page = await letterPage(made.coordinator, made.slug);
  expect(page?.letter?.signatures).toMatchObject([
    { name: given.name, position: "Director", role: "Sites that enrol people", counts: true },
  ]);
  const mail = (await mailsTo(emailOf(ctx))).at(-1);
  expect(mail).toMatchObject({ template: "commitment-signed", data: { version: "1", fingerprint: page?.letter?.sha256 } });
  expect((await auditOf(made.id)).at(-1)).toMatchObject({
    action: "consortium.letter_signed",
    facts: { organisationId, version: 1, sha256: page?.letter?.sha256 },
  });
  const workspace = await workspaceOf(ctx, made.slug);
  if (!workspace) throw new Error("no workspace");
  const { partners, letter } = await commitmentsOf(ctx, workspace);
  expect(partners.map(({ commitment }) => commitment.state)).toEqual(["signed", "interest"]);
  expect(partners[0]?.commitment.until).toEqual(letter?.validUntil);
});

test("the name is compared without accents and capitals, and another's is refused", async () => {
  const { ctx, given } = await inForce();
  expect(await signLetter(ctx, { ...given, name: "Somebody Else" })).toMatchObject({
    refusal: "commitment.name_differs",
    details: { name: given.name },
  });
  expect(refusalOf(await signLetter(ctx, { ...given, name: ` ${given.name.toUpperCase()} ` }))).toBe("done");
});

test("refused: no letter, another version, one that has ended, and a second signature", async () => {
  const { made, ctx, organisationId, given } = await inForce();
  const none = await consortium();
  expect(refusalOf(await signLetter(none.coordinator, signature(none, none.coordinator, none.coordinatorId)))).toBe("commitment.no_letter");
  await issueLetter(made.coordinator, { consortiumId: made.id, version: 1, pledge: PLEDGE, validUntil: inDays(2) });
  expect(refusalOf(await signLetter(ctx, given))).toBe("commitment.letter_changed");
  const late = { ...ctx, now: new Date(`${inDays(4)}T12:00:00Z`) };
  const fresh = { ...late, actor: { ...ctx.actor, signedInAt: late.now } as typeof ctx.actor };
  expect(refusalOf(await signLetter(fresh, { ...given, version: 2 }))).toBe("commitment.letter_ended");
  expect(
    (await letterPage(late, made.slug))?.own.map(({ may }) => may),
    "its page says so instead of asking",
  ).toEqual(["commitment.letter_ended"]);
  await signed(made, ctx, organisationId, 2);
  expect(refusalOf(await signLetter(ctx, { ...given, version: 2 }))).toBe("commitment.already_signed");
});

test("signing asks for a fresh sign-in, and for an owner or admin of a partner", async () => {
  const { made, ctx, organisationId, given } = await inForce();
  expect(refusalOf(await signLetter(stale(ctx), given))).toBe("step_up_needed");
  const asked = await asker(made, 1);
  const elsewhere = await organisation();
  const outsider = await member(elsewhere);
  const answers = [
    await signLetter(made.coordinator, given),
    await signLetter(await member(organisationId, "editor"), given),
    await signLetter(await staff("staffAdmin"), given),
    await signLetter(asked.ctx, signature(made, asked.ctx, asked.organisationId)),
    await signLetter(outsider, signature(made, outsider, elsewhere)),
    await signLetter(visitor(), given),
  ];
  expect(answers.map(refusalOf)).toEqual(["forbidden", "forbidden", "forbidden", "not_found", "not_found", "not_found"]);
  expect((await letterPage(ctx, made.slug))?.letter?.signatures).toEqual([]);
});

test("200 at once give one signature", async () => {
  const { made, ctx, given } = await inForce();
  const outcomes = await Promise.all(Array.from({ length: 200 }, () => signLetter(ctx, given)));
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["commitment.already_signed"] });
  expect((await letterPage(ctx, made.slug))?.letter?.signatures).toHaveLength(1);
  expect((await auditOf(made.id)).filter(({ action }) => action === "consortium.letter_signed")).toHaveLength(1);
});

test("a partner that leaves reads no letter any more, and starts again if it comes back", async () => {
  const { made, ctx, organisationId, given } = await inForce();
  await signLetter(ctx, given);
  await leaveConsortium(ctx, { consortiumId: made.id, organisationId });
  expect(await letterPage(ctx, made.slug)).toBeUndefined();
  expect((await letterPage(made.coordinator, made.slug))?.letter?.signatures).toMatchObject([{ counts: false }]);
  await partner(made, 0, organisationId);
  expect((await letterPage(ctx, made.slug))?.own).toMatchObject([{ hasSigned: false }]);
});

test("a person who is erased leaves the signature without name and position", async () => {
  const { made, ctx, given } = await inForce();
  const other = await member(given.organisationId);
  await signLetter(ctx, given);
  const personId = ctx.actor.kind === "person" ? ctx.actor.personId : "";
  expect(await erasePerson(context({ actor: { kind: "system", name: "test" } }), { personId })).toMatchObject({ ok: true });
  expect((await letterPage(other, made.slug))?.letter?.signatures).toMatchObject([{ name: null, position: null, counts: true }]);
});
