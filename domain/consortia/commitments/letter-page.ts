import { and, asc, eq, inArray } from "drizzle-orm";
import { commitmentSteps } from "#db/schema/commitments";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { factsOf } from "#domain/consortia/facts";
import { type Space, spaceParts } from "#domain/consortia/space-parts";
import { actingFor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { Locale, Localised } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { mayIssueLetter, maySignLetter, readsCommitments } from "./commitment-policy.ts";
import { commitmentRefusal } from "./commitment-refusal.ts";
import { commitmentAt } from "./ledger.ts";
import type { LetterFacts } from "./letter.ts";
import { lettersOf, stepsOf } from "./steps.ts";

export type Signature = {
  organisation: string;
  slug: string;
  /** What it does in the consortium; null for the coordinator. */
  role: string | null;
  /** Null once the person was erased. */
  name: string | null;
  position: string | null;
  at: Date;
  language: Locale;
  /** It has not been withdrawn, and the letter is in force. */
  counts: boolean;
};
export type Letter = LetterFacts & {
  /** Null once that organisation was erased. */
  coordinator: string | null;
  sha256: string;
  isInForce: boolean;
  signatures: Signature[];
};
/** `may`: whether its reader signs the letter in force for it. */
export type LetterPlace = { organisationId: string; slug: string; name: string; may: true | Refusal; hasSigned: boolean };
export type LetterPage = {
  consortium: Space & { id: string; zone: string | null };
  /** The letter that was asked for, else the one in force; undefined where none was issued. */
  letter: Letter | undefined;
  /** Of all letters, the newest first. */
  versions: { version: number; issuedAt: Date; signed: number }[];
  /** The reader's own partners of the consortium. */
  own: LetterPlace[];
  mayIssue: true | Refusal;
  /** Why no letter is issued or signed any more. */
  closed: Refusal | undefined;
  /** For the form of the next letter: what the newest says. */
  pledge: Localised;
  reader: string;
};

/** The letters of a consortium with their signatures, for its partners and administrators of the cluster; undefined for all others. */
export async function letterPage(ctx: Context, slug: string, version?: number): Promise<LetterPage | undefined> {
  const facts = await factsOf(ctx, { slug });
  if (!facts || !readsCommitments(ctx.actor, facts)) return undefined;
  const letters = await lettersOf(ctx, facts.id);
  const [newest] = letters;
  const letter = version === undefined ? newest : letters.find((each) => each.version === version);
  if (version !== undefined && !letter) return undefined;
  const signed = await signaturesOf(
    ctx,
    letters.map(({ id }) => id),
  );
  const sitting = facts.seats.filter(({ status }) => status === "joined");
  const lines = Map.groupBy(
    await stepsOf(
      ctx,
      sitting.map(({ id }) => id),
    ),
    ({ memberId }) => memberId,
  );
  const hasSigned = (memberId: string) => commitmentAt(lines.get(memberId) ?? [], ctx.now, newest?.id ?? null).state === "signed";
  const { id, title, zone } = facts;
  const closed = await commitmentRefusal(ctx, facts);
  const mayIssue = mayIssueLetter(ctx.actor, facts);
  return {
    consortium: { id, slug, title, zone, parts: spaceParts(ctx.actor, facts, ctx.now) },
    letter: letter && {
      version: letter.version,
      wording: letter.wording,
      content: letter.content,
      validUntil: letter.validUntil,
      issuedAt: letter.issuedAt,
      coordinator: letter.coordinator,
      coordinatorId: letter.coordinatorId,
      sha256: letter.sha256,
      isInForce: letter === newest,
      signatures: signed
        .filter(({ letterId }) => letterId === letter.id)
        .map(({ letterId: _, memberId, ...signature }) => ({ ...signature, counts: letter === newest && hasSigned(memberId) })),
    },
    versions: letters.map((each) => ({
      version: each.version,
      issuedAt: each.issuedAt,
      signed: new Set(signed.filter(({ letterId }) => letterId === each.id).map(({ memberId }) => memberId)).size,
    })),
    own: sitting.flatMap((seat) => {
      const acting = actingFor(ctx.actor, seat.organisationId);
      if (!acting) return [];
      const { organisationId } = seat;
      const may = maySignLetter(ctx.actor, facts, { organisationId, closed, letter: newest }, ctx.now);
      return [{ organisationId, slug: acting.slug, name: acting.name, may, hasSigned: hasSigned(seat.id) }];
    }),
    mayIssue: mayIssue === true && closed ? closed : mayIssue,
    closed,
    pledge: newest?.content.pledge ?? {},
    reader: ctx.actor.kind === "person" ? ctx.actor.name : "",
  };
}

/** The newest signature of each partner under each of these letters, also of those who left since. */
async function signaturesOf(ctx: Context, letterIds: readonly string[]) {
  const rows = await ctx.db
    .select({
      letterId: commitmentSteps.letterId,
      memberId: commitmentSteps.memberId,
      organisation: organisations.name,
      slug: organisations.slug,
      role: rolesSought.title,
      name: commitmentSteps.signedName,
      position: commitmentSteps.signedPosition,
      at: commitmentSteps.at,
      language: commitmentSteps.language,
    })
    .from(commitmentSteps)
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, commitmentSteps.memberId))
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .leftJoin(rolesSought, eq(rolesSought.id, consortiumMembers.roleSoughtId))
    .where(and(eq(commitmentSteps.step, "signed"), inArray(commitmentSteps.letterId, [...letterIds])))
    .orderBy(asc(commitmentSteps.at), asc(commitmentSteps.id));
  const newest = new Map(rows.map((row) => [`${row.letterId} ${row.memberId}`, row]));
  return [...newest.values()].map(({ language, ...row }) => ({ ...row, language: language ?? ("en" as const) }));
}
