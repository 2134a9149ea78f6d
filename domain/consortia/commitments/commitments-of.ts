import { committable } from "#domain/consortia/policy";
import type { ConsortiumStatus } from "#domain/consortia/state";
import type { WorkspacePartner } from "#domain/consortia/workspace";
import type { Context } from "#domain/kernel/context";
import { type BurnUpPoint, burnUp } from "./burn-up.ts";
import { type Commitment, commitmentAt } from "./ledger.ts";
import { lettersOf, stepsOf } from "./steps.ts";

export type PartnerCommitment = { partner: WorkspacePartner; commitment: Commitment };
export type Commitments = {
  /** Those who are furthest first. */
  partners: PartnerCommitment[];
  /** The letter in force; undefined where none was issued. */
  letter: { version: number; validUntil: Date } | undefined;
  /** How it came about. */
  burnUp: BurnUpPoint[];
  /** The reader's organisations for which they may write in the ledger. */
  own: PartnerCommitment[];
};

const STRENGTH = ["withdrawn", "interest", "soft", "committed", "signed"];
const strength = ({ commitment }: PartnerCommitment) => STRENGTH.indexOf(commitment.state);

/** How far each partner has committed, in two queries. For readers whom `workspaceOf` lets in. */
export async function commitmentsOf(
  ctx: Context,
  { id, status, everyone }: { id: string; status: ConsortiumStatus; everyone: readonly WorkspacePartner[] },
): Promise<Commitments> {
  const letters = await lettersOf(ctx, id);
  const [letter] = letters;
  const lines = Map.groupBy(
    await stepsOf(
      ctx,
      everyone.map((partner) => partner.id),
    ),
    ({ memberId }) => memberId,
  );
  const partners = everyone.map((partner) => ({
    partner,
    commitment: commitmentAt(lines.get(partner.id) ?? [], ctx.now, letter?.id ?? null),
  }));
  const acting = status === "ended" ? [] : committable(ctx.actor);
  return {
    partners: partners.toSorted((one, other) => strength(other) - strength(one)),
    burnUp: burnUp(
      everyone.map(({ id, since }) => ({ since: since ?? ctx.now, steps: lines.get(id) ?? [] })),
      letters,
      ctx.now,
    ),
    letter: letter && { version: letter.version, validUntil: letter.validUntil },
    own: partners.flatMap((each) => (acting.some(({ organisationId }) => organisationId === each.partner.organisationId) ? [each] : [])),
  };
}
