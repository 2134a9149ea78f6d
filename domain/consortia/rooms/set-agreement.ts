import { roomAgreements } from "#db/schema/rooms";
import { factsOf } from "#domain/consortia/facts";
import { emailPartners } from "#domain/consortia/partners/email-partners";
import { coordinatorOf } from "#domain/consortia/policy";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { agreementHash, agreementInForce } from "./agreements.ts";
import type { SetAgreement } from "./input.ts";
import { maySetAgreement } from "./room-policy.ts";

/** The coordinator sets what whoever reads confidential documents has to accept first. A new version has to be accepted again; what was accepted before is kept. */
export async function setAgreement(ctx: Context, input: SetAgreement): Promise<Outcome<{ slug: string; version: number }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: input.consortiumId });
    if (!facts) return refused("not_found");
    const may = maySetAgreement(ctx.actor, facts);
    if (may !== true) return refused(may);
    const before = await agreementInForce(ctx, facts.id);
    if ((before?.version ?? 0) !== input.version) return refused("room.agreement_changed");
    if (before?.text === input.text) return refused("room.agreement_same");

    const said = { consortiumId: facts.id, version: input.version + 1, text: input.text, language: ctx.locale };
    const sha256 = agreementHash(said);
    await ctx.db.insert(roomAgreements).values({ id: ctx.newId(), ...said, sha256, setAt: ctx.now, setBy: actorId(ctx.actor) ?? "" });
    const template = before ? "agreement-changed" : "agreement-set";
    await emailPartners(ctx, facts, { template, told: {}, address: "consortiumDocuments", except: coordinatorOf(facts) });
    await record(ctx, "consortium.agreement_set", { kind: "consortium", id: facts.id }, { version: said.version, sha256 });
    return done({ slug: facts.slug, version: said.version });
  });
}
