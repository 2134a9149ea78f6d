import { and, eq, gt } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { outbox } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";

/** For a query about requests: whether the email that tells of the office's answer is held, so that the answer can be undone (1) or not (0). */
export const countHeldMails = (ctx: Context) =>
  ctx.db.$count(outbox, and(eq(outbox.id, organisationJoinRequests.mailId), eq(outbox.status, "waiting"), gt(outbox.notBefore, ctx.now)));
