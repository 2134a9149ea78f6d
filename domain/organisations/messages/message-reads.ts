import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { people } from "#db/schema/access";
import { organisationBlocks, organisationMessages } from "#db/schema/messages";
import { organisations } from "#db/schema/organisations";
import { actorId, isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { MessageStatus } from "#domain/organisations/state";
import { messagesLeft } from "./message-limits.ts";
import { nameOf } from "./message-mails.ts";
import { type Message, type MessageParty, messageById, withParties } from "./message-rows.ts";
import { mayAnswerFor, receivesFor, writesFor } from "./policy.ts";

export type MessageLine = { id: string; topic: string; status: MessageStatus; sentAt: Date; to: MessageParty; from: MessageParty };
const SHOWN = 50;

const lineOf = ({ id, topic, status, sentAt, to, from }: Message): MessageLine => ({ id, topic, status, sentAt, to, from });

/** What reached the reader's organisations and what they sent themselves, the newest fifty of each. */
export async function ownMessages(ctx: Context): Promise<{ received: MessageLine[]; sent: MessageLine[] }> {
  const { actor } = ctx;
  if (actor.kind !== "person") return { received: [], sent: [] };
  const own = receivesFor(actor).map(({ organisationId }) => organisationId);
  const { toId, withheld, senderId, sentAt } = organisationMessages;
  const newest = (where: ReturnType<typeof and>) =>
    ctx.db.select().from(organisationMessages).where(where).orderBy(desc(sentAt)).limit(SHOWN);
  const [received, sent] = await Promise.all([
    own.length > 0 ? newest(and(inArray(toId, own), eq(withheld, false))) : [],
    newest(eq(senderId, actor.personId)),
  ]);
  // One that is in both lists is read once, and in each in its order.
  const lines = new Map((await withParties(ctx, [...received, ...sent])).map((message) => [message.id, lineOf(message)]));
  const has = (rows: { id: string }[]) => rows.flatMap(({ id }) => lines.get(id) ?? []);
  return { received: has(received), sent: has(sent) };
}

/** How many messages wait for the reader's answer: none of their own, whose sender they are. */
export async function countWaitingMessages(ctx: Context): Promise<number> {
  const own = receivesFor(ctx.actor).flatMap(({ organisationId }) =>
    mayAnswerFor(ctx.actor, organisationId) === true ? [organisationId] : [],
  );
  if (own.length === 0) return 0;
  const { toId, withheld, status, senderId } = organisationMessages;
  return ctx.db.$count(
    organisationMessages,
    and(inArray(toId, own), eq(withheld, false), eq(status, "sent"), ne(senderId, actorId(ctx.actor) ?? "")),
  );
}

export type MessageView = MessageLine &
  Pick<Message, "about" | "text" | "answer" | "answeredAt" | "reportReason"> & {
    /** The reader wrote it, received it, or reads it as staff because it was reported. */
    side: "sent" | "received" | "reported";
    senderId: string;
    sender: string;
    answerer: string | undefined;
    /** The other side's address, once it was answered. */
    address: string | undefined;
    blocked: boolean;
    mayAnswer: boolean;
  };

function sideOf(ctx: Context, message: Message): MessageView["side"] | undefined {
  const { actor } = ctx;
  if (actor.kind === "person" && actor.personId === message.senderId) return "sent";
  if (!message.withheld && receivesFor(actor).some(({ organisationId }) => organisationId === message.toId)) return "received";
  return isStaff(actor) && message.reportReason ? "reported" : undefined;
}

/** One message as this reader may see it; undefined where it is not there for them. */
export async function messageView(ctx: Context, messageId: string): Promise<MessageView | undefined> {
  const message = await messageById(ctx, messageId);
  const side = message && sideOf(ctx, message);
  if (!message || !side) return undefined;
  const ids = [message.senderId, ...(message.answeredBy ? [message.answeredBy] : [])];
  const persons = await ctx.db
    .select({ id: people.id, firstName: people.firstName, lastName: people.lastName, email: people.email })
    .from(people)
    .where(inArray(people.id, ids));
  const who = (id: string | null) => persons.find((one) => one.id === id);
  const [sender, answerer] = [who(message.senderId), who(message.answeredBy)];
  const other = side === "sent" ? answerer : side === "received" ? sender : undefined;
  const { about, text, answer, answeredAt, reportReason, status, toId, fromId, senderId } = message;
  return {
    ...lineOf(message),
    ...{ about, text, answer, answeredAt, senderId, side },
    reportReason: side === "sent" ? null : reportReason,
    sender: sender ? nameOf(sender) : "",
    answerer: answerer && nameOf(answerer),
    address: status === "answered" ? other?.email : undefined,
    blocked: side === "received" && (await blockedBy(ctx, [toId])).some(({ blocked }) => blocked.id === fromId),
    mayAnswer: side === "received" && status === "sent" && mayAnswerFor(ctx.actor, toId) === true,
  };
}

/** Whose messages do not reach these organisations. */
async function blockedBy(ctx: Context, organisationIds: string[]) {
  if (organisationIds.length === 0) return [];
  const rows = await ctx.db
    .select({ organisationId: organisationBlocks.organisationId, id: organisations.id, name: organisations.name })
    .from(organisationBlocks)
    .innerJoin(organisations, eq(organisations.id, organisationBlocks.blockedId))
    .where(inArray(organisationBlocks.organisationId, organisationIds));
  return rows.map(({ organisationId, ...blocked }) => ({ organisationId, blocked }));
}

/** The organisations whose messages do not reach those of the reader. */
export const ownBlocks = (ctx: Context) =>
  blockedBy(
    ctx,
    receivesFor(ctx.actor).map(({ organisationId }) => organisationId),
  );

/** For which of their organisations the reader may write to another, with what each may still send today. */
export async function sendersFor(ctx: Context, toId: string) {
  const own = writesFor(ctx.actor).filter(({ organisationId }) => organisationId !== toId);
  return Promise.all(own.map(async (acting) => ({ ...acting, left: await messagesLeft(ctx, acting.organisationId) })));
}
