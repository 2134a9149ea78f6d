import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commitmentSteps } from "#db/schema/commitments";
import { context } from "#domain/kernel/context";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { inDays, issued, signed } from "#test/fixtures/commitments";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { takeCommitment } from "./take-commitment.ts";
import { withdrawCommitment } from "./withdraw-commitment.ts";

const linesOf = (takenBy: string) => context().db.select().from(commitmentSteps).where(eq(commitmentSteps.takenBy, takenBy));
const idOf = ({ actor }: { actor: ReturnType<typeof context>["actor"] }) => (actor.kind === "person" ? actor.personId : "");
const soft = (consortiumId: string, organisationId: string, until = inDays(20)) => ({
  consortiumId,
  organisationId,
  step: "soft" as const,
  until,
});

test("a partner commits until the end of a day in the consortium's zone", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  expect(refusalOf(await takeCommitment(ctx, { ...soft(made.id, organisationId, "2098-07-01"), step: "committed" }))).toBe("done");
  const [line] = await linesOf(idOf(ctx));
  expect(line).toMatchObject({ line: 1, step: "committed", until: new Date("2098-07-01T21:59:00Z"), letterId: null, signedName: null });
  expect((await auditOf(made.id)).at(-1)).toMatchObject({
    action: "consortium.commitment_taken",
    facts: { organisationId, step: "committed", until: "2098-07-01T21:59:00.000Z" },
  });
});

test("a date in the past, and no such date, are refused", async () => {
  const made = await consortium();
  for (const until of [inDays(-2), "2099-02-30"])
    expect(refusalOf(await takeCommitment(made.coordinator, soft(made.id, made.coordinatorId, until)))).toBe("commitment.until_past");
});

test("whoever signed withdraws first, and commits again", async () => {
  const made = await consortium();
  await issued(made);
  await signed(made, made.coordinator, made.coordinatorId);
  const place = { consortiumId: made.id, organisationId: made.coordinatorId };
  expect(refusalOf(await takeCommitment(made.coordinator, soft(made.id, made.coordinatorId)))).toBe("commitment.already_signed");
  expect(refusalOf(await withdrawCommitment(made.coordinator, place))).toBe("done");
  expect((await auditOf(made.id)).at(-1)?.action).toBe("consortium.commitment_withdrawn");
  expect(refusalOf(await withdrawCommitment(made.coordinator, place))).toBe("commitment.nothing_to_withdraw");
  expect(refusalOf(await takeCommitment(made.coordinator, soft(made.id, made.coordinatorId)))).toBe("done");
});

test("the coordinator is told that a partner withdraws, and not that it does so itself", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const told = async () => (await mailsTo(emailOf(made.coordinator))).filter(({ template }) => template === "commitment-withdrawn");
  for (const [who, id] of [
    [made.coordinator, made.coordinatorId],
    [ctx, organisationId],
  ] as const) {
    expect(refusalOf(await takeCommitment(who, soft(made.id, id)))).toBe("done");
    expect(await told()).toEqual([]);
    expect(refusalOf(await withdrawCommitment(who, { consortiumId: made.id, organisationId: id }))).toBe("done");
  }
  expect(await told()).toMatchObject([{ data: { path: `/en/consortia/${made.slug}/commitments` } }]);
});

test("only owners and admins of a partner commit it; outsiders learn nothing", async () => {
  const made = await consortium();
  const { organisationId } = await partner(made);
  const asked = await asker(made, 1);
  const elsewhere = await organisation();
  const answers = await Promise.all(
    [
      [made.coordinator, organisationId],
      [await member(organisationId, "editor"), organisationId],
      [await staff("staffAdmin"), organisationId],
      [asked.ctx, asked.organisationId],
      [await member(elsewhere), elsewhere],
      [visitor(), organisationId],
    ].map(async ([ctx, id]) => [
      refusalOf(await takeCommitment(ctx as typeof asked.ctx, soft(made.id, id as string))),
      refusalOf(await withdrawCommitment(ctx as typeof asked.ctx, { consortiumId: made.id, organisationId: id as string })),
    ]),
  );
  expect(answers.map(([take]) => take)).toEqual(["forbidden", "forbidden", "forbidden", "not_found", "not_found", "not_found"]);
  expect(answers.map(([, withdraw]) => withdraw)).toEqual(answers.map(([take]) => take));
  expect(refusalOf(await takeCommitment(made.coordinator, soft("nowhere", made.coordinatorId)))).toBe("not_found");
});

test("twice at once writes two lines, one after the other; withdrawing twice writes one", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const twice = await Promise.all([1, 2].map(() => takeCommitment(ctx, soft(made.id, organisationId))));
  expect(twice.map(refusalOf)).toEqual(["done", "done"]);
  const place = { consortiumId: made.id, organisationId };
  const gone = await Promise.all([1, 2].map(() => withdrawCommitment(ctx, place)));
  expect(gone.map(refusalOf).sort()).toEqual(["commitment.nothing_to_withdraw", "done"]);
  expect((await linesOf(idOf(ctx))).map(({ line, step }) => [line, step]).sort()).toEqual([
    [1, "soft"],
    [2, "soft"],
    [3, "withdrawn"],
  ]);
});

test("the coordinator is told how far a partner commits and that it signs, and not what it does itself", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await issued(made);
  const told = async () =>
    (await mailsTo(emailOf(made.coordinator))).filter(({ template }) => ["commitment-taken", "letter-signed"].includes(template));
  expect(refusalOf(await takeCommitment(made.coordinator, soft(made.id, made.coordinatorId)))).toBe("done");
  await signed(made, made.coordinator, made.coordinatorId);
  expect(await told()).toEqual([]);
  expect(refusalOf(await takeCommitment(ctx, soft(made.id, organisationId)))).toBe("done");
  await signed(made, ctx, organisationId);
  expect((await told()).map(({ template, data }) => [template, data.step])).toEqual([
    ["commitment-taken", "soft"],
    ["letter-signed", undefined],
  ]);
  expect((await mailsTo(emailOf(ctx))).map(({ template }) => template)).not.toContain("commitment-taken");
});
