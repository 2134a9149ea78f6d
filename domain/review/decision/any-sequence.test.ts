import { and, eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { outbox } from "#db/schema/kernel";
import { noteReading } from "#domain/access/people/note-reading";
import type { Context } from "#domain/kernel/context";
import { claimDeliveries, completeDelivery, DELIVERY_LISTS, isDue } from "#domain/kernel/mail/deliveries";
import { type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { DECISIONS } from "#domain/membership/status/held-decision";
import { applicationForReview, declaredRecusal, reviewOffers } from "#domain/review/application/review-reads";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { releaseApplication } from "#domain/review/assignment/release-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { bulkRows } from "#domain/review/queue/bulk-reads";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { withdrawRecusal } from "#domain/review/recusals/withdraw-recusal";
import { later, SECOND } from "#lib/clock";
import { staff } from "#test/builders";
import { runs } from "#test/cases/sampled";
import { submittedApplication } from "#test/fixtures/applications";
import { atName } from "#test/fixtures/points";
import { raw } from "#test/raw";
import { approveApplication } from "./approve-application.ts";
import { claimAndApprove } from "./claim-and-approve.ts";
import { decideMany } from "./decide-many.ts";
import { refuseApplication } from "./refuse-application.ts";
import { undoDecision } from "./undo-decision.ts";
import { undoDecisions } from "./undo-decisions.ts";
import { undoable } from "./undoable.ts";

const APPLICATIONS = 16;
const HOLD = 120;
const REASON: string = expect.stringMatching(/^(application|review)\.|^forbidden$/);
const STEPS = [
  "approve",
  "claimAndApprove",
  "askForChanges",
  "refuse",
  "claim",
  "release",
  "assign",
  "declareRecusal",
  "withdrawRecusal",
] as const;
type Step = (typeof STEPS)[number];

type Command = { who: number } & (
  | { does: "step"; step: Step }
  | { does: "move"; by: number }
  | { does: "open" | "close" | "undoHere" | "undoAll" }
  | { does: "undo"; nth: number }
  | { does: "decideMany"; step: "approve" | "refuse" | "claim"; n: number }
  | { does: "wait"; seconds: number }
);
const who = fc.nat({ max: 2 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ who, does: fc.constant("step"), step: fc.constantFrom(...STEPS) }) },
  { weight: 3, arbitrary: fc.record({ who, does: fc.constant("move"), by: fc.constantFrom(-1, 1, 1, 7) }) },
  { weight: 2, arbitrary: fc.record({ who, does: fc.constantFrom("open", "close", "undoHere", "undoHere", "undoAll") }) },
  { weight: 4, arbitrary: fc.record({ who, does: fc.constant("undo"), nth: fc.constantFrom(0, 0, 0, 1, 2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      who,
      does: fc.constant("decideMany"),
      step: fc.constantFrom("approve", "refuse", "claim"),
      n: fc.nat({ max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ who, does: fc.constant("wait"), seconds: fc.constantFrom(1, 60, HOLD - 1, HOLD) }) },
) as fc.Arbitrary<Command>;

/** Sixteen applications and three who work on them, one of them an administrator. */
async function office() {
  const people = [await staff(), await staff(), await staff("staffAdmin")];
  const ids: string[] = [];
  for (let n = 0; n < APPLICATIONS; n++) ids.push((await submittedApplication()).id);
  // Their emails until now have left.
  await raw("update outbox set status = 'done'");
  return { people, ids };
}

/** One sequence as the pages would show it: where each person is, what time it is, and which emails of decisions there were. */
class Sitting {
  private at = [0, 0, 0];
  private opened = [false, false, false];
  private undone = new Set<string>();
  private left = new Set<string>();
  private turn: Context;
  private people: Context[];
  private ids: string[];

  constructor(turn: Context, { people, ids }: Awaited<ReturnType<typeof office>>) {
    this.turn = turn;
    this.people = people;
    this.ids = ids;
  }

  private as = (who: number): Context => ({ ...this.turn, actor: (this.people[who] as Context).actor });
  private here = (who: number) => this.ids[this.at[who] as number] as string;

  async does(command: Command) {
    const { who } = command;
    const ctx = this.as(who);
    if (command.does === "wait") return this.wait(command.seconds);
    if (command.does === "step") return this.step(ctx, this.here(who), command.step);
    if (command.does === "decideMany") return this.many(ctx, this.ids.slice(0, command.n + 1), command.step);
    if (command.does === "undo") return this.undoFromBar(ctx, command.nth, this.here(who));
    if (command.does === "undoHere") return this.undoHere(ctx, this.here(who));
    if (command.does === "undoAll") return this.undoAll(ctx);
    // Wherever one goes, the same can be undone.
    const before = await undoable(ctx);
    if (command.does === "move") this.at[who] = ((this.at[who] as number) + command.by + APPLICATIONS) % APPLICATIONS;
    else this.opened[who] = command.does === "open";
    if (this.opened[who]) await this.read(ctx, this.here(who));
    expect(await undoable(ctx)).toEqual(before);
  }

  private async read(ctx: Context, id: string) {
    const page = await applicationForReview(ctx, id);
    if (page) await noteReading(ctx, { what: "application", subjectId: id });
    else expect(await declaredRecusal(ctx, id), "who may not read it is told why").toBeDefined();
    return page;
  }

  /** What its page offers is done, and what it does not offer is refused with the reason that the page gives. */
  private async step(ctx: Context, id: string, step: Step) {
    const offers = await reviewOffers(ctx, id);
    const offered = offers?.may.read === true ? offers.may[step] : await this.withoutPage(ctx, id, step);
    const found = offers?.obstacles ?? [];
    const why = found.length > 0 ? { despite: "All the same.", seen: found.map(({ obstacle }) => obstacle).join(",") } : {};
    const about = { applicationId: id };
    const [first] = this.people as [Context];
    const personId = first.actor.kind === "person" ? first.actor.personId : "";
    const steps: Record<Step, () => Promise<Outcome<unknown>>> = {
      approve: () => approveApplication(ctx, { ...about, ...why }),
      claimAndApprove: () => claimAndApprove(ctx, { ...about, ...why }),
      askForChanges: () => askForChanges(ctx, { ...about, ...atName() }),
      refuse: () => refuseApplication(ctx, { ...about, reason: "No." }),
      claim: () => claimApplication(ctx, about),
      release: () => releaseApplication(ctx, about),
      assign: () => assignApplication(ctx, { ...about, personId, why: "She knows them." }),
      declareRecusal: () => declareRecusal(ctx, { ...about, recusal: "A cousin." }),
      withdrawRecusal: () => withdrawRecusal(ctx, about),
    };
    const outcome = await steps[step]();
    // Nobody is assigned what they declared a conflict in: who that is, the list of people to choose from says.
    if (step === "assign" && !outcome.ok && outcome.refusal === "application.assignee_is_party") return;
    if (offered === true) expect(outcome, step).toMatchObject({ ok: true });
    else expect(outcome, step).toMatchObject({ ok: false, refusal: offered || REASON });
  }

  /** What whoever declared a conflict is offered: to withdraw it on its page, and in the queue what the dialog of the bar says. */
  private async withoutPage(ctx: Context, id: string, step: Step) {
    if (step === "withdrawRecusal") return (await declaredRecusal(ctx, id))?.mayWithdraw;
    return step === "assign" ? (await bulkRows(ctx, [id], step))[0]?.may : undefined;
  }

  /** What the dialog of the bar says before is what comes of it. */
  private async many(ctx: Context, ids: string[], step: "approve" | "refuse" | "claim") {
    const rows = await bulkRows(ctx, ids, step);
    const reasons = rows.filter(({ obstacles }) => obstacles.length > 0);
    const done = await decideMany(ctx, {
      step,
      applicationId: ids,
      query: "",
      reason: "No.",
      claim: true,
      despite: Object.fromEntries(reasons.map(({ id }) => [id, "All the same."])),
      seen: Object.fromEntries(reasons.map(({ id, obstacles }) => [id, obstacles.map(({ obstacle }) => obstacle).join(",")])),
    });
    const failed = rows.flatMap(({ id, may }) => (may === true ? [] : [{ applicationId: id, refusal: may }]));
    expect(done).toEqual({ ok: true, value: { count: ids.length - failed.length, failed } });
  }

  /** The nth of the bar; where the bar has none, the application in hand, which is refused. */
  private async undoFromBar(ctx: Context, nth: number, here: string) {
    const stack = await undoable(ctx);
    const chosen = stack[nth];
    if (chosen) return this.undo(ctx, chosen.id, true);
    return this.undoHere(ctx, here);
  }

  private async undoHere(ctx: Context, id: string) {
    const offers = await reviewOffers(ctx, id);
    await this.undo(ctx, id, offers?.held !== undefined && offers.may.undo === true);
  }

  private async undo(ctx: Context, id: string, offered: boolean) {
    const waiting = await this.waiting([id]);
    const outcome = await undoDecision(ctx, { applicationId: id });
    if (offered) expect(outcome).toEqual({ ok: true, value: undefined });
    else expect(outcome).toMatchObject({ ok: false, refusal: REASON });
    await this.recalled(waiting, offered ? 1 : 0);
  }

  private async undoAll(ctx: Context) {
    const stack = (await undoable(ctx)).map(({ id }) => id);
    const waiting = await this.waiting(stack);
    expect(await undoDecisions(ctx, { applicationId: stack, query: "" })).toEqual({ ok: true, value: { count: stack.length, failed: [] } });
    await this.recalled(waiting, stack.length);
  }

  /** The emails of decisions about these that wait. */
  private async waiting(ids: string[]): Promise<string[]> {
    const held = and(eq(outbox.status, "waiting"), inArray(outbox.subjectId, ids), inArray(outbox.template, Object.keys(DECISIONS)));
    return ids.length === 0 ? [] : (await this.turn.db.select({ id: outbox.id }).from(outbox).where(held)).map(({ id }) => id);
  }

  private async recalled(waited: string[], n: number) {
    const still = await this.turn.db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(inArray(outbox.id, waited), eq(outbox.status, "waiting")));
    const gone = waited.filter((id) => !still.some((mail) => mail.id === id));
    expect(gone).toHaveLength(n);
    for (const id of gone) this.undone.add(id);
  }

  /** Time passes, and the worker takes what is due. */
  private async wait(seconds: number) {
    this.turn = { ...this.turn, now: later(this.turn.now, seconds * SECOND) };
    const worker: Context = { ...this.turn, actor: { kind: "system", name: "worker" } };
    while (await isDue(worker, DELIVERY_LISTS.mails))
      for (const id of await claimDeliveries(worker, DELIVERY_LISTS.mails)) {
        expect(this.undone.has(id), "the email of an undone decision left").toBe(false);
        this.left.add(id);
        await completeDelivery(worker, DELIVERY_LISTS.mails, id);
      }
  }

  /** At the end all of them think better of it, or nobody does: then the applicant of every decision is told, once. */
  async end(regret: boolean) {
    if (regret) for (const n of this.people.keys()) await this.undoAll(this.as(n));
    const waiting = await this.waiting(this.ids);
    if (waiting.length > 0) await this.wait(HOLD);
    for (const id of waiting) expect(this.left.has(id)).toBe(true);
    expect(await undoable(this.as(2))).toEqual([]);
  }
}

test("of any sequence of decisions, moves and undoings, what is offered succeeds, the rest is refused with its reason, and no email of an undone decision leaves", async () => {
  const made = await office();
  const [, , admin] = made.people as [Context, Context, Context];
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 7 }), fc.boolean(), async (commands, regret) => {
      // All in one turn that is refused at its end, so that each sequence begins with the same applications.
      const ended = await transact(admin, async (turn) => {
        const sitting = new Sitting({ ...turn, decisionHold: HOLD }, made);
        for (const command of commands) await sitting.does(command);
        await sitting.end(regret);
        return refused("not_found");
      });
      expect(ended).toEqual(refused("not_found"));
    }),
    { numRuns: runs(300) },
  );
});
