import { and, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { closeConnections } from "#database/connections";
import { applicationDefinitions } from "#db/schema/kinds";
import { applications, changeRequests } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { applicationScores, committeeBallots, committeeVoters, committeeVotes, recusals } from "#db/schema/review";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { confirmApplication } from "#domain/membership/application/confirm-application";
import { sendApplication } from "#domain/membership/application/send-application";
import { SHORT_DEFINITION } from "#domain/membership/definition/standard-definitions";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { expireApplication } from "#domain/membership/ending/expire-application";
import { expireDraft } from "#domain/membership/ending/expire-draft";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { addNote } from "#domain/review/application/add-note";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { releaseApplication } from "#domain/review/assignment/release-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { dropPoint } from "#domain/review/changes/drop-point";
import { setPoint } from "#domain/review/changes/set-point";
import { castBallot } from "#domain/review/committee/cast-ballot";
import { closeVote } from "#domain/review/committee/close-vote";
import { openVote } from "#domain/review/committee/open-vote";
import { remindVoters } from "#domain/review/committee/remind-voters";
import { scoreApplication } from "#domain/review/committee/score-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { askReopening } from "#domain/review/decision/ask-reopening";
import { confirmReopening } from "#domain/review/decision/confirm-reopening";
import { declineReopening } from "#domain/review/decision/decline-reopening";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { clocksApart } from "#domain/review/queue/clocks-apart";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { withdrawRecusal } from "#domain/review/recusals/withdraw-recusal";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { advanceApplication } from "#domain/review/stages/advance-application";
import { stageEntriesOf } from "#domain/review/stages/stage-entries";
import { auditOf, staff } from "#test/builders";
import { runs, SAMPLED } from "#test/cases/sampled";
import { answerTo } from "#test/fixtures/answers";
import { applicationOf, asApplicant, mailedToken, unconfirmedApplication } from "#test/fixtures/applications";
import { atTheEndOfItsVote, idOf, votesOn } from "#test/fixtures/committee";
import { fillAtOnce } from "#test/fixtures/fill-at-once";
import { answer, asItIs, atName } from "#test/fixtures/points";
import { type Context, context } from "../kernel/context.ts";
import type { Outcome } from "../kernel/outcome.ts";
import { transact } from "../kernel/transact.ts";
import type { ApplicationStatus } from "../membership/state.ts";
import { OBSTACLES } from "./state.ts";

type Life = { id: string; reference: string; token: string; admin: Context; second: Context; reviewer: Context };
type Command = keyof ReturnType<typeof commandsOf>;

const system = () => context({ actor: { kind: "system", name: "jobs" } });
/** Beyond the time in which a decision can be undone: its mail has left. */
const afterwards = (ctx: Context): Context => ({ ...ctx, now: new Date(Date.now() + 10 * 60_000) });
/** Beyond the time in which nobody is emailed again about a vote. */
const dayLater = (ctx: Context): Context => ({ ...ctx, now: new Date(Date.now() + 25 * 60 * 60_000) });
const scores = Object.fromEntries(STANDARD_RULES.rubric.criteria.map(({ key }) => [key, 3]));

/** What can be done in a life; `which` tells one answer from another. */
function commandsOf({ id, reference, token, admin, second, reviewer }: Life, which = 0) {
  const about = { applicationId: id };
  /** The lives share one tax number, so each is a certain duplicate of what was approved before. */
  const despiteAll = { ...about, despite: "We know them.", seen: OBSTACLES.join(",") };
  const applicant = asApplicant(id);
  /** Beyond the time in which a request can be undone: the applicant knows of it. */
  const told = afterwards(applicant);
  const point = { ...about, question: "organisation", text: "Legal?" };
  return {
    confirm: () => confirmApplication(context(), { token }),
    expire: () => expireApplication(system(), about),
    expireDraft: () => expireDraft(system(), about),
    deleteDraft: () => deleteDraft(applicant, { reference }),
    fill: () => answer(id, "name", { organisation: "Laminak", country: "ES" }),
    send: async () => {
      const { status } = await applicationOf(reference);
      if (status === "draft") await fillAtOnce(applicant, { reference, kind: "company", answer: answerTo("ES") });
      return sendApplication(status === "changesAsked" ? told : applicant, { reference });
    },
    claim: () => claimApplication(reviewer, about),
    release: () => releaseApplication(reviewer, about),
    assign: () => assignApplication(admin, { ...about, personId: idOf(reviewer), why: "Away." }),
    advance: () => advanceApplication(reviewer, { ...about, from: "screening", to: "committee" }),
    back: () => advanceApplication(admin, { ...about, from: "committee", to: "screening", reason: "Again." }),
    point: () => setPoint(reviewer, point),
    drop: () => dropPoint(reviewer, { ...about, question: point.question }),
    ask: () => askForChanges(reviewer, { ...about, ...atName() }),
    correct: () => answer(told, "name", { organisation: `Laminak ${which}` }),
    resend: () => resendApplication(told, asItIs(reference)),
    approve: () => approveApplication(reviewer, despiteAll),
    approveAsAdmin: () => approveApplication(admin, despiteAll),
    refuse: () => refuseApplication(reviewer, { ...about, reason: "No." }),
    undo: () => undoDecision(admin, about),
    undoTooLate: () => undoDecision(afterwards(admin), about),
    askReopening: () => askReopening(afterwards(admin), { ...about, why: "A letter was lost." }),
    reopenAlone: () => confirmReopening(afterwards(admin), about),
    reopen: () => confirmReopening(afterwards(second), about),
    leaveRefused: () => declineReopening(afterwards(second), about),
    note: () => addNote(reviewer, { ...about, text: "Seen." }),
    score: () => scoreApplication(reviewer, { ...about, scores, comments: {} }),
    stepBack: () => declareRecusal(reviewer, { ...about, recusal: "My sister works there." }),
    comeBack: () => withdrawRecusal(reviewer, about),
    openVote: () => openVote(admin, about),
    vote: async () => castBallot(reviewer, { ...about, voteId: (await votesOn(id))[0]?.id ?? "", choice: "yes" }),
    voteAsAdmin: async () => castBallot(admin, { ...about, voteId: (await votesOn(id))[0]?.id ?? "", choice: "no" }),
    remindVoters: () => remindVoters(dayLater(admin), about),
    closeVote: async () => closeVote(await atTheEndOfItsVote(admin, id), about),
    withdraw: () => withdrawApplication(applicant, { reference }),
  } satisfies Record<string, () => Promise<Outcome<unknown>>>;
}

/** From which states a command may lead on, and to which. What is not here changes no state. */
const LEADS: Partial<Record<Command, [ApplicationStatus[], ApplicationStatus[]]>> = {
  confirm: [["unconfirmed"], ["draft"]],
  expire: [["unconfirmed"], ["expired"]],
  expireDraft: [["draft"], ["expired", "draft"]],
  deleteDraft: [["draft"], ["expired"]],
  send: [["draft", "submitted"], ["submitted"]],
  ask: [["submitted"], ["changesAsked"]],
  resend: [["changesAsked"], ["submitted"]],
  approve: [["submitted"], ["approved"]],
  approveAsAdmin: [["submitted"], ["approved"]],
  refuse: [["submitted", "changesAsked"], ["refused"]],
  undo: [
    ["approved", "refused", "changesAsked"],
    ["submitted", "changesAsked"],
  ],
  reopen: [["refused", "approved"], ["submitted"]],
  withdraw: [["unconfirmed", "draft", "submitted", "changesAsked", "approved", "refused"], ["withdrawn"]],
};

const SHUT: ApplicationStatus[] = ["unconfirmed", "draft", "withdrawn", "expired"];

/** Whatever was tried, all that hangs on an application agrees with its state. */
async function agrees({ id, reference }: Life) {
  const row = await applicationOf(reference);
  const { db } = context();
  const founded = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, row.organisationId ?? ""));
  expect(founded.length).toBe(row.status === "approved" ? 1 : 0);
  expect(row.decidedAt !== null).toBe(row.status === "approved" || row.status === "refused");
  const open = (
    await db.select({ answeredAt: changeRequests.answeredAt }).from(changeRequests).where(eq(changeRequests.applicationId, id))
  ).filter(({ answeredAt }) => answeredAt === null);
  if (row.status === "changesAsked") expect(open).toHaveLength(1);
  if (row.status === "submitted" || row.status === "approved") expect(open).toHaveLength(0);
  const entries = await stageEntriesOf(context(), id);
  const running = entries.filter(({ leftAt }) => leftAt === null).map(({ stage }) => stage);
  if (SHUT.includes(row.status)) expect(running).toEqual([]);
  else if (row.status === "changesAsked") expect(running).toEqual(["applicant"]);
  else if (row.status === "submitted") expect([["received"], ["screening"], ["committee"]]).toContainEqual(running);
  else expect(running).toEqual(["decided"]);
  for (const [n, entry] of entries.entries()) if (n > 0) expect(entry.enteredAt).toEqual(entries[n - 1]?.leftAt);
}

