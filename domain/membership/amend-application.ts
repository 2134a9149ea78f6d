import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { people } from "#db/schema/access";
import { applications, changeRequests } from "#db/schema/membership";
import { paths } from "#lib/paths";
import type { Context } from "../kernel/context.ts";
import { fold } from "../kernel/fold.ts";
import { enqueueMail } from "../kernel/outbox.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { keepApplicationKeys } from "../organisations/application-keys.ts";
import { resumeStage } from "../review/enter-stage.ts";
import type { AmendApplication } from "./input.ts";
import { from } from "./state.ts";

/** The applicant mends what staff asked about and sends again: the application is back with the same reviewer by itself. */
export async function amendApplication(
  ctx: Context,
  { organisation, reference, ...details }: AmendApplication,
): Promise<Outcome<{ reference: string }>> {
  if (ctx.actor.kind !== "applicant") return refused("forbidden");
  const id = ctx.actor.applicationId;
  return transact(ctx, async (ctx) => {
    const before = await typed(ctx, id, reference);
    if (!before) return refused("not_found");
    const [resent] = await ctx.db
      .update(applications)
      .set({
        ...details,
        organisationName: organisation,
        organisationKey: fold(organisation),
        status: "submitted",
        version: sql`${applications.version} + 1`,
      })
      .where(and(eq(applications.id, id), inArray(applications.status, from("resend"))))
      .returning({ assignedTo: applications.assignedTo });
    if (!resent) return refused("application.not_open");
    await ctx.db
      .update(changeRequests)
      .set({ answeredAt: ctx.now })
      .where(and(eq(changeRequests.applicationId, id), isNull(changeRequests.answeredAt)));
    await resumeStage(ctx, id);
    await keepApplicationKeys(ctx, id);
    const old = Object.entries(before).filter(([name, value]) => ({ ...details, organisation })[name as keyof typeof before] !== value);
    await record(
      ctx,
      "application.resent",
      { kind: "application", id },
      { status: ["changesAsked", "submitted"], changed: old.map(([name]) => name) },
      Object.fromEntries(old),
    );
    if (resent.assignedTo) await tellReviewer(ctx, id, resent.assignedTo, { reference, organisation });
    return done({ reference });
  });
}

async function typed(ctx: Context, id: string, reference: string) {
  const [row] = await ctx.db
    .select({
      firstName: applications.firstName,
      lastName: applications.lastName,
      country: applications.country,
      position: applications.position,
      organisation: applications.organisationName,
    })
    .from(applications)
    .where(and(eq(applications.id, id), eq(applications.reference, reference)));
  return row;
}

async function tellReviewer(ctx: Context, id: string, personId: string, about: { reference: string; organisation: string }) {
  const [reviewer] = await ctx.db
    .select({ email: people.email, locale: people.locale })
    .from(people)
    .where(and(eq(people.id, personId), eq(people.status, "active")));
  if (!reviewer) return;
  const { email, locale } = reviewer;
  const data = { ...about, path: paths(locale).staffApplication(id) };
  await enqueueMail(ctx, { template: "application-resent", to: email, locale, data, subject: { kind: "application", id } });
}
