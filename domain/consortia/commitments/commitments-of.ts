import { committable } from "#domain/consortia/policy";
import { preparationEnd } from "#domain/consortia/results/proposal-end";
import type { Workspace, WorkspacePartner } from "#domain/consortia/workspace";
import type { Context } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";
import { type BurnUpPoint, burnUp } from "./burn-up.ts";
import { refusalAfter } from "./commitment-refusal.ts";
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
  /** Why nobody commits any more; whoever committed can withdraw. */
  closed: Refusal | undefined;
};

const STRENGTH = ["withdrawn", "interest", "soft", "committed", "signed"];
const strength = ({ commitment }: PartnerCommitment) => STRENGTH.indexOf(commitment.state);

/** How far each partner has committed, in three queries. For readers whom `workspaceOf` lets in. */
export async function commitmentsOf(
  ctx: Context,
  { id, status, call, everyone }: Pick<Workspace, "id" | "status" | "call" | "everyone">,
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
    closed: refusalAfter(await preparationEnd(ctx, { id, call })),
    letter: letter && { version: letter.version, validUntil: letter.validUntil },
    own: partners.flatMap((each) => (acting.some(({ organisationId }) => organisationId === each.partner.organisationId) ? [each] : [])),
  };
}