/** Whoever stepped back judges nothing, each who voted has one ballot, and nothing is decided while the committee votes. */
async function judgesAgree({ id, reference }: Life) {
  const { db } = context();
  const row = await applicationOf(reference);
  for (const { personId } of await db.select({ personId: recusals.personId }).from(recusals).where(eq(recusals.applicationId, id))) {
    if (row.status === "submitted" || row.status === "changesAsked") expect(row.assignedTo).not.toBe(personId);
    const theirs = and(eq(applicationScores.applicationId, id), eq(applicationScores.personId, personId));
    expect(await db.select().from(applicationScores).where(theirs)).toEqual([]);
  }
  const votes = await votesOn(id);
  expect(votes.filter(({ closedAt }) => closedAt === null).length).toBeLessThanOrEqual(1);
  if (row.status === "approved" || row.status === "refused") expect(votes.every(({ closedAt }) => closedAt)).toBe(true);
  for (const { id: voteId } of votes) {
    const voters = await db.select().from(committeeVoters).where(eq(committeeVoters.voteId, voteId));
    expect(await db.select().from(committeeBallots).where(eq(committeeBallots.voteId, voteId))).toHaveLength(voters.length);
  }
}

async function shortDefinition() {
  await transact(context(), async ({ db, clusterId, newId, now }) => {
    const row = { id: newId(), clusterId, kind: "company" as const, version: 1, body: SHORT_DEFINITION };
    await db.insert(applicationDefinitions).values({ ...row, createdAt: now, createdBy: null, publishedAt: now });
  });
}

