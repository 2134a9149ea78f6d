import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { meetings } from "#db/schema/meetings";
import { organisations } from "#db/schema/organisations";
import { remindOfCommitment } from "#domain/consortia/commitments/remind-of-commitment";
import { emailDigests } from "#domain/consortia/discussion/email-digests";
import { factsOf } from "#domain/consortia/facts";
import { completeAnswer } from "#domain/consortia/partners/complete-answer";
import { expirePlace } from "#domain/consortia/partners/expire-place";
import { remindOfPlace } from "#domain/consortia/partners/remind-of-place";
import { coordinatorOf } from "#domain/consortia/policy";
import { CONSORTIUM_REFUSALS } from "#domain/consortia/refusals";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { type Context, context } from "#domain/kernel/context";
import { type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { isPostgres } from "#lib/env";
import { runs, SAMPLED } from "#test/cases/sampled";
import { aptFor, type Command, command, type StepCommand, type Who } from "#test/fixtures/consortium-life/commands";
import { notDoable } from "#test/fixtures/consortium-life/doable";
import { auditRows, everyoneReads, partnersRead, seatsHold } from "#test/fixtures/consortium-life/invariants";
import { mailsArrive } from "#test/fixtures/consortium-life/mails";
import { OFFERS } from "#test/fixtures/consortium-life/offers";
import { type About, pagesOf } from "#test/fixtures/consortium-life/pages";
import { played, SCENES, scene } from "#test/fixtures/consortium-life/scenes";
import { STEPS, wordCreated } from "#test/fixtures/consortium-life/steps";
import { acting, ORGANISATIONS, PEOPLE, type Somebody, type World, world } from "#test/fixtures/consortium-life/world";
import { anyLife } from "#test/lives/any-life";
import { type JobHandlers, passTime } from "#test/lives/passing-time";
import { Tally } from "#test/lives/tally";
import { partOf } from "#test/savepoint";

/** On a server each statement is a journey; where it samples, six lives. */
const RUNS = runs(isPostgres() ? 36 : 18);
/** In so many lives whatever can be done is done. */
const ENOUGH = 400;
const HOLD = 120;
/** So often it is looked at who reads what. */
const EVERY = 4;
const REFUSALS: readonly string[] = [
  ...CONSORTIUM_REFUSALS,
  "not_found",
  "forbidden",
  "own_organisation",
  "organisation.not_active",
  "conflict",
];

const HANDLERS: JobHandlers = {
  "consortium.answer": completeAnswer,
  "consortium.expire": expirePlace,
  "consortium.remind": remindOfPlace,
  "commitment.remind": remindOfCommitment,
  "discussion.digest": emailDigests,
};

/** One life of the three consortia, and of those that are created in it. */
class Life {
  private turn: Context;
  private made: World;
  private mails = { seen: new Set<string>(), undone: new Set<string>() };
  private n = 0;
  private tally: Tally;

  constructor(turn: Context, made: World, tally: Tally) {
    this.turn = turn;
    this.made = { ...made, consortia: [...made.consortia] };
    this.tally = tally;
  }

  async does(command: Command) {
    if (command.does === "wait") await this.wait(command.seconds);
    else if (command.does === "becomes") await this.becomes(command);
    else await this.step(command);
    await seatsHold(this.turn);
    await mailsArrive(this.turn, this.made, this.mails);
    this.n++;
    const who = PEOPLE[this.n % PEOPLE.length] ?? "visitor";
    await this.canDo(who);
    if (this.n % EVERY === 0) await this.reads(who);
  }

  /** What is offered is done and leaves one line in the audit; what is not is refused with its reason and leaves none. */
  private async step(command: StepCommand) {
    const { who, step, consortium, role, pick } = command;
    // Each title is that of one consortium, so that a search for its word finds one.
    if (step === "create" && this.made.consortia.some(({ word }) => word === wordCreated(pick))) return;
    const { id, slug } = this.made.consortia[consortium] ?? { id: "", slug: "" };
    const facts = await factsOf(this.turn, { id });
    const organisation = aptFor(command, facts?.seats ?? [], this.made.organisations);
    const organisationId = this.made.organisations[organisation];
    const about: About = {
      ...{ consortiumId: id, slug, organisationId, organisationSlug: this.made.slugs[organisation] },
      requestId: facts?.seats.find((seat) => seat.organisationId === organisationId)?.id ?? "none",
      roleId: facts?.roles[role]?.id ?? "none",
    };
    const ctx = await acting(this.turn, this.made, this.whoIs(who, organisation, facts && coordinatorOf(facts)));
    const pages = pagesOf(ctx, about);
    const offer = await OFFERS[step](pages, about, pick);
    const before = await auditRows(ctx);
    const meetingsBefore = await ctx.db.$count(meetings);
    const outcome = await partOf(
      ctx,
      () => STEPS[step](ctx, about as never, pages, pick) as Promise<Outcome<unknown>>,
      ({ ok }) => ok,
    );
    const said = outcome.ok ? true : outcome.refusal;
    if (offer === undefined) expect(said === true || REFUSALS.includes(said), `${step}: ${said}`).toBe(true);
    else expect([offer].flat(), step).toContain(said);
    if (outcome.ok && step === "undo") {
      this.mails.undone.add(about.requestId);
      const seat = (await factsOf(ctx, { id }))?.seats.find((each) => each.id === about.requestId);
      expect(seat, "an answer that was undone").toMatchObject({ status: "asked", answer: null });
    }
    if (outcome.ok && (step === "accept" || step === "decline")) this.mails.undone.delete(about.requestId);
    if (outcome.ok) this.tally.note(step);
    if (outcome.ok && step === "create")
      this.made.consortia.push({ ...(outcome.value as { id: string; slug: string }), word: wordCreated(pick) });
    const rows = (await auditRows(ctx)) - before;
    // The meetings that a partner proposed are cancelled when its seat is freed, each with a row of its own.
    const cancelled = step === "leave" || step === "remove" ? meetingsBefore - (await ctx.db.$count(meetings)) : 0;
    if (!outcome.ok) expect(rows).toBe(0);
    else expect(rows, step).toBe(step === "participate" || (step === "open" && offer === undefined) ? Math.min(rows, 1) : 1 + cancelled);
  }

  private whoIs(who: Who, organisation: (typeof ORGANISATIONS)[number], coordinatorId: string | undefined): Somebody {
    const coordinating = ORGANISATIONS.find((name) => this.made.organisations[name] === coordinatorId);
    if (who === "own") return this.made.owner[organisation];
    if (who === "coordinator") return coordinating ? this.made.owner[coordinating] : "visitor";
    return who;
  }

  private async becomes({ organisation, status }: Extract<Command, { does: "becomes" }>) {
    const id = this.made.organisations[organisation];
    await this.turn.db.update(organisations).set({ status }).where(eq(organisations.id, id));
    await relist(this.turn, id);
  }

  private wait(seconds: number) {
    return passTime(this.turn, seconds, HANDLERS, async (turn) => {
      this.turn = turn;
      await mailsArrive(this.turn, this.made, this.mails);
    });
  }

  /** Everything that waits for somebody can be done by them now. */
  private async canDo(who: Somebody) {
    expect((await notDoable(await acting(this.turn, this.made, who), this.made)).join(), who).toBe("");
  }

  /** Nobody reads more of one of them than they may, and everyone what is public. */
  private async reads(who: Somebody) {
    await partnersRead(
      await acting(this.turn, this.made, who),
      this.made.consortia[(this.n / EVERY) % this.made.consortia.length]?.slug ?? "",
    );
    await everyoneReads(await acting(this.turn, this.made, "visitor"), this.made);
  }

  async end() {
    await this.wait(HOLD);
    for (const who of PEOPLE) await this.canDo(who);
    await everyoneReads(await acting(this.turn, this.made, "visitor"), this.made);
    expect(await verifyAudit(this.turn)).toMatchObject({ ok: true });
  }
}

const LIFE = anyLife(command, scene, 5);

async function lives(made: World, commands: Command[], tally: Tally) {
  // All in one turn that is refused at its end, so that each life begins with the same three consortia.
  const portal = context({ actor: { kind: "system", name: "test" } });
  const ended = await transact(portal, async (turn) => {
    const life = new Life({ ...turn, decisionHold: HOLD }, made, tally);
    for (const command of commands) await life.does(command);
    await life.end();
    return refused("not_found");
  });
  expect(ended).toEqual(refused("not_found"));
}

test("of any sequence of steps of a consortium, what is offered succeeds, the rest is refused with its reason, and what is to be done can be done", async () => {
  const made = await world();
  const tally = new Tally();
  await fc.assert(
    fc.asyncProperty(LIFE, (commands) => lives(made, commands, tally)),
    { numRuns: RUNS },
  );
  if (RUNS >= ENOUGH) expect(tally.never(Object.keys(STEPS)), "acts that never were done").toEqual([]);
});

/** Where it samples, one scene of four: they are all asked on SQLite. */
const ASKED = Object.entries(SCENES).filter((_, n) => !SAMPLED || n % 4 === 0);

test("every act that needs others before it is done", async () => {
  const made = await world();
  for (const [name, { beats }] of ASKED) {
    const tally = new Tally();
    await lives(made, played(name, 0), tally);
    const acts = beats.flatMap((beat) => (beat === "wait" ? [] : [beat[1]]));
    expect(tally.never(acts), `of ${name}, what was not done`).toEqual([]);
  }
});
