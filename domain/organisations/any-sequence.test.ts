import { and, eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { organisationPeople, people } from "#db/schema/access";
import { organisationJoinRequests } from "#db/schema/joining";
import { ACCESS_REFUSALS } from "#domain/access/refusals";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { type Context, context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { expireJoinRequest, tellOffice } from "#domain/organisations/joining/expire-join-request";
import { forgetMerge } from "#domain/organisations/merge/forget-merge";
import { ORGANISATION_REFUSALS } from "#domain/organisations/refusals";
import { emailSearches } from "#domain/organisations/searches/email-searches";
import { noteBounce } from "#domain/organisations/succession/note-bounce";
import { openSuccessions } from "#domain/organisations/succession/open-successions";
import { ownerReturned } from "#domain/organisations/succession/owner-returned";
import { later, SECOND } from "#lib/clock";
import { isPostgres } from "#lib/env";
import { runs, SAMPLED } from "#test/cases/sampled";
import { expectDone } from "#test/expect-done";
import { AfterSteps } from "#test/fixtures/organisation-life/after-steps";
import { type Command, command, type StepCommand } from "#test/fixtures/organisation-life/commands";
import { notDoable } from "#test/fixtures/organisation-life/doable";
import { auditRows, everyoneReads, type Known, ownPeopleRead, readOwners, recordsHold } from "#test/fixtures/organisation-life/invariants";
import { mailsArrive, mailsLeave } from "#test/fixtures/organisation-life/mails";
import { OFFERS } from "#test/fixtures/organisation-life/offers";
import { type About, pagesOf } from "#test/fixtures/organisation-life/pages";
import { played, SCENES, scene } from "#test/fixtures/organisation-life/scenes";
import { kindsHold, ownershipHolds } from "#test/fixtures/organisation-life/statements-hold";
import { STEPS, type Step } from "#test/fixtures/organisation-life/steps";
import { acting, ORGANISATIONS, PEOPLE, type Somebody, type World, world } from "#test/fixtures/organisation-life/world";
import { anyLife } from "#test/lives/any-life";
import { type JobHandlers, passTime } from "#test/lives/passing-time";
import { Tally } from "#test/lives/tally";
import { partOf } from "#test/savepoint";

/** On a server each statement is a journey; where it samples, four lives. */
const RUNS = runs(isPostgres() ? 24 : 14);
/** In so many lives whatever can be done is done. */
const ENOUGH = 400;
const HOLD = 120;
/** So often it is looked at who reads what. */
const EVERY = 4;
const REFUSALS: readonly string[] = [
  ...ORGANISATION_REFUSALS,
  ...ACCESS_REFUSALS,
  "not_found",
  "forbidden",
  "own_organisation",
  "conflict",
];
/** What leaves more or fewer lines in the audit than one. */
const ROWS: Partial<Record<Step, readonly number[]>> = {
  ...{ save: [0, 1, 2], publish: [0, 1], unpublish: [0, 1], changeRole: [0, 1], approveChange: [1, 2], acceptAsked: [2] },
  ...{ acceptAsOffice: [2], confirmMerge: [2], disable: [1], enable: [1, 2] },
  stopSearchEmails: [0, 1],
  // Each of the two may come back without its owner, and then a succession begins.
  reverseMerge: [2, 3, 4],
};
const HANDLERS: JobHandlers = {
  "join.expire": expireJoinRequest,
  "join.tellOffice": tellOffice,
  "merge.forget": forgetMerge,
};

/** One life of the five organisations. */
class Life {
  private turn: Context;
  private made: World;
  private seen = new Set<string>();
  private known: Known = { versions: new Map(), owned: new Set() };
  private after = new AfterSteps();
  private n = 0;
  private tally: Tally;

  constructor(turn: Context, made: World, tally: Tally) {
    this.turn = turn;
    this.made = made;
    this.tally = tally;
  }

  async does(command: Command) {
    // No two steps are at one instant, as nobody's are.
    this.turn = { ...this.turn, now: later(this.turn.now, SECOND) };
    if (command.does === "wait") await this.wait(command.seconds);
    else if (command.does === "step") await this.step(command);
    else await this.happens(command);
    if (command.does !== "step") this.after.happened++;
    await recordsHold(this.turn, this.known);
    await kindsHold(this.turn);
    await ownershipHolds(this.turn);
    await mailsArrive(this.turn, this.seen);
    this.n++;
    const who = PEOPLE[this.n % PEOPLE.length] ?? "visitor";
    if (this.n % 2 === 0) await this.canDo(who);
    if (this.n % EVERY === 0) await this.reads(who);
  }

  /** What is offered is done and leaves its line in the audit; what is not is refused with its reason and leaves none. */
  private async step(given: StepCommand) {
    const command = await this.aptFor(given);
    const { step, organisation, pick, isFresh } = command;
    const { who, ctx, pages } = await this.meant(command);
    const offer = await OFFERS[step](pages, pick, isFresh);
    const before = await auditRows(ctx);
    await this.after.before(step, pages);
    const outcome = await partOf(
      ctx,
      () => STEPS[step](ctx, pages, pick) as Promise<Outcome<unknown>>,
      ({ ok }) => ok,
    );
    const said = outcome.ok ? true : outcome.refusal;
    const what = `${step} by ${who} at ${organisation}`;
    // Where nothing is offered, too long ago a sign-in is refused like anything else.
    const refusals = isFresh ? REFUSALS : [...REFUSALS, "step_up_needed"];
    if (offer === undefined) expect(said === true || refusals.includes(said), `${what}: ${said}`).toBe(true);
    else expect([offer].flat(), what).toContain(said);
    const rows = (await auditRows(ctx)) - before;
    expect(outcome.ok ? (ROWS[step] ?? [1]) : [0], `lines in the audit for ${what}`).toContain(rows);
    if (!outcome.ok) return;
    this.tally.note(step);
    if (step === "reverseMerge") await readOwners(ctx, this.known);
    await this.after.done(step, pages);
  }

  /** Four times of five, the same step where it is offered, if it is anywhere. */
  private async aptFor(given: StepCommand): Promise<StepCommand> {
    if (given.pick === 4) return given;
    const first = ORGANISATIONS.indexOf(given.organisation);
    for (const n of [undefined, ...ORGANISATIONS.keys()]) {
      const organisation = ORGANISATIONS[(first + (n ?? 0)) % ORGANISATIONS.length] ?? given.organisation;
      const other = ORGANISATIONS[(first + (n ?? 0) + 1 + given.pick) % ORGANISATIONS.length] ?? given.other;
      const whom = PEOPLE[((n ?? 0) * 2 + given.pick) % PEOPLE.length] ?? given.whom;
      const command = n === undefined ? given : { ...given, organisation, other, whom };
      const { pages } = await this.meant(command);
      if ((await OFFERS[given.step](pages, given.pick, given.isFresh)) === true) return command;
    }
    return given;
  }

  /** Who does it, and the pages of whom it is about. */
  private async meant(command: StepCommand) {
    const { step, organisation, other, isFresh } = command;
    const who = await this.whoIs(command);
    const ctx = await acting(this.turn, this.made, who, isFresh);
    const asks = step === "acceptInvitation" || step === "withdrawAsked" || step === "askToAct";
    const whom = asks && who !== "visitor" ? who : command.whom;
    const about: About = {
      ...{ organisation, organisationId: this.made.organisations[organisation], otherId: this.made.organisations[other] },
      personId: whom === "visitor" ? "none" : this.made.people[whom],
      email: whom === "visitor" ? "nobody@known.example" : this.made.emails[whom],
    };
    return { who, ctx, pages: pagesOf(ctx, about) };
  }

  /** Who of those that act for an organisation, or asked to, is meant. */
  private async whoIs({ who, organisation, other, pick }: StepCommand): Promise<Somebody> {
    if (who !== "own" && who !== "manager" && who !== "deputy" && who !== "sender" && who !== "asked") return who;
    const { db } = this.turn;
    const organisationId = this.made.organisations[who === "sender" ? other : organisation];
    const rows =
      who === "asked"
        ? await db
            .select({ id: people.id })
            .from(organisationJoinRequests)
            .innerJoin(people, eq(people.emailKey, organisationJoinRequests.emailKey))
            .where(and(eq(organisationJoinRequests.organisationId, organisationId), eq(people.status, "active")))
        : await db
            .select({ id: people.id })
            .from(organisationPeople)
            .innerJoin(people, eq(people.id, organisationPeople.personId))
            .where(
              and(
                ...[eq(organisationPeople.organisationId, organisationId), eq(people.status, "active")],
                who === "manager" ? inArray(organisationPeople.role, ["owner", "admin"]) : undefined,
                who === "deputy" ? eq(organisationPeople.role, "admin") : undefined,
              ),
            );
    const here = PEOPLE.filter((name) => name !== "visitor" && rows.some(({ id }) => id === this.made.people[name]));
    return here[pick % Math.max(1, here.length)] ?? "stranger";
  }

  private async happens(command: Exclude<Command, { does: "step" | "wait" }>) {
    const worker: Context = { ...this.turn, actor: { kind: "system", name: "worker" } };
    if (command.does === "opensSuccessions") {
      if (expectDone(await openSuccessions(worker)).opened > 0) this.tally.note(command.does);
      expect(await openSuccessions(worker), "successions that are open already").toEqual(done({ opened: 0 }));
    } else if (command.does === "emailsSearches") {
      if (expectDone(await emailSearches(worker)).mails > 0) this.tally.note(command.does);
      expect(await emailSearches(worker), "emails of what was told already").toEqual(done({ mails: 0 }));
    } else if ("whom" in command && command.whom !== "visitor") {
      this.tally.note(command.does);
      const email = this.made.emails[command.whom];
      if (command.does === "bounces") await noteBounce(worker, { email, code: "EENVELOPE 550 5.1.1" });
      else await ownerReturned(worker as Parameters<typeof ownerReturned>[0], this.made.people[command.whom]);
    }
  }

  private wait(seconds: number) {
    return passTime(this.turn, seconds, HANDLERS, async (turn) => {
      this.turn = turn;
      await mailsArrive(this.turn, this.seen);
      await mailsLeave(this.turn);
    });
  }

  /** Everything that waits for somebody can be done by them now. */
  private async canDo(who: Somebody) {
    expect((await notDoable(await acting(this.turn, this.made, who))).join(), `what waits for ${who}`).toBe("");
  }

  /** Nobody reads more of one of them than they may, and everyone what is public. */
  private async reads(who: Somebody) {
    const name = ORGANISATIONS[(this.n / EVERY) % ORGANISATIONS.length] ?? "harbour";
    await ownPeopleRead(await acting(this.turn, this.made, who), this.made.organisations[name]);
    await everyoneReads(await acting(this.turn, this.made, "visitor"), this.made);
  }

  async end() {
    await this.wait(HOLD);
    for (const who of PEOPLE) await this.canDo(who);
    await everyoneReads(await acting(this.turn, this.made, "visitor"), this.made);
    expect(await verifyAudit(this.turn)).toMatchObject({ ok: true });
  }
}

const LIFE = anyLife(command, scene, 4);
/** Whatever somebody may do, and what the portal does for them. */
const ACTS = [...Object.keys(STEPS), "opensSuccessions", "emailsSearches"];

async function lives(made: World, commands: Command[], tally: Tally) {
  // All in one turn that is refused at its end, so that each life begins with the same five organisations.
  const portal = context({ actor: { kind: "system", name: "test" } });
  const ended = await transact(portal, async (turn) => {
    const life = new Life({ ...turn, decisionHold: HOLD }, made, tally);
    for (const command of commands) await life.does(command);
    await life.end();
    return refused("not_found");
  });
  expect(ended).toEqual(refused("not_found"));
}

test("of any sequence of steps of organisations and their people, what is offered succeeds, the rest is refused with its reason, and what is to be done can be done", async () => {
  const made = await world();
  const tally = new Tally();
  await fc.assert(
    fc.asyncProperty(LIFE, (commands) => lives(made, commands, tally)),
    { numRuns: RUNS },
  );
  if (RUNS >= ENOUGH) expect(tally.never(ACTS), "acts that never were done").toEqual([]);
});

/** Where it samples, one scene of four: they are all asked on SQLite. */
const ASKED = Object.entries(SCENES).filter((_, n) => !SAMPLED || n % 4 === 0);

test("every act that needs others before it is done", async () => {
  const made = await world();
  const given = { organisation: "harbour", other: "hospital", whom: "stranger", pick: 0, between: [] } as const;
  for (const [scene, { beats, refused = [] }] of ASKED) {
    const tally = new Tally();
    await lives(made, played({ ...given, scene }), tally);
    const acts = beats.flatMap((beat) => (typeof beat === "string" ? [beat] : "days" in beat ? [] : [beat[1]]));
    expect(tally.never(acts), `of ${scene}, what was not done`).toEqual(refused);
  }
});
