import { and, eq, gt } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { writeNothing } from "#domain/kernel/health";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { lastingUntil } from "#domain/retention/lengths";
import { earlier, later, MINUTE } from "#lib/clock";
import { paths } from "#lib/paths";
import type { AskAsVisitor } from "./join-input.ts";
import { newJoinRequest, organisationAskedFor } from "./new-join-request.ts";

/** At most so many emails to one address in half an hour, whoever types it. */
const MAX_MAILS = 3;
const WITHIN = 30 * MINUTE;

/**
 * Somebody who is not signed in asks to act for an organisation. Nobody is told before they open the link that is emailed to them. The answer is
 * the same for every address: it says neither who has an account nor who acts for the organisation.
 */
export async function askAsVisitor(ctx: Context, { organisationId, email, evidence = "", ...who }: AskAsVisitor): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    if (ctx.actor.kind === "person") return refused("forbidden");
    const organisation = await organisationAskedFor(ctx, organisationId);
    if (!organisation) return refused("not_found");
    await writeNothing(ctx);
    const key = emailKey(email);
    const lately = and(eq(organisationJoinRequests.emailKey, key), gt(organisationJoinRequests.askedAt, earlier(ctx.now, WITHIN)));
    if ((await ctx.db.$count(organisationJoinRequests, lately)) >= MAX_MAILS) return done();
    const asker = { ...who, email, emailKey: key, locale: ctx.locale, evidence: evidence || null };
    const { id, token } = await newJoinRequest(ctx, organisationId, asker);
    const until = later(ctx.now, lastingUntil("unconfirmed")).toISOString();
    const data = { firstName: who.firstName, organisation: organisation.name, path: paths(ctx.locale).joinRequest(token), until };
    const subject = { kind: "organisation", id: organisationId } as const;
    await enqueueMail(ctx, { template: "join-confirm", to: email, locale: ctx.locale, data, subject });
    await record(ctx, "organisation.join_begun", subject, { requestId: id });
    return done();
  });
}
