import fc from "fast-check";
import { expect, test } from "vitest";
import { type Context, context } from "#domain/kernel/context";
import { auditOf, member, organisation } from "#test/builders";
import { runsOfEach } from "#test/cases/sampled";
import { inDays, PLEDGE, signature } from "#test/fixtures/commitments";
import { consortium } from "#test/fixtures/consortia";
import { factsOf } from "../facts.ts";
import { acceptPartner } from "../partners/accept-partner.ts";
import { askToJoin } from "../partners/ask-to-join.ts";
import { declinePartner } from "../partners/decline-partner.ts";
import { leaveConsortium } from "../partners/leave-consortium.ts";
import { withdrawRequest } from "../partners/withdraw-request.ts";
import { workspaceOf } from "../workspace.ts";
import { commitmentsOf } from "./commitments-of.ts";
import { issueLetter } from "./issue-letter.ts";
import { signLetter } from "./sign-letter.ts";
import { letterInForce } from "./steps.ts";
import { takeCommitment } from "./take-commitment.ts";
import { withdrawCommitment } from "./withdraw-commitment.ts";

const ORGANISATIONS = 3;
const COMMANDS = ["ask", "accept", "decline", "unask", "leave", "soft", "committed", "withdraw", "issue", "sign"] as const;
type Command = (typeof COMMANDS)[number];
const sequence = fc.array(fc.record({ command: fc.constantFrom(...COMMANDS), who: fc.nat(ORGANISATIONS) }), {
  minLength: 1,
  maxLength: 16,
});

async function world() {
  const made = await consortium();
  const people = [{ organisationId: made.coordinatorId, ctx: made.coordinator }];
  for (let n = 0; n < ORGANISATIONS; n++) {
    const organisationId = await organisation();
    people.push({ organisationId, ctx: await member(organisationId) });
  }
  const versionNow = async () => (await letterInForce(context(), made.id))?.version ?? 0;
  const requestOf = async (organisationId: string) =>
    (await factsOf(context(), { id: made.id }))?.seats.find((seat) => seat.organisationId === organisationId)?.id ?? "none";
  async function does(command: Command, who: number) {
    const { ctx, organisationId } = people[who] as { ctx: Context; organisationId: string };
    const place = { consortiumId: made.id, organisationId };
    switch (command) {
      case "ask":
        return askToJoin(ctx, { ...place, roleId: made.roleIds[who % 2] ?? "", message: "We can." });
      case "unask":
        return withdrawRequest(ctx, place);
      case "accept":
        return acceptPartner(made.coordinator, { consortiumId: made.id, requestId: await requestOf(organisationId) });
      case "decline":
        return declinePartner(made.coordinator, { consortiumId: made.id, requestId: await requestOf(organisationId), reason: "No." });
      case "leave":
        return leaveConsortium(ctx, place);
      case "withdraw":
        return withdrawCommitment(ctx, place);
      case "issue":
        return issueLetter(ctx, { consortiumId: made.id, version: await versionNow(), pledge: PLEDGE, validUntil: inDays(30) });
      case "sign":
        return signLetter(ctx, signature(made, ctx, organisationId, await versionNow()));
      default:
        return takeCommitment(ctx, { ...place, step: command, until: inDays(20) });
    }
  }
  return { made, people, does };
}

/** What each partner has committed to, worked out from the audit alone. */
async function replayed(consortiumId: string, coordinatorId: string) {
  const states = new Map<string, string>([[coordinatorId, "interest"]]);
  /** Those who left with a commitment: they come back as withdrawn. */
  const gone = new Set<string>();
  for (const { action, facts } of await auditOf(consortiumId)) {
    const id = String(facts.organisationId);
    if (action === "consortium.accepted") states.set(id, gone.has(id) ? "withdrawn" : "interest");
    if (action === "consortium.left") {
      if (states.get(id) !== "interest") gone.add(id);
      states.delete(id);
    }
    if (action === "consortium.commitment_taken") states.set(id, String(facts.step));
    if (action === "consortium.commitment_withdrawn") states.set(id, "withdrawn");
    if (action === "consortium.letter_signed") states.set(id, "signed");
    if (action === "consortium.letter_issued")
      for (const [partner, state] of states) if (state === "signed") states.set(partner, "committed");
  }
  return states;
}
test.each(runsOfEach(30))("whatever is done in whatever order, the ledger says what the audit says: %i sequences", async (numRuns) => {
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      const { made, people, does } = await world();
      let done = 1;
      for (const { command, who } of steps) if ((await does(command, who)).ok) done++;
      expect(await auditOf(made.id)).toHaveLength(done);
      const workspace = await workspaceOf(made.coordinator, made.slug);
      if (!workspace) throw new Error("no workspace");
      const { partners } = await commitmentsOf(made.coordinator, workspace);
      const seats = (await factsOf(context(), { id: made.id }))?.seats ?? [];
      const idOf = new Map(seats.map((seat) => [seat.id, seat.organisationId]));
      const live = new Map(partners.map(({ partner, commitment }) => [idOf.get(partner.id), commitment.state]));
      expect(live).toEqual(await replayed(made.id, made.coordinatorId));
      expect(people.length).toBeGreaterThanOrEqual(live.size);
    }),
    { numRuns },
  );
});