async function team() {
  return { admin: await staff("staffAdmin"), second: await staff("staffAdmin"), reviewer: await staff() };
}

async function begin(people: Awaited<ReturnType<typeof team>>): Promise<Life> {
  const { id, reference, email } = await unconfirmedApplication();
  return { ...people, id, reference, token: await mailedToken(email, "application-confirm") };
}

/** Mostly what leads somewhere, so that lives get long. */
const command = (all: Command[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...all) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Command>("confirm", "send", "claim", "ask", "resend", "undo", "refuse", "askReopening", "reopen"),
    },
  );

/** What comes about too seldom by chance: each of these is a life of its own. */
const SURE: Command[][] = [
  ["claim", "advance", "score", "openVote", "remindVoters", "vote", "voteAsAdmin", "closeVote"],
  ["claim", "stepBack", "comeBack", "claim", "refuse"],
  ["claim", "ask", "resend"],
  ["claim", "approve"],
  ["withdraw"],
];

test("5,000 commands in any order: no illegal state, and a refused one changes nothing", async () => {
  await shortDefinition();
  const people = await team();
  const commands = Object.keys(commandsOf(await begin(people))) as Command[];
  let given = 0;
  const reached = new Set<ApplicationStatus>();
  const done = new Set<Command>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(command(commands), fc.nat(999_999)), { minLength: 25, maxLength: 25 }), async (tried) => {
      const life = await begin(people);
      for (const [name, which] of [["confirm", 0], ["send", 0], ...tried] as [Command, number][]) {
        const before = (await applicationOf(life.reference)).status;
        const outcome: Outcome<unknown> = await commandsOf(life, which)[name]();
        const after = (await applicationOf(life.reference)).status;
        given += 1;
        reached.add(after);
        if (after !== before) expect(outcome.ok, `${name} was refused and led from ${before} to ${after}`).toBe(true);
        const [from, to] = LEADS[name] ?? [[before], [before]];
        if (outcome.ok && after !== before)
          expect([from.includes(before), to.includes(after)], `${name}: ${before} → ${after}`).toEqual([true, true]);
        if (!LEADS[name]) expect(after, name).toBe(before);
        if (after !== before) await agrees(life);
        if (outcome.ok) done.add(name);
      }
      await agrees(life);
      await judgesAgree(life);
    }),
    { numRuns: runs(200), examples: SURE.map((names) => [names.map((name) => [name, 0])]) },
  );
  expect(await clocksApart(context())).toEqual([]);
  expect(await verifyAudit(context())).toMatchObject({ ok: true });
  if (!SAMPLED) expect(given).toBeGreaterThanOrEqual(5000);
  expect([...reached].sort()).toEqual(["approved", "changesAsked", "draft", "refused", "submitted", "withdrawn"].sort());
  for (const name of new Set(SURE.flat())) expect(done, `${name} was never done`).toContain(name);
});

