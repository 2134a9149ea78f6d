import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { paths } from "#lib/paths";
import type { AskAsPerson } from "./join-input.ts";
import { joinRequest } from "./join-requests.ts";
import { newJoinRequest, organisationAskedFor } from "./new-join-request.ts";
import { mayAskFor, openJoinRequest } from "./open-join-request.ts";

/** Somebody who is signed in asks to act for an organisation: their address is known, so those who answer are told at once. */
export async function askAsPerson(ctx: Context, { organisationId, evidence = "" }: AskAsPerson): Promise<Outcome<{ token: string }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "person") return refused("forbidden");
    const organisation = await organisationAskedFor(ctx, organisationId);
    if (!organisation) return refused("not_found");
    const { email, emailKey, firstName, lastName, position, locale } = people;
    const [known] = await ctx.db
      .select({ email, emailKey, firstName, lastName, position, locale })
      .from(people)
      .where(eq(people.id, actor.personId));
    if (!known) return refused("not_found");
    const may = await mayAskFor(ctx, { id: "", organisationId, emailKey: known.emailKey });
    if (may !== true) return refused(may, { email: known.email });
    const { id, token } = await newJoinRequest(ctx, organisationId, { ...known, evidence: evidence || null });
    const request = await joinRequest(ctx, id);
    if (!request) return refused("not_found");
    await openJoinRequest(ctx, request);
    await enqueueMail(ctx, {
      template: "join-sent",
      to: known.email,
      locale: known.locale,
      data: { firstName: known.firstName, organisation: organisation.name, path: paths(known.locale).joinRequest(token) },
      subject: { kind: "organisation", id: organisationId },
    });
    return done({ token });
  });
}
