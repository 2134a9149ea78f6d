import fc from "fast-check";
import { expect, test } from "vitest";
import { factsOf } from "#domain/consortia/facts";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { removePartner } from "#domain/consortia/partners/remove-partner";
import { actorId } from "#domain/kernel/actor";
import { type Context, context } from "#domain/kernel/context";
import { done, type Outcome } from "#domain/kernel/outcome";
import { as, staff } from "#test/builders";
import { cases } from "#test/cases/sampled";
import { becomes, consortium, partner } from "#test/fixtures/consortia";
import { answerCoordinationOffer } from "./answer-coordination-offer.ts";
import { offerCoordination } from "./offer-coordination.ts";
import { withdrawCoordinationOffer } from "./withdraw-coordination-offer.ts";

const STEPS = ["offer", "accept", "decline", "withdraw", "leave", "remove", "lapse", "renew"] as const;
type Step = (typeof STEPS)[number];
/** A step that is about the n-th organisation, taken by the office or by whoever coordinates. */
type Move = { step: Step; n: number; byOffice: boolean };
/** What should be so: who coordinates, who is in, whose membership is active, and who is asked by whom. */
type Model = { coordinator: number; joined: Set<number>; active: Set<number>; offer: { to: number; byOffice: boolean } | undefined };

async function begin() {
  const made = await consortium();
  const partners = [await partner(made, 0), await partner(made, 1)];
  const all = [{ organisationId: made.coordinatorId, ctx: made.coordinator as Context }, ...partners];
  const model: Model = { coordinator: 0, joined: new Set([0, 1, 2]), active: new Set([0, 1, 2]), offer: undefined };
  return { id: made.id, all, model, admin: await staff("staffAdmin") };
}
type Made = Awaited<ReturnType<typeof begin>>;
const one = <T>(all: readonly T[], n: number) => all[n] as T;

async function act({ id, all, model, admin }: Made, { step, n, byOffice }: Move): Promise<Outcome<unknown>> {
  const { organisationId, ctx } = one(all, n);
  const place = { consortiumId: id, organisationId };
  const now = (who: Context) => as(actorId(who.actor) ?? "");
  const who = byOffice ? admin : await now(one(all, model.coordinator).ctx);
  const steps: Record<Step, () => Promise<Outcome<unknown>>> = {
    offer: () => offerCoordination(who, place),
    withdraw: () => withdrawCoordinationOffer(who, place),
    accept: async () => answerCoordinationOffer(await now(ctx), { ...place, answer: "accept" }),
    decline: async () => answerCoordinationOffer(await now(ctx), { ...place, answer: "decline" }),
    leave: async () => leaveConsortium(await now(ctx), place),
    remove: () => removePartner(who, { ...place, why: "No answer." }),
    lapse: async () => done(await becomes(organisationId, "lapsed")),
    renew: async () => done(await becomes(organisationId, "active")),
  };
  return steps[step]();
}

/** Whether the rules of decision 0172 let it happen. */
function expected({ coordinator, joined, active, offer }: Model, { step, n, byOffice }: Move): boolean {
  const isCoordinated = active.has(coordinator);
  const decides = byOffice ? !isCoordinated : isCoordinated;
  const isPartner = joined.has(n) && n !== coordinator;
  // What the office asked holds only as long as nobody can act for the coordinator.
  const holds = offer !== undefined && (!offer.byOffice || !isCoordinated);
  const answers = holds && offer.to === n && active.has(n);
  const rules: Record<Step, boolean> = {
    offer: decides && isPartner && active.has(n),
    withdraw: decides && holds,
    accept: answers,
    decline: answers,
    leave: isPartner && active.has(n),
    remove: !byOffice && isCoordinated && isPartner,
    lapse: true,
    renew: true,
  };
  return rules[step];
}

function follow(model: Model, { step, n, byOffice }: Move) {
  if (step === "offer") model.offer = { to: n, byOffice };
  if (step === "accept") model.coordinator = n;
  if (step === "accept" || step === "decline" || step === "withdraw") model.offer = undefined;
  if (step === "leave" || step === "remove") {
    model.joined.delete(n);
    if (model.offer?.to === n) model.offer = undefined;
  }
  if (step === "lapse") model.active.delete(n);
  if (step === "renew") model.active.add(n);
}

const anyMove: fc.Arbitrary<Move> = fc.record({ step: fc.constantFrom(...STEPS), n: fc.nat(2), byOffice: fc.boolean() });

test("whoever is asked, accepts, leaves and lapses, in any order, there is one coordinator and the rules decide", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 6, maxLength: 20 }), async (moves) => {
      const made = await begin();
      for (const move of moves) {
        const may = expected(made.model, move);
        const { ok } = await act(made, move);
        expect(ok, JSON.stringify(move)).toBe(may);
        if (ok) follow(made.model, move);
        const seats = (await factsOf(context(), { id: made.id }))?.seats ?? [];
        const where = (are: (seat: (typeof seats)[number]) => boolean) =>
          made.all.flatMap(({ organisationId }, n) =>
            seats.some((seat) => seat.organisationId === organisationId && are(seat)) ? [n] : [],
          );
        expect(where(({ role, status }) => role === "coordinator" && status === "joined")).toEqual([made.model.coordinator]);
        expect(where(({ status }) => status === "joined")).toEqual([...made.model.joined].toSorted());
        expect(where(({ offeredAt }) => Boolean(offeredAt))).toEqual(made.model.offer ? [made.model.offer.to] : []);
        expect(where(({ officeOfferBy }) => Boolean(officeOfferBy))).toEqual(made.model.offer?.byOffice ? [made.model.offer.to] : []);
      }
    }),
    { numRuns: cases(30) },
  );
});
