import { and, eq } from "drizzle-orm";
import { organisationBlocks, organisationMessages } from "#db/schema/messages";
import { listings, organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { countManagers } from "#domain/organisations/managers";
import { noteWatched } from "#domain/organisations/watched/note-watched";
import type { SendMessage } from "./input.ts";
import { messagesLeft, waitsForAnswer } from "./message-limits.ts";
import { mailReceivers } from "./message-mails.ts";
import { withParties } from "./message-rows.ts";
import { mayWriteFor } from "./policy.ts";

/** A member writes to an organisation: its owners and admins get the message by email, without the sender's address. A blocked sender is told the same as others. */
export async function sendMessage(ctx: Context, given: SendMessage): Promise<Outcome<{ messageId: string }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    const { organisationId: toId, fromId, about, topic, text } = given;
    const may = mayWriteFor(actor, fromId);
    if (may !== true || actor.kind !== "person") return refused(may === true ? "forbidden" : may);
    if (toId === fromId) return refused("message.own");
    const [receiver] = await ctx.db
      .select({ managers: countManagers(ctx) })
      .from(listings)
      .innerJoin(organisations, eq(organisations.id, listings.organisationId))
      .where(and(eq(listings.organisationId, toId), eq(listings.clusterId, ctx.clusterId)));
    if (!receiver) return refused("not_found");
    if (receiver.managers === 0) return refused("message.nobody");
    if (await waitsForAnswer(ctx, fromId, toId)) return refused("message.waiting");
    if ((await messagesLeft(ctx, fromId)) === 0) return refused("message.too_many");
    const withheld = await isBlocked(ctx, toId, fromId);
    const id = ctx.newId();
    const written = { id, clusterId: ctx.clusterId, toId, fromId, senderId: actor.personId, about, topic, text } as const;
    const rows = await ctx.db
      .insert(organisationMessages)
      .values({ ...written, status: "sent", withheld, sentAt: ctx.now })
      .returning();
    await noteWatched(ctx, { source: "message", sourceId: id, organisationId: fromId, text: `${topic}\n${text}` });
    const [message] = await withParties(ctx, rows);
    if (message && !withheld) await mailReceivers(ctx, message, actor.name);
    await record(ctx, "organisation.message_sent", { kind: "organisation", id: toId }, { messageId: id, fromId });
    return done({ messageId: id });
  });
}

async function isBlocked(ctx: Context, organisationId: string, blockedId: string) {
  const { organisationId: by, blockedId: who } = organisationBlocks;
  return (await ctx.db.$count(organisationBlocks, and(eq(by, organisationId), eq(who, blockedId)))) > 0;
}