const decisions = ["approveAsAdmin", "refuse", "ask", "withdraw", "approve"] as const satisfies Command[];

test("50 pairs of conflicting decisions at once give one each, or one after the other", async () => {
  await shortDefinition();
  const people = await team();
  const pairs = decisions.flatMap((one) => decisions.map((other) => [one, other] as const)).filter(([one, other]) => one !== other);
  const fifty = [...pairs, ...pairs, ...pairs].slice(0, 50);
  for (const [one, other] of fifty) {
    const life = await begin(people);
    const commands = commandsOf(life);
    for (const name of ["confirm", "send", "claim"] as const) expect(await commands[name]()).toMatchObject({ ok: true });
    const outcomes: Outcome<unknown>[] = await Promise.all([commands[one](), commands[other]()]);
    const { status } = await applicationOf(life.reference);
    const steps = (await auditOf(life.id)).filter(({ facts }) => Array.isArray(facts.status)).slice(2);
    const told = steps.map(({ action }) => action);
    // Right after it, a request may be followed by a refusal; and an applicant who does not know of a decision yet may withdraw, which undoes it first.
    const thenRefused = told.join() === "application.changes_asked,application.refused";
    const thenWithdrawn = told.slice(1).join() === "application.undone,application.withdrawn";
    expect(outcomes.filter(({ ok }) => ok).length, `${one} and ${other}`).toBe(thenRefused || thenWithdrawn ? 2 : 1);
    if (!thenRefused && !thenWithdrawn) expect(told).toHaveLength(1);
    const ways = steps.map(({ facts }) => facts.status as [ApplicationStatus, ApplicationStatus]);
    expect([...ways.map(([from]) => from), status]).toEqual(["submitted", ...ways.map(([, to]) => to)]);
    await agrees(life);
  }
});

test("a restart in between changes nothing: every state is in the file", async () => {
  await shortDefinition();
  const people = await team();
  const life = await begin(people);
  const seen = async () => ({
    application: (await context().db.select().from(applications).where(eq(applications.id, life.id)))[0],
    entries: await stageEntriesOf(context(), life.id),
    open: await context().db.select().from(changeRequests).where(isNull(changeRequests.answeredAt)),
    votes: await context().db.select().from(committeeVotes),
    audit: await auditOf(life.id),
  });
  for (const name of ["confirm", "send", "claim", "point", "ask", "correct", "resend", "advance", "refuse", "undo", "approve"] as const) {
    expect(await commandsOf(life)[name](), name).toMatchObject({ ok: true });
    const before = await seen();
    await closeConnections();
    expect(await seen()).toEqual(before);
    await agrees(life);
  }
});
