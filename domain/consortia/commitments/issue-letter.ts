import { eq } from "drizzle-orm";
import { commitmentLetters } from "#db/schema/commitments";
import { consortia } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { factsOf } from "#domain/consortia/facts";
import { emailPartners } from "#domain/consortia/partners/email-partners";
import { coordinatorOf } from "#domain/consortia/policy";
import { writtenAim } from "#domain/consortia/written-aim";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mayIssueLetter, readsCommitments } from "./commitment-policy.ts";
import { commitmentRefusal } from "./commitment-refusal.ts";
import type { IssueLetter } from "./input.ts";
import { letterHash } from "./letter.ts";
import { letterInForce } from "./steps.ts";
import { endOfDay } from "./take-commitment.ts";
import { NEWEST_WORDING } from "./wordings.ts";

/** The coordinator issues the letter that partners sign. One that takes the place of another has to be signed again; what was signed before is kept. */
export async function issueLetter(ctx: Context, input: IssueLetter): Promise<Outcome<{ slug: string; version: number }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts || !readsCommitments(ctx.actor, facts)) return refused("not_found");
    const may = mayIssueLetter(ctx.actor, facts);
    if (may !== true) return refused(may);
    const closed = await commitmentRefusal(ctx, facts);
    if (closed) return refused(closed);
    const validUntil = endOfDay(input.validUntil, facts.zone);
    if (!validUntil || validUntil <= ctx.now) return refused("commitment.until_past");
    const before = await letterInForce(ctx, facts.id);
    if ((before?.version ?? 0) !== input.version) return refused("commitment.letter_changed");

    const [stated] = await ctx.db.select({ aim: consortia.aim }).from(consortia).where(eq(consortia.id, facts.id));
    const [coordinator] = await ctx.db
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, coordinatorOf(facts) ?? ""));
    const letter = {
      version: input.version + 1,
      wording: NEWEST_WORDING,
      content: {
        consortium: facts.title,
        aim: stated?.aim ?? {},
        pledge: writtenAim(input.pledge, ctx.locale),
      },
      coordinatorId: coordinatorOf(facts) ?? "",
      validUntil,
      issuedAt: ctx.now,
    };
    const sha256 = letterHash(letter);
    await ctx.db.insert(commitmentLetters).values({
      id: ctx.newId(),
      consortiumId: facts.id,
      ...letter,
      coordinator: coordinator?.name ?? null,
      sha256,
      issuedBy: actorId(ctx.actor) ?? "",
    });
    const template = before ? "commitment-letter-changed" : "commitment-letter-issued";
    await emailPartners(ctx, facts, { template, told: { validUntil: validUntil.toISOString() }, address: "consortiumLetter" });
    await record(ctx, "consortium.letter_issued", { kind: "consortium", id: facts.id }, { version: letter.version, sha256 });
    return done({ slug: facts.slug, version: letter.version });
  });
}
