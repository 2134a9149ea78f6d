import { and, eq, inArray, isNull, not, notExists, or } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { fits } from "#dialect";
import type { Context } from "#domain/kernel/context";
import type { AllowedLevels } from "#domain/organisations/state";
import { openLevels } from "#domain/organisations/visibility/visibility";
import type { RoleCandidate } from "./role-fit.ts";

const NONE = "[]";
const named = (code: string) => `%"${code}"%`;

/** The condition on `rolesSought` that says what `fillsRole` says, with the countries of partners as everyone may read them; a test compares the two. */
export function roleOpenTo(ctx: Context, { sectors, kind, country, capabilities }: RoleCandidate, allowed: AllowedLevels) {
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
  const anyCountryIsRead = openLevels("country", allowed).includes("public");
  return and(
    inArray(rolesSought.sector, [...sectors]),
    or(fits(kinds, NONE), kind ? fits(kinds, named(kind)) : undefined),
    or(fits(countries, NONE), country ? fits(countries, named(country)) : undefined),
    or(eq(newCountry, false), country ? (anyCountryIsRead ? notExists(ofThisCountry) : eq(newCountry, true)) : undefined),
    or(isNull(capability), capabilities.length > 0 ? inArray(capability, [...capabilities]) : undefined),
  );
}
