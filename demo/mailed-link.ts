import { and, desc, eq } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import type { Context } from "#domain/kernel/context";
import type { MailTemplate } from "#domain/mails";

/** The token of the newest link of a kind that an address was mailed: the demonstration's people read their mail. */
export async function mailedToken(ctx: Context, recipient: string, template: MailTemplate): Promise<string> {
  const [mail] = await ctx.db
    .select({ data: outbox.data })
    .from(outbox)
    .where(and(eq(outbox.recipient, recipient), eq(outbox.template, template)))
    .orderBy(desc(outbox.createdAt))
    .limit(1);
  const path = String(mail?.data.path ?? "");
  if (!path) throw new Error(`The demonstration waits for ${template} to ${recipient}`);
  return path.split("/").at(-1) ?? "";
}
