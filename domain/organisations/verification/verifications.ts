import { and, eq, inArray } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { identifierVerifications } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import type { Context, Turn } from "#domain/kernel/context";
import { fieldText } from "#domain/organisations/profile/fields";
import type { ProfileColumn } from "#domain/organisations/profile/profile-columns";
import type { Profile } from "#domain/organisations/state";
import { IDENTIFIERS, type Identifier } from "./verification-input.ts";

/** An identifier that staff have checked: against what, and when; to staff also their note. */
export type Verification = { field: Identifier; source: string; at: Date; reason?: string };

const isIdentifier = (name: string): name is Identifier => (IDENTIFIERS as readonly string[]).includes(name);

/** What is verified of a profile as it is now: a verification is of one value, and ends with it. */
export async function verificationsOf(ctx: Context, organisationId: string, profile: Partial<Profile>): Promise<Verification[]> {
  const { field, value, source, reason, verifiedAt } = identifierVerifications;
  const rows = await untilWritten(ctx.db, `verifications of ${organisationId}`, () =>
    ctx.db
      .select({ field, value, source, reason, at: verifiedAt })
      .from(identifierVerifications)
      .where(eq(identifierVerifications.organisationId, organisationId)),
  );
  return rows.flatMap(({ field, value, source, reason, at }) =>
    isIdentifier(field) && fieldText(profile, field) === value ? [{ field, source, at, ...(isStaff(ctx.actor) && { reason }) }] : [],
  );
}

/** Ends the verifications of values that are replaced. */
export async function endVerifications(turn: Turn, organisationId: string, changed: readonly ProfileColumn[]) {
  const fields = changed.filter(isIdentifier);
  if (fields.length === 0) return;
  const { organisationId: of, field } = identifierVerifications;
  await turn.db.delete(identifierVerifications).where(and(eq(of, organisationId), inArray(field, fields)));
}
