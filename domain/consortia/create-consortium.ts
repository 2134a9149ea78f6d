import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { actingFor } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "../kernel/context.ts";
import { fold } from "../kernel/fold.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { transact } from "../kernel/transact.ts";
import { callRefusal } from "./call-refusal.ts";
import { consortiumSlug } from "./consortium-slug.ts";
import { closingRefusal } from "./forming/closing-refusal.ts";
import type { CreateConsortium } from "./input.ts";
import { mayCommit } from "./policy.ts";
import { emailToCheck, KEPT_PRIVATE, publicationBegun } from "./publication/begin-publication.ts";
import { roleValues } from "./roles/role-columns.ts";
import { indexConsortium } from "./search-entry.ts";
import { writtenAim } from "./written-aim.ts";

/** An organisation founds a consortium and coordinates it. It stays private, or is published, or waits where the cluster's office checks it first. */
export async function createConsortium(ctx: Context, input: CreateConsortium): Promise<Outcome<{ id: string; slug: string }>> {
  return transact(ctx, async (ctx) => {
    const may = mayCommit(ctx.actor, input.organisationId);
    if (may !== true) return refused(may);
    const wrongCall = await callRefusal(ctx, input.callId);
    if (wrongCall) return refused(wrongCall);
    const wrongClosing = await closingRefusal(ctx, input.closesAt, input.callId);
    if (wrongClosing) return wrongClosing;
    const id = ctx.newId();
    const slug = await consortiumSlug(ctx, input.title);
    const begun = input.audience === "everyone" ? await publicationBegun(ctx) : KEPT_PRIVATE;
    await ctx.db.insert(consortia).values({
      id,
      clusterId: ctx.clusterId,
      slug,
      title: input.title,
      titleKey: fold(input.title),
      aim: writtenAim(input.aim, ctx.locale),
      status: "open",
      closesAt: input.closesAt,
      zone: input.zone,
      statedSectors: [],
      rulePack: input.rulePack ?? null,
      callId: input.callId ?? null,
      ...begun,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      version: 0,
    });
    const roles = input.roles.map((role, position) => {
      return { id: ctx.newId(), consortiumId: id, position, ...roleValues(role), taken: 0 };
    });
    await ctx.db.insert(rolesSought).values(roles);
    await ctx.db.insert(consortiumMembers).values({
      id: ctx.newId(),
      consortiumId: id,
      organisationId: input.organisationId,
      role: "coordinator",
      status: "joined",
      askedAt: ctx.now,
      decidedAt: ctx.now,
      version: 0,
    });
    await indexConsortium(ctx, id);
    if (begun.checkAskedAt) {
      const coordinator = actingFor(ctx.actor, input.organisationId)?.name ?? "";
      await emailToCheck(ctx, { id, slug, title: input.title }, coordinator);
    }
    await record(
      ctx,
      "consortium.created",
      { kind: "consortium", id },
      {
        organisationId: input.organisationId,
        title: input.title,
        roles: roles.map(({ title, sector, seats }) => ({ title, sector, seats })),
        closesAt: input.closesAt.toISOString(),
        zone: input.zone,
        ...(input.rulePack && { rulePack: input.rulePack }),
        ...(input.callId && { callId: input.callId }),
        ...(begun.publishedAt ? undefined : { publication: begun.checkAskedAt ? "waiting" : "private" }),
      },
    );
    return done({ id, slug });
  });
}
