import { and, eq, inArray } from "drizzle-orm";
import { applications, consents } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { fold, personKey } from "#domain/kernel/fold";
import { enqueueJob } from "#domain/kernel/jobs";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { newReferenceNumber } from "#domain/membership/application/reference-number";
import { consentVersion } from "#domain/membership/consent/consent-texts";
import type { SubmitApplication } from "#domain/membership/input";
import { type ApplicationStatus, DECIDED_STATUSES, OPEN_STATUSES } from "#domain/membership/state";
import { heldDecision } from "#domain/membership/status/held-decision";
import { earlyAfter } from "#domain/membership/status/reapply";
import { lastingUntil } from "#domain/retention/lengths";
import { inLetter } from "#domain/review/letters/in-letter";
import { later } from "#lib/clock";
import { makeLink } from "./links.ts";
import { CONFIRMATION_MAILS, CONFIRMATIONS_A_DAY, mailsWithinADay } from "./mail-limit.ts";
import { keepReceipt } from "./receipts.ts";

type Known = { id: string; reference: string; status: ApplicationStatus };

/** Begins an application, or writes to the address why none was begun. The reference for the sender is a new one in each case, unless they have one. */
export async function beginApplication(ctx: Turn, input: SubmitApplication, shown?: string): Promise<string> {
  const reference = shown ?? (await newReferenceNumber(ctx, input.key));
  const begun = await openOne(ctx, input);
  const early = begun ? undefined : await earlyAfter(ctx, input);
  const there = begun ?? early;
  if (there) await keepReceipt(ctx, { reference, formKey: input.key, applicationId: there.id });
  if (early) await mailDate(ctx, input, { ...early, reference });
  else if (there) await mailLink(ctx, input, there, reference);
  else await mailLink(ctx, input, await insertOne(ctx, input, reference));
  return reference;
}

/** The open application of this address for this organisation; one whose decision is held is open as far as the address knows. */
export async function openOne(ctx: Context, input: SubmitApplication): Promise<Known | undefined> {
  const rows: Known[] = await ctx.db
    .select({ id: applications.id, reference: applications.reference, status: applications.status })
    .from(applications)
    .where(
      and(
        eq(applications.emailKey, emailKey(input.email)),
        eq(applications.organisationKey, fold(input.organisation)),
        eq(applications.clusterId, ctx.clusterId),
        inArray(applications.status, [...OPEN_STATUSES, ...DECIDED_STATUSES]),
      ),
    );
  const open = rows.find(({ status }) => OPEN_STATUSES.includes(status));
  if (open) return open;
  for (const decided of rows) if (await heldDecision(ctx, decided.id)) return decided;
  return undefined;
}

async function insertOne(ctx: Context, input: SubmitApplication, reference: string): Promise<Known> {
  const { key, privacy, listing, organisation, ...details } = input;
  const application: Known = { id: ctx.newId(), reference, status: "unconfirmed" };
  await ctx.db.insert(applications).values({
    ...details,
    ...application,
    clusterId: ctx.clusterId,
    submitKey: key,
    nameKey: personKey(input),
    emailKey: emailKey(input.email),
    organisationName: organisation,
    organisationKey: fold(organisation),
    locale: ctx.locale,
    createdAt: ctx.now,
    version: 0,
  });
  for (const [kind, given] of Object.entries({ privacy, listing }) as ["privacy" | "listing", boolean][])
    if (given)
      await ctx.db.insert(consents).values({
        id: ctx.newId(),
        applicationId: application.id,
        kind,
        textVersion: consentVersion(kind, ctx.now),
        locale: ctx.locale,
        givenAt: ctx.now,
      });
  await enqueueJob(
    ctx,
    "application.expire",
    application.id,
    { applicationId: application.id },
    later(ctx.now, lastingUntil("unconfirmed")),
  );
  await record(ctx, "application.sent", { kind: "application", id: application.id }, { reference: application.reference, listing });
  return application;
}

/** Only the address itself learns that it was refused and from when it may apply again; whoever fills in the form gets the usual answer. */
async function mailDate(
  ctx: Context,
  { email, firstName, organisation }: SubmitApplication,
  early: { id: string; date: Date; reference: string },
) {
  if ((await mailsWithinADay(ctx, emailKey(email), ["application-too-early"])) >= CONFIRMATIONS_A_DAY) return;
  const subject = { kind: "application", id: early.id } as const;
  const data = { firstName, reference: early.reference, organisation, again: early.date.toISOString() };
  await enqueueMail(ctx, await inLetter(ctx, { template: "application-too-early", to: email, locale: ctx.locale, data, subject }));
  await record(ctx, "application.sent_too_early", subject);
}

/**
 * The link that takes the sender further; past the day's limit none leaves, and the page says the same. `shown`: the number that the page gave a further form for
 * an application that was there already.
 */
export async function mailLink(ctx: Context, input: SubmitApplication, application: Known, shown?: string) {
  if ((await mailsWithinADay(ctx, emailKey(input.email), CONFIRMATION_MAILS)) >= CONFIRMATIONS_A_DAY) return;
  const { firstName, email, organisation } = input;
  const link = await makeLink(ctx, application.id, application.status === "unconfirmed" ? "confirm" : "status", ctx.locale);
  const mail = {
    to: email,
    locale: ctx.locale,
    data: { firstName, reference: application.reference, organisation, ...link },
    subject: { kind: "application", id: application.id },
  } as const;
  if (shown === undefined) await enqueueMail(ctx, await inLetter(ctx, { ...mail, template: "application-confirm" }));
  else await enqueueMail(ctx, { ...mail, template: "application-again", data: { ...mail.data, shown } });
}
