import fc from "fast-check";
import { expect, test } from "vitest";
import { fillApplication } from "#demo/fill-application";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { confirmApplication } from "#domain/membership/application/confirm-application";
import { sendApplication } from "#domain/membership/application/send-application";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { expireApplication } from "#domain/membership/ending/expire-application";
import { expireDraft } from "#domain/membership/ending/expire-draft";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { askReopening } from "#domain/review/decision/ask-reopening";
import { confirmReopening } from "#domain/review/decision/confirm-reopening";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { auditOf, staff } from "#test/builders";
import { cases } from "#test/cases/sampled";
import { answerTo } from "#test/fixtures/answers";
import { applicationOf, asApplicant, mailedToken, unconfirmedApplication } from "#test/fixtures/applications";
import { asItIs, atName } from "#test/fixtures/points";
import { type Context, context } from "../kernel/context.ts";
import type { Outcome } from "../kernel/outcome.ts";
import { APPLICATION_STEPS, type ApplicationStatus, type ApplicationStep, canTake } from "./state.ts";

type Life = { admin: Context; id: string; reference: string; confirmToken: string };
type Command = ApplicationStep | "undo";

const LEADS_TO: Record<Exclude<ApplicationStep, "claim">, ApplicationStatus> = {
  confirm: "draft",
  expire: "expired",
  expireDraft: "expired",
  deleteDraft: "expired",
  send: "submitted",
  approve: "approved",
  askForChanges: "changesAsked",
  resend: "submitted",
  refuse: "refused",
  reopen: "submitted",
  withdraw: "withdrawn",
};

/** Does one step, as whoever may. */
const steps: Record<Command, (life: Life) => Promise<Outcome<unknown>>> = {
  confirm: ({ confirmToken }) => confirmApplication(context(), { token: confirmToken }),
  expire: ({ id }) => expireApplication(context({ actor: { kind: "system", name: "jobs" } }), { applicationId: id }),
  expireDraft: ({ id }) => expireDraft(context({ actor: { kind: "system", name: "jobs" } }), { applicationId: id }),
  deleteDraft: ({ id, reference }) => deleteDraft(asApplicant(id), { reference }),
  send: async (life) => {
    await filled(life);
    return sendApplication(asApplicant(life.id), { reference: life.reference });
  },
  claim: ({ admin, id }) => claimApplication(admin, { applicationId: id }),
  approve: ({ admin, id }) => approveApplication(admin, { applicationId: id }),
  askForChanges: ({ admin, id }) => askForChanges(admin, { applicationId: id, ...atName("More, please.") }),
  resend: ({ id, reference }) => resendApplication(asApplicant(id), asItIs(reference)),
  refuse: ({ admin, id }) => refuseApplication(admin, { applicationId: id, reason: "No." }),
  withdraw: ({ id, reference }) => withdrawApplication(asApplicant(id), { reference }),
  reopen: async ({ admin, id }) => {
    // Its mail has left by then.
    const afterwards = (ctx: Context) => ({ ...ctx, now: new Date(ctx.now.getTime() + 300_000) });
    const asked = await askReopening(afterwards(admin), { applicationId: id, why: "A letter had been lost." });
    return asked.ok ? confirmReopening(afterwards(await staff()), { applicationId: id }) : asked;
  },
  undo: ({ admin, id }) => undoDecision(admin, { applicationId: id }),
};

/** Goes through the task list, where it is open. */
async function filled({ id, reference }: Life) {
  if ((await applicationOf(reference)).status === "draft")
    await fillApplication(asApplicant(id), { reference, kind: "company", answer: answerTo("ES") });
}

async function begin(): Promise<Life> {
  const admin = await staff("staffAdmin");
  const { id, reference, email } = await unconfirmedApplication();
  return { admin, id, reference, confirmToken: await mailedToken(email, "application-confirm") };
}

test("whatever is pressed in whatever order, an application goes only where its table leads, and each step is in the audit", async () => {
  const command = fc.constantFrom<Command>(...APPLICATION_STEPS, "undo", "confirm", "send", "confirm", "send", "askForChanges", "resend");
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 14 }), async (commands) => {
      const life = await begin();
      const trail: ApplicationStatus[] = [];
      let status: ApplicationStatus = "unconfirmed";
      for (const command of commands) {
        const outcome = await steps[command](life);
        const after = (await applicationOf(life.reference)).status;
        if (command === "undo") {
          const before = trail.at(-1);
          if (outcome.ok) expect(after).toBe(before);
        } else if (command === "claim") expect(after).toBe(status);
        else if (outcome.ok && canTake(command, status)) {
          expect(after).toBe(LEADS_TO[command]);
          trail.push(status);
        }
        if (outcome.ok && command === "undo") trail.pop();
        if (!outcome.ok) expect(after).toBe(status);
        status = after;
      }
      const told = (await auditOf(life.id)).findLast(({ facts }) => Array.isArray(facts.status));
      if (status !== "unconfirmed") expect(told?.facts.status).toEqual([expect.any(String), status]);
    }),
    { numRuns: cases(40) },
  );
  expect(await verifyAudit(context())).toMatchObject({ ok: true });
});

const PAIRS: [ApplicationStep, ApplicationStep][] = [
  ["approve", "refuse"],
  ["approve", "withdraw"],
  ["refuse", "withdraw"],
  ["approve", "askForChanges"],
  ["askForChanges", "withdraw"],
];

test.each(PAIRS)("%s and %s at the same time: one state, told once", async (one, other) => {
  const life = await begin();
  await steps.confirm(life);
  await steps.send(life);
  const outcomes = await Promise.all([steps[one](life), steps[other](life)]);
  const { status } = await applicationOf(life.reference);
  const events = (await auditOf(life.id)).filter(({ facts }) => Array.isArray(facts.status));
  // Whoever withdraws right after a decision does not know of it yet: it is undone first.
  const told = events.filter(({ action }) => action !== "application.undone");
  expect(told.length).toBe(2 + outcomes.filter(({ ok }) => ok).length);
  expect(events.at(-1)?.facts.status).toEqual([expect.any(String), status]);
});
