import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { consortiumMembers } from "#db/schema/consortia";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { answerInvitation } from "#domain/consortia/partners/answer-invitation";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { expirePlace } from "#domain/consortia/partners/expire-place";
import { inviteMember } from "#domain/consortia/partners/invite-member";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { openRequest } from "#domain/consortia/partners/open-request";
import { removePartner } from "#domain/consortia/partners/remove-partner";
import { withdrawInvitation } from "#domain/consortia/partners/withdraw-invitation";
import { withdrawRequest } from "#domain/consortia/partners/withdraw-request";
import { cases } from "#test/cases/sampled";
import { asker, consortium } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { context } from "../kernel/context.ts";
import { type Outcome, refused } from "../kernel/outcome.ts";
import { factsOf, type KnownConsortium } from "./facts.ts";
import { canTakeSeatStep, type SeatStatus, type SeatStep } from "./state.ts";

/** Where each step leads. Opening a request is seen, and moves nothing. */
const LEADS: Record<SeatStep, SeatStatus> = {
  ask: "asked",
  open: "asked",
  withdraw: "withdrawn",
  accept: "joined",
  decline: "declined",
  invite: "invited",
  acceptInvitation: "joined",
  declineInvitation: "declined",
  withdrawInvitation: "withdrawn",
  expire: "expired",
  leave: "left",
  remove: "removed",
};
const STEPS = Object.keys(LEADS) as SeatStep[];
const SEATS = 2;
const ORGANISATIONS = 4;
type Made = Awaited<ReturnType<typeof consortium>>;
type Asker = Awaited<ReturnType<typeof asker>>;

async function begin() {
  const made = await consortium({ roles: [{ title: "Sites", sector: "care", seats: SEATS }] });
  const askers: Asker[] = [];
  for (let n = 0; n < ORGANISATIONS; n++) askers.push(await asker(made, 0, (await listed()).id));
  return { made, askers };
}

function act({ id, coordinator, roleIds }: Made, { ctx, organisationId, requestId }: Asker, step: SeatStep): Promise<Outcome<unknown>> {
  const own = { consortiumId: id, organisationId };
  const request = { consortiumId: id, requestId };
  const steps: Record<SeatStep, () => Promise<Outcome<unknown>>> = {
    ask: () => askToJoin(ctx, { ...own, roleId: roleIds[0] ?? "", message: "We can." }),
    withdraw: () => withdrawRequest(ctx, own),
    accept: () => acceptPartner(coordinator, request),
    decline: () => declinePartner(coordinator, { ...request, reason: "No." }),
    open: () => openRequest(coordinator, request),
    invite: () => inviteMember(coordinator, { ...own, roleId: roleIds[0] ?? "", invitation: "You can." }),
    acceptInvitation: () => answerInvitation(ctx, { ...own, answer: "accept" }),
    declineInvitation: () => answerInvitation({ ...ctx, decisionHold: 0 }, { ...own, answer: "decline" }),
    withdrawInvitation: () => withdrawInvitation(coordinator, request),
    expire: () => expires(requestId),
    leave: () => leaveConsortium(ctx, own),
    remove: () => removePartner(coordinator, { ...own, why: "No answer." }),
  };
  return steps[step]();
}

/** The job of whatever is open, when its time comes; refused where nothing is. */
async function expires(requestId: string): Promise<Outcome<unknown>> {
  const [row] = await context().db.select().from(consortiumMembers).where(eq(consortiumMembers.id, requestId));
  if (!row?.expiresAt) return refused("consortium.not_asked");
  const system = context({ actor: { kind: "system", name: "worker" }, clock: () => row.expiresAt ?? new Date() });
  return expirePlace(system, { requestId, until: row.expiresAt.toISOString() });
}

async function now(made: Made): Promise<KnownConsortium> {
  const facts = await factsOf(context(), { id: made.id });
  if (!facts) throw new Error("the consortium is gone");
  return facts;
}
const statusOf = (facts: KnownConsortium, { organisationId }: Asker) =>
  facts.seats.find((seat) => seat.organisationId === organisationId)?.status ?? "withdrawn";

/** The count of a role's taken seats is that of the partners who sit on them, and never above its seats. */
function agrees(facts: KnownConsortium) {
  const sitting = facts.seats.filter(({ status, role }) => status === "joined" && role === "partner").length;
  const offered = facts.seats.filter(({ status }) => status === "invited").length;
  expect(facts.roles[0]?.taken).toBe(sitting);
  expect(sitting + offered).toBeLessThanOrEqual(SEATS);
  expect(facts.seats.filter(({ role }) => role === "coordinator")).toMatchObject([{ status: "joined" }]);
}

const anyMove = fc.tuple(fc.constantFrom(...STEPS), fc.nat(ORGANISATIONS - 1));

test("whatever is asked, accepted and left, in any order, no seat is counted twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 4, maxLength: 12 }), async (moves) => {
      const { made, askers } = await begin();
      for (const [step, n] of moves) {
        const who = askers[n] as Asker;
        const before = statusOf(await now(made), who);
        const { ok } = await act(made, who, step);
        const facts = await now(made);
        const after = statusOf(facts, who);
        if (ok) expect(canTakeSeatStep(step, before), `${step} from ${before}`).toBe(true);
        expect(after).toBe(ok ? LEADS[step] : before);
        agrees(facts);
      }
    }),
    { numRuns: cases(10) },
  );
});

test("a bundle of moves at once leaves a consortium that agrees with itself", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 6, maxLength: 16 }), async (moves) => {
      const { made, askers } = await begin();
      await Promise.all(moves.map(([step, n]) => act(made, askers[n] as Asker, step)));
      agrees(await now(made));
    }),
    { numRuns: cases(10) },
  );
});
