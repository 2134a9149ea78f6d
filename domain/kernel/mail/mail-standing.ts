import { and, desc, eq, gt, inArray, isNotNull } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";
import type { MailTemplate } from "#domain/mails";
import { isHardBounce } from "./hard-bounce.ts";

/** sent: the mail server took it · sending: not tried yet · failing: not sent, and still tried · rejected: the mail server says that there is no such address. */
export type MailStanding = "sent" | "sending" | "failing" | "rejected";

/** The last failures that are read: those of an address that does not exist say nothing about the mail server. */
const LOOKED_AT = 20;

/**
 * The code of the newest failure to send, until an email is sent again; undefined while sending works. `leaves`: whether PORTAL_SMTP is set, or this is a
 * demonstration.
 */
export async function mailFault(ctx: Context, leaves: boolean): Promise<{ code: string; at: Date | undefined } | undefined> {
  if (!leaves) return { code: "PORTAL_SMTP", at: undefined };
  const [sent] = await ctx.db
    .select({ at: outbox.endedAt })
    .from(outbox)
    .where(and(eq(outbox.status, "done"), isNotNull(outbox.endedAt)))
    .orderBy(desc(outbox.endedAt))
    .limit(1);
  const failed = await ctx.db
    .select({ at: outbox.failedAt, code: outbox.lastError })
    .from(outbox)
    .where(
      and(
        inArray(outbox.status, ["waiting", "working", "dead"]),
        isNotNull(outbox.failedAt),
        sent?.at ? gt(outbox.failedAt, sent.at) : undefined,
      ),
    )
    .orderBy(desc(outbox.failedAt))
    .limit(LOOKED_AT);
  const fault = failed.find(({ code }) => !isHardBounce(code ?? ""));
  return fault?.at ? { code: fault.code ?? "failed", at: fault.at } : undefined;
}

/** Whether the newest email of these kinds to an address was sent. An address without such an email gets the answer of the whole portal. */
export async function mailStanding(
  ctx: Context,
  { to, templates, leaves }: { to: string; templates: MailTemplate[]; leaves: boolean },
): Promise<MailStanding> {
  const [newest] = await ctx.db
    .select({ status: outbox.status, attempts: outbox.attempts, code: outbox.lastError })
    .from(outbox)
    .where(and(eq(outbox.recipient, to), inArray(outbox.template, templates)))
    .orderBy(desc(outbox.createdAt))
    .limit(1);
  if (newest?.status === "done") return "sent";
  if (newest && newest.attempts > 0) return isHardBounce(newest.code ?? "") ? "rejected" : "failing";
  return portalStanding(ctx, leaves);
}

/** Whether emails of this portal leave now: for pages that must not tell one address from another. */
export const portalStanding = async (ctx: Context, leaves: boolean): Promise<"sending" | "failing"> =>
  (await mailFault(ctx, leaves)) ? "failing" : "sending";
