import { eq, sql } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { actorsOf } from "#domain/access/reads";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { keepApplicationKeys } from "#domain/organisations/duplicates/application-keys";
import { type ReviewFacts, reviewFacts } from "#domain/review/application/review-facts";
import { abilities } from "#domain/review/policy";
import { tellOverdueLater } from "#domain/review/queue/tell-overdue";
import { rulesInForce } from "#domain/review/rules/current-rules";
import { enterStage } from "#domain/review/stages/enter-stage";
import { firstStage, promisedDay } from "#domain/review/stages/stages";
import { paths } from "#lib/paths";
import { nextReviewer, recipientsFor } from "./assignment.ts";
import { leaveFirstStage } from "./leave-first-stage.ts";
import { type StaffMember, staffAtWork } from "./staff-at-work.ts";

/**
 * What happens when an application reaches the queue: it keeps the rules of this moment, its first clock starts, somebody gets it where the
 * rules say so, and staff are told. Part of the verb that sends it. Answers the day by which the applicant is promised an answer.
 */
export async function receiveApplication(turn: Turn, applicationId: string): Promise<{ answerBy: Date }> {
  const rules = await rulesInForce(turn);
  const answerBy = promisedDay(rules.body, turn.now);
  await turn.db.update(applications).set({ rulesId: rules.id, answerBy }).where(eq(applications.id, applicationId));
  await enterStage(turn, applicationId, firstStage(rules.body).key);
  await tellOverdueLater(turn);
  await keepApplicationKeys(turn, applicationId);
  const facts = await reviewFacts(turn, applicationId);
  if (!facts) throw new Error(`No application ${applicationId}`);
  const staff = await staffAtWork(turn);
  const given = rules.body.assignment === "roundRobin" ? await giveToNext(turn, facts, staff) : undefined;
  const told = given ? staff.filter(({ personId }) => personId === given) : staff;
  await tell(turn, facts, recipientsFor(staff, told), given ? "yes" : "no");
  return { answerBy };
}

async function giveToNext(turn: Turn, facts: ReviewFacts, staff: StaffMember[]): Promise<string | undefined> {
  const reviewers = staff.filter(({ roles }) => roles.includes("reviewer"));
  const actors = await actorsOf(
    turn,
    reviewers.map(({ personId }) => personId),
  );
  const free = new Set(
    actors.filter((actor) => abilities(actor, { ...facts, assignedTo: null }).claim === true).map(({ personId }) => personId),
  );
  const candidates = reviewers.map(({ personId, load, away }) => ({ personId, load, away: away !== null, recused: !free.has(personId) }));
  const to = nextReviewer(candidates);
  if (!to) return undefined;
  await turn.db
    .update(applications)
    .set({ assignedTo: to, version: sql`${applications.version} + 1` })
    .where(eq(applications.id, facts.id));
  const actor = { kind: "system", name: "round-robin" } as const;
  await record({ ...turn, actor }, "application.assigned", { kind: "application", id: facts.id }, { to, from: null });
  await leaveFirstStage(turn, facts.id);
  return to;
}

async function tell(turn: Turn, { id, reference, organisation }: ReviewFacts, people: StaffMember[], assigned: "yes" | "no") {
  for (const { email, locale } of people)
    await enqueueMail(turn, {
      template: "application-for-review",
      to: email,
      locale,
      data: { reference, organisation, assigned, path: paths(locale).staffApplication(id) },
      subject: { kind: "application", id },
    });
}
