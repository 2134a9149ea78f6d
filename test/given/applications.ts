import { eq } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { fillApplication } from "#demo/fill-application";
import { type Context, context } from "#domain/kernel/context";
import { confirmApplication } from "#domain/membership/application/confirm-application";
import { sendApplication } from "#domain/membership/application/send-application";
import { submitApplication } from "#domain/membership/application/submit-application";
import type { SubmitApplication } from "#domain/membership/input";
import type { Answer } from "#domain/membership/state";
import type { Kind } from "#domain/organisations/state";
import { takeApplication } from "#domain/review/assignment/take-application";
import { newToken } from "#lib/ids";
import { answerTo } from "./answers.ts";

let n = 0;

/** A filled-in form, each for an address and an organisation of its own. */
export const form = (given: Partial<SubmitApplication> = {}): SubmitApplication => ({
  firstName: "Nahia",
  lastName: "Zubiondo",
  email: `applicant${++n}@example.org`,
  country: "ES",
  position: "Director",
  organisation: `Laminak Sentsoreak ${n}`,
  privacy: true,
  listing: false,
  newsletter: false,
  key: newToken(),
  ...given,
});

const columns = {
  id: applications.id,
  reference: applications.reference,
  email: applications.email,
  status: applications.status,
  assignedTo: applications.assignedTo,
  organisationId: applications.organisationId,
  organisationName: applications.organisationName,
  submittedAt: applications.submittedAt,
  decidedAt: applications.decidedAt,
  decisionReason: applications.decisionReason,
  version: applications.version,
};

/** An application as it stands now. */
export async function applicationOf(reference: string) {
  const [row] = await context().db.select(columns).from(applications).where(eq(applications.reference, reference));
  if (!row) throw new Error(`No application ${reference}`);
  return row;
}

/** The token of the last link that this template mailed to an address. */
export async function mailedToken(recipient: string, template: string) {
  const mails = await context()
    .db.select({ template: outbox.template, data: outbox.data })
    .from(outbox)
    .where(eq(outbox.recipient, recipient));
  const path = mails.filter((mail) => mail.template === template).at(-1)?.data.path;
  return String(path).split("/").at(-1) ?? "";
}

export async function unconfirmedApplication(given: Partial<SubmitApplication> = {}, ctx: Context = context()) {
  const filled = form(given);
  const sent = await submitApplication(ctx, filled);
  if (!sent.ok) throw new Error(sent.refusal);
  return applicationOf(sent.value.reference);
}

/** An application whose address is confirmed: its task list is open and empty. */
export async function draftApplication(given: Partial<SubmitApplication> = {}, ctx: Context = context()) {
  const { reference, email } = await unconfirmedApplication(given, ctx);
  const confirmed = await confirmApplication(ctx, { token: await mailedToken(email, "application-confirm") });
  if (!confirmed.ok) throw new Error(confirmed.refusal);
  return { ...(await applicationOf(reference)), access: confirmed.value.access };
}

type Filling = { kind?: Kind; answers?: Record<string, Answer>; sections?: readonly string[] };

/** A draft whose sections are filled in page by page, all of them or some. */
export async function filledApplication(given: Partial<SubmitApplication> = {}, ctx: Context = context(), filling: Filling = {}) {
  const draft = await draftApplication(given, ctx);
  const { kind = "company", answers, ...rest } = filling;
  const applicant: Context = { ...ctx, actor: { kind: "applicant", applicationId: draft.id } };
  await fillApplication(applicant, { reference: draft.reference, kind, answer: answerTo(given.country ?? "ES", answers), ...rest });
  return { ...(await applicationOf(draft.reference)), access: draft.access };
}

/** An application in the queue, with nobody yet: gone through the whole task list, as applicants do. */
export async function submittedApplication(given: Partial<SubmitApplication> = {}, ctx: Context = context(), filling: Filling = {}) {
  const { id, reference, access } = await filledApplication(given, ctx, filling);
  const sent = await sendApplication({ ...ctx, actor: { kind: "applicant", applicationId: id } }, { reference });
  if (!sent.ok) throw new Error(sent.refusal);
  return { ...(await applicationOf(reference)), access };
}

/** An application that this reviewer has taken. */
export async function takenApplication(
  reviewer: Context,
  given: Partial<SubmitApplication> = {},
  ctx: Context = context(),
  filling: Filling = {},
) {
  const application = await submittedApplication(given, ctx, filling);
  const taken = await takeApplication(reviewer, { applicationId: application.id });
  if (!taken.ok) throw new Error(taken.refusal);
  return application;
}

/** What its applicant may do behind the mailed link. */
export const asApplicant = (applicationId: string, given: Parameters<typeof context>[0] = {}) =>
  context({ ...given, actor: { kind: "applicant", applicationId } });
