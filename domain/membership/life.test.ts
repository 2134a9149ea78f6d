import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { fillApplication } from "#demo/fill-application";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { confirmApplication } from "#domain/membership/application/confirm-application";
import { sendApplication } from "#domain/membership/application/send-application";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { later, SECOND } from "#lib/clock";
import { auditOf, staff } from "#test/builders";
import { cases } from "#test/cases/sampled";
import { answerTo } from "#test/fixtures/answers";
import { applicationOf, asApplicant, mailedToken, unconfirmedApplication } from "#test/fixtures/applications";
import { asItIs, atName } from "#test/fixtures/points";
import { type Context, context } from "../kernel/context.ts";
import type { Outcome } from "../kernel/outcome.ts";
import { type ApplicationStatus, type ApplicationStep, canTake, DECIDED_STATUSES } from "./state.ts";

type Step = Exclude<ApplicationStep, "expire" | "expireDraft" | "reopen"> | "undo";
const STEPS: Step[] = ["confirm", "send", "deleteDraft", "claim", "approve", "askForChanges", "resend", "refuse", "withdraw", "undo"];
const LEADS: Record<Step, ApplicationStatus[]> = {
  confirm: ["draft"],
  send: ["submitted"],
  deleteDraft: ["expired"],
  claim: ["submitted", "changesAsked"],
  approve: ["approved"],
  askForChanges: ["changesAsked"],
  resend: ["submitted"],
  refuse: ["refused"],
  withdraw: ["withdrawn"],
  undo: ["submitted", "changesAsked"],
};

type Life = { reviewer: Context; id: string; reference: string; token: string };

function act({ reviewer, id, reference, token }: Life, step: Step): Promise<Outcome<unknown>> {
  /** Beyond the time in which a request can be undone: the applicant knows of it. */
  const applicant = asApplicant(id, { clock: () => later(new Date(), 121 * SECOND) });
  const about = { applicationId: id };
  const steps: Record<Step, () => Promise<Outcome<unknown>>> = {
    confirm: () => confirmApplication(context(), { token }),
    send: async () => {
      // Another step at the same time may close the draft: what then is refused is the sending.
      if ((await applicationOf(reference)).status === "draft")
        await fillApplication(applicant, { reference, kind: "company", answer: answerTo("ES") }).catch(() => undefined);
      return sendApplication(applicant, { reference });
    },
    deleteDraft: () => deleteDraft(applicant, { reference }),
    claim: () => claimApplication(reviewer, about),
    approve: () => approveApplication(reviewer, about),
    askForChanges: () => askForChanges(reviewer, { ...about, ...atName("Please.") }),
    resend: () => resendApplication(applicant, asItIs(reference)),
    refuse: () => refuseApplication(reviewer, { ...about, reason: "No." }),
    withdraw: () => withdrawApplication(applicant, { reference }),
    undo: () => undoDecision(reviewer, about),
  };
  return steps[step]();
}

async function begin(): Promise<Life> {
  const reviewer = await staff("staffAdmin");
  const { id, reference, email } = await unconfirmedApplication();
  return { reviewer, id, reference, token: await mailedToken(email, "application-confirm") };
}
const statusOf = async (life: Life) => (await applicationOf(life.reference)).status;
const nameOf = async (organisationId: string | null) =>
  organisationId === null
    ? []
    : context().db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId));

/** Whatever was tried, the application is in a state that its steps lead to, and what hangs on it agrees. */
async function agrees(life: Life) {
  const { status, decidedAt, organisationId, organisationName } = await applicationOf(life.reference);
  expect(await nameOf(organisationId)).toEqual(status === "approved" ? [{ name: organisationName }] : []);
  expect(decidedAt !== null).toBe(DECIDED_STATUSES.includes(status));
}

test("any sequence of steps leads only where the table says, and a refused one changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { minLength: 3, maxLength: 9 }), async (steps) => {
      const life = await begin();
      for (const step of steps) {
        const before = await statusOf(life);
        const rows = (await auditOf(life.id)).length;
        const { ok } = await act(life, step);
        const after = await statusOf(life);
        // Sent again it is the same application: nothing more happens.
        if (step === "send" && before === "submitted") {
          expect([ok, after, (await auditOf(life.id)).length]).toEqual([true, before, rows]);
          continue;
        }
        if (ok && step !== "undo") expect(canTake(step, before), `${step} from ${before}`).toBe(true);
        if (ok) expect(LEADS[step], `${step} from ${before}`).toContain(after);
        else expect(after, `${step} was refused`).toBe(before);
        if (step !== "send") expect((await auditOf(life.id)).length > rows, `${step} ${ok} is in the audit`).toBe(ok);
        await agrees(life);
      }
    }),
    { numRuns: cases(15) },
  );
  expect(await verifyAudit(context())).toMatchObject({ ok: true });
});

test("of any two steps at once, the outcome is that of one after the other", async () => {
  const pair = fc.tuple(fc.constantFrom(...STEPS), fc.constantFrom(...STEPS));
  const before = fc.constantFrom<Step[]>(
    ["confirm"],
    ["confirm", "send"],
    ["confirm", "send", "claim"],
    ["confirm", "send", "claim", "askForChanges"],
    ["confirm", "send", "claim", "approve"],
  );
  await fc.assert(
    fc.asyncProperty(before, pair, async (history, [one, other]) => {
      const life = await begin();
      for (const step of history) await act(life, step);
      const from = await statusOf(life);
      const [first, second] = await Promise.all([act(life, one), act(life, other)]);
      const after = await statusOf(life);
      if (!first.ok && !second.ok) expect(after).toBe(from);
      else expect([...(first.ok ? LEADS[one] : []), ...(second.ok ? LEADS[other] : [])]).toContain(after);
      const decisions: Step[] = ["approve", "refuse", "withdraw"];
      if (decisions.includes(one) && decisions.includes(other)) expect([first.ok, second.ok]).not.toEqual([true, true]);
      await agrees(life);
    }),
    { numRuns: cases(25) },
  );
});
