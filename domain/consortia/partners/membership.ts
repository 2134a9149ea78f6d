import { and, eq, inArray } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { factsOf } from "#domain/consortia/facts";
import { type ConsortiumView, consortiumBySlug } from "#domain/consortia/page-view";
import { abilities } from "#domain/consortia/policy";
import { countriesPresent, lacksForRole, roleCandidate } from "#domain/consortia/roles/role-fit";
import type { RoleLack, SeatStatus } from "#domain/consortia/state";
import type { ActingFor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { inLanguage } from "#domain/organisations/profile/localised";
import type { Refusal } from "#domain/refusals";

/** The place of one of the reader's organisations in a consortium. */
export type ConsortiumPlace = {
  organisationId: string;
  name: string;
  status: SeatStatus;
  isCoordinator: boolean;
  role: string | null;
  message: string | null;
  reason: string | null;
  askedAt: Date;
  decidedAt: Date | null;
  may: Record<"withdraw" | "leave", true | Refusal>;
};
export type Membership = {
  consortium: ConsortiumView;
  places: ConsortiumPlace[];
  /** The reader's organisations that may ask now; where there is none, why. */
  askable: ActingFor[];
  why: Refusal | undefined;
  /** Why the first of them does not fit a role, by the role's id; nothing where it does. */
  lacks: Record<string, RoleLack[]>;
  /** What the first of them offers, in its own words and in the reader's language where it says so in that. */
  offers: string;
};

/** The reader's own places in a consortium; undefined when it is not there for them. */
export async function membershipOf(ctx: Context, slug: string): Promise<Membership | undefined> {
  const [facts, consortium] = [await factsOf(ctx, { slug }), await consortiumBySlug(ctx, slug)];
  if (!facts || !consortium) return undefined;
  const own = ctx.actor.kind === "person" ? ctx.actor.organisations : [];
  const ids = own.map(({ organisationId }) => organisationId);
  const seats = ids.length === 0 ? [] : await seatsOf(ctx, facts.id, ids);
  const mayOf = (organisationId: string) => abilities(ctx.actor, facts, ctx.now, organisationId);
  const places = seats.map(({ role, roleTitle, ...seat }): ConsortiumPlace => {
    const { withdraw, leave } = mayOf(seat.organisationId);
    const name = own.find(({ organisationId }) => organisationId === seat.organisationId)?.name ?? "";
    return { ...seat, name, isCoordinator: role === "coordinator", role: roleTitle, may: { withdraw, leave } };
  });
  const askable = own.filter(({ organisationId }) => mayOf(organisationId).ask === true);
  const { ask } = consortium.may;
  const asking = askable[0] ? await askingAs(ctx, askable[0].organisationId, consortium) : { lacks: {}, offers: "" };
  return { consortium, places, askable, ...asking, why: askable.length > 0 || ask === true ? undefined : ask };
}

/** Why an organisation does not fit each role, with what it states itself, and what it offers. */
async function askingAs(
  ctx: Context,
  organisationId: string,
  { roles, partners }: ConsortiumView,
): Promise<Pick<Membership, "lacks" | "offers">> {
  const { sectors, kind, country, capabilities, offers } = organisations;
  const [row] = await ctx.db
    .select({ sectors, kind, country, capabilities, offers })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!row) return { lacks: {}, offers: "" };
  const present = countriesPresent(partners);
  return {
    lacks: Object.fromEntries(roles.map((role) => [role.id, lacksForRole(role, roleCandidate(row), present)])),
    offers: inLanguage(row.offers, ctx.locale)?.text ?? "",
  };
}

const seatsOf = (ctx: Context, consortiumId: string, organisationIds: string[]) =>
  ctx.db
    .select({
      organisationId: consortiumMembers.organisationId,
      status: consortiumMembers.status,
      role: consortiumMembers.role,
      roleTitle: rolesSought.title,
      message: consortiumMembers.message,
      reason: consortiumMembers.reason,
      askedAt: consortiumMembers.askedAt,
      decidedAt: consortiumMembers.decidedAt,
    })
    .from(consortiumMembers)
    .leftJoin(rolesSought, eq(rolesSought.id, consortiumMembers.roleSoughtId))
    .where(and(eq(consortiumMembers.consortiumId, consortiumId), inArray(consortiumMembers.organisationId, organisationIds)))
    .orderBy(consortiumMembers.askedAt);
