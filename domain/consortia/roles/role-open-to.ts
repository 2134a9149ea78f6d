import { and, eq, inArray, isNull, not, notExists, or } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { fits } from "#dialect";
import type { Context } from "#domain/kernel/context";
import type { AllowedLevels } from "#domain/organisations/state";
import { openLevels } from "#domain/organisations/visibility/visibility";
import type { RoleCandidate } from "./role-fit.ts";

const NONE = "[]";
const named = (code: string) => `%"${code}"%`;

/** The condition on `rolesSought` that says what `fillsRole` says, with the countries of partners as everyone may read them; a test compares the two. */
export function roleOpenTo(ctx: Context, { sectors, kind, country, region, capabilities }: RoleCandidate, allowed: AllowedLevels) {
  const { kinds, countries, newCountry, capability } = rolesSought;
  const isPublic = or(fits(organisations.visibility, '%"country":"public"%'), not(fits(organisations.visibility, '%"country":%')));
  const ofThisCountry = ctx.db
    .select({ id: consortiumMembers.id })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(
      and(
        eq(consortiumMembers.consortiumId, rolesSought.consortiumId),
        eq(consortiumMembers.status, "joined"),
        inArray(organisations.status, ["active", "lapsed"]),
        eq(organisations.country, country ?? ""),
        isPublic,
      ),
    );
  const asked = and(
    eq(calls.status, "published"),
    not(fits(calls.places, NONE)),
    region ? not(fits(calls.places, named(region))) : undefined,
    or(
      fits(calls.placeSectors, NONE),
      ...sectors.map((sector) => and(eq(rolesSought.sector, sector), fits(calls.placeSectors, named(sector)))),
    ),
  );
  const isElsewhere = ctx.db
    .select({ id: calls.id })
    .from(consortia)
    .innerJoin(calls, eq(calls.id, consortia.callId))
    .where(and(eq(consortia.id, rolesSought.consortiumId), asked));
  const anyCountryIsRead = openLevels("country", allowed).includes("public");
  return and(
    inArray(rolesSought.sector, [...sectors]),
    or(fits(kinds, NONE), kind ? fits(kinds, named(kind)) : undefined),
    or(fits(countries, NONE), country ? fits(countries, named(country)) : undefined),
    or(eq(newCountry, false), country ? (anyCountryIsRead ? notExists(ofThisCountry) : eq(newCountry, true)) : undefined),
    notExists(isElsewhere),
    or(isNull(capability), capabilities.length > 0 ? inArray(capability, [...capabilities]) : undefined),
  );
}
