import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { type Context, context } from "#domain/kernel/context";
import { auditOf, member, organisation } from "#test/builders";
import { cases } from "#test/cases/sampled";
import { consortium } from "#test/fixtures/consortia";
import { acceptPartner } from "./accept-partner.ts";
import { askToJoin } from "./ask-to-join.ts";
import { declinePartner } from "./decline-partner.ts";
import { leaveConsortium } from "./leave-consortium.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const ORGANISATIONS = 4;
const step = fc.record({
  what: fc.constantFrom("ask" as const, "withdraw" as const, "accept" as const, "decline" as const, "leave" as const),
  who: fc.nat(ORGANISATIONS - 1),
  role: fc.nat(1),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function world() {
  const made = await consortium();
  const people: { organisationId: string; ctx: Context }[] = [];
  for (let n = 0; n < ORGANISATIONS; n++) {
    const organisationId = await organisation();
    people.push({ organisationId, ctx: await member(organisationId) });
  }
  const rows = () => context().db.select().from(consortiumMembers).where(eq(consortiumMembers.consortiumId, made.id));

  async function take({ what, who, role }: Step) {
    const person = people[who];
    if (!person) throw new Error("nobody");
    const { ctx, organisationId } = person;
    const place = { consortiumId: made.id, organisationId };
    const requestId = (await rows()).find((row) => row.organisationId === organisationId)?.id ?? "none";
    if (what === "ask") return askToJoin(ctx, { ...place, roleId: made.roleIds[role] ?? "", message: "We can." });
    if (what === "withdraw") return withdrawRequest(ctx, place);
    if (what === "leave") return leaveConsortium(ctx, place);
    const decision = { consortiumId: made.id, requestId };
    return what === "accept" ? acceptPartner(made.coordinator, decision) : declinePartner(made.coordinator, { ...decision, reason: "No." });
  }
  const seats = () => context().db.select().from(rolesSought).where(eq(rolesSought.consortiumId, made.id));
  return { made, rows, seats, take };
}

async function holds({ made, rows, seats }: Awaited<ReturnType<typeof world>>, done: number) {
  const members = await rows();
  for (const role of await seats()) {
    const sitting = members.filter((row) => row.roleSoughtId === role.id && row.status === "joined");
    expect(role.taken).toBe(sitting.length);
    expect(role.taken).toBeLessThanOrEqual(role.seats);
  }
  const organisations = members.map(({ organisationId }) => organisationId);
  expect(new Set(organisations).size).toBe(organisations.length);
  expect(await auditOf(made.id)).toHaveLength(done + 1);
}

test("whatever is asked in whatever order: seats taken are those who sit, and each change has its audit row", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const here = await world();
      let done = 0;
      for (const each of steps) if ((await here.take(each)).ok) done++;
      await holds(here, done);
    }),
    { numRuns: cases(12) },
  );
});

test("the same when all of it comes at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const here = await world();
      for (let who = 0; who < ORGANISATIONS; who++) await here.take({ what: "ask", who, role: who % 2 });
      const before = (await auditOf(here.made.id)).length - 1;
      const outcomes = await Promise.all(steps.map((each) => here.take(each)));
      await holds(here, before + outcomes.filter(({ ok }) => ok).length);
    }),
    { numRuns: cases(8) },
  );
});
