import { expect, test } from "vitest";
import { fillApplication } from "#demo/fill-application";
import { type Context, HOME_CLUSTER } from "#domain/kernel/context";
import { chooseKind } from "#domain/membership/application/choose-kind";
import { sendApplication } from "#domain/membership/application/send-application";
import { deleteDraft } from "#domain/membership/ending/delete-draft";
import { OfKind } from "#domain/membership/kinds/kind-input";
import { KINDS, type Kind } from "#domain/organisations/state";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { answerTo } from "#test/fixtures/answers";
import { asApplicant, draftApplication } from "#test/fixtures/applications";
import { stale } from "#test/mail/mailed";
import { closeKind } from "./close-kind.ts";
import { configuredKinds } from "./definition-reads.ts";
import { closedKindsOf, kindsOffered } from "./kinds.ts";
import { openKind } from "./open-kind.ts";

const closed = async (ctx: Context) => [...(await closedKindsOf(ctx)).keys()];
async function draft(kind?: Kind) {
  const { id, reference } = await draftApplication();
  const applicant = asApplicant(id);
  if (kind) await chooseKind(applicant, { reference, kind });
  return { applicant, reference, choose: (kind: Kind) => chooseKind(applicant, { reference, kind }) };
}
const steps = async () => (await auditOf(HOME_CLUSTER)).filter(({ action }) => action.startsWith("cluster.kind_"));

test("a closed kind takes no new application; one that chose it before goes on to the end", async () => {
  const admin = await staff("staffAdmin");
  const begun = await draft("university");
  const other = await draft("company");
  expect(await closeKind(admin, { kind: "university" })).toEqual({ ok: true, value: { kind: "university" } });
  expect(await kindsOffered(admin, null)).toEqual(KINDS.filter((kind) => kind !== "university"));
  expect(await kindsOffered(admin, "university")).toEqual([...KINDS]);

  expect(await (await draft()).choose("university")).toEqual({ ok: false, refusal: "kind.closed" });
  expect(await other.choose("university")).toMatchObject({ refusal: "kind.closed" });
  expect(await begun.choose("university"), "chosen before").toMatchObject({ ok: true });
  const { applicant, reference } = begun;
  await fillApplication(applicant, { reference, kind: "university", answer: answerTo("ES") });
  expect(await sendApplication(applicant, { reference })).toMatchObject({ ok: true });

  expect((await configuredKinds(admin))?.find(({ kind }) => kind === "university")?.closed).toMatchObject({ at: admin.now });
  expect(await openKind(admin, { kind: "university" })).toMatchObject({ ok: true });
  expect(await other.choose("university")).toMatchObject({ ok: true });
  expect((await configuredKinds(admin))?.every(({ closed }) => closed === undefined)).toBe(true);
  expect((await steps()).map(({ action, facts }) => [action, facts])).toEqual([
    ["cluster.kind_closed", { of: "university" }],
    ["cluster.kind_opened", { of: "university" }],
  ]);
});

test("how many of a kind are under way is told: those that are being written, and those in review", async () => {
  const admin = await staff("staffAdmin");
  const underWay = async (of: Kind) => (await configuredKinds(admin))?.find(({ kind }) => kind === of)?.underWay;
  const before = (await underWay("research")) ?? 0;
  const { applicant, reference } = await draft("research");
  await draft();
  expect(await underWay("research")).toBe(before + 1);
  await deleteDraft(applicant, { reference });
  expect(await underWay("research")).toBe(before);
});

test("closed twice at once is closed once, and so is opened", async () => {
  const [one, other] = [await staff("staffAdmin"), await staff("staffAdmin")];
  const before = (await steps()).length;
  const both = await Promise.all([closeKind(one, { kind: "research" }), closeKind(other, { kind: "research" })]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await steps()).length).toBe(before + 1);
  await Promise.all([openKind(one, { kind: "research" }), openKind(other, { kind: "research" })]);
  expect((await steps()).length).toBe(before + 2);
  expect(await closed(one)).toEqual([]);
});

test("one kind stays open, also when the last two are closed at once", async () => {
  const admin = await staff("staffAdmin");
  const [first, second, ...rest] = KINDS;
  for (const kind of rest) await closeKind(admin, { kind });
  const outcomes = await Promise.all([closeKind(admin, { kind: first }), closeKind(await staff("staffAdmin"), { kind: second })]);
  expect(outcomes.map((outcome) => outcome.ok || outcome.refusal)).toEqual([true, "kind.last"]);
  expect(await kindsOffered(admin, null)).toEqual([second]);
  for (const kind of KINDS) await openKind(admin, { kind });
});

test("a kind that is closed while somebody chooses it is chosen or refused, never both", async () => {
  const admin = await staff("staffAdmin");
  const { choose } = await draft();
  const [chosen, shut] = await Promise.all([choose("careProvider"), closeKind(admin, { kind: "careProvider" })]);
  expect(shut.ok).toBe(true);
  expect(chosen.ok || chosen.refusal === "kind.closed").toBe(true);
  expect((await choose("careProvider")).ok).toBe(chosen.ok);
  await openKind(admin, { kind: "careProvider" });
});

test("only administrators close and open kinds", async () => {
  const admin = await staff("staffAdmin");
  await closeKind(admin, { kind: "administration" });
  const before = (await steps()).length;
  for (const ctx of [await staff("reviewer"), await member(await organisation()), visitor()]) {
    expect(await closeKind(ctx, { kind: "company" })).toMatchObject({ refusal: "forbidden" });
    expect(await openKind(ctx, { kind: "administration" })).toMatchObject({ refusal: "forbidden" });
  }
  expect(await closed(admin)).toEqual(["administration"]);
  expect((await steps()).length).toBe(before);
  await openKind(admin, { kind: "administration" });
});

test("closing and opening want a fresh sign-in", async () => {
  const admin = await staff("staffAdmin");
  expect(await closeKind(stale(admin), { kind: "company" })).toMatchObject({ refusal: "step_up_needed" });
  expect(await closed(admin)).toEqual([]);
  await closeKind(admin, { kind: "company" });
  expect(await openKind(stale(admin), { kind: "company" })).toMatchObject({ refusal: "step_up_needed" });
  expect(await closed(admin)).toEqual(["company"]);
});

test("a kind that is none is refused by the form", () => {
  expect(OfKind.safeParse({ kind: "club" }).success).toBe(false);
  expect(OfKind.parse({ kind: "company" })).toEqual({ kind: "company" });
});
