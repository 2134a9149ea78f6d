import { and, eq, inArray } from "drizzle-orm";
import { applicationAnswers, applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { PossibleDuplicates } from "#domain/organisations/duplicates/duplicate-reads";
import { type DuplicateTraits, traitsOf } from "#domain/organisations/duplicates/duplicates";
import { abilities } from "#domain/review/policy";
import { reviewFactsOf } from "./review-facts.ts";

/** What tells one organisation from another, in the order in which staff compare it. Of people nothing but where their email is. */
const COMPARED_FIELDS = ["organisation", "identifier", "country", "town", "website", "mailDomain", "pic", "ror"] as const;
type ComparedField = (typeof COMPARED_FIELDS)[number];
type Told = Record<ComparedField, string>;

/** A field that at least one of both has. `same`: what both have means the same, however it is written. */
export type ComparedRow = { field: ComparedField; own: string; theirs: string; same: boolean };

/** For staff: an application beside each of those that it may be, field by field, by their ids; not beside an application that the reader may not read. */
export async function sideBySide(ctx: Context, applicationId: string, found: PossibleDuplicates): Promise<Map<string, ComparedRow[]>> {
  if (!isStaff(ctx.actor) || found.organisations.length + found.applications.length === 0) return new Map();
  const facts = await reviewFactsOf(
    ctx,
    found.applications.map(({ id }) => id),
  );
  const readable = [...facts.values()].filter((one) => abilities(ctx.actor, one).read === true).map(({ id }) => id);
  const [applying, members] = await Promise.all([
    toldByApplications(ctx, [applicationId, ...readable]),
    toldByOrganisations(
      ctx,
      found.organisations.map(({ id }) => id),
    ),
  ]);
  const own = applying.get(applicationId);
  if (!own) return new Map();
  return new Map([...members, ...[...applying].filter(([id]) => id !== applicationId)].map(([id, theirs]) => [id, rowsOf(own, theirs)]));
}

function rowsOf(own: Told, theirs: Told): ComparedRow[] {
  const [a, b] = [traitsOfTold(own), traitsOfTold(theirs)];
  return COMPARED_FIELDS.filter((field) => own[field] !== "" || theirs[field] !== "").map((field) => ({
    ...{ field, own: own[field], theirs: theirs[field] },
    same: own[field] !== "" && theirs[field] !== "" && meaning(field, own, a) === meaning(field, theirs, b),
  }));
}

const traitsOfTold = ({ organisation, identifier, country, website, pic, ror }: Told) =>
  traitsOf({ names: [organisation], vat: identifier, country, website, pic, ror });

/** A value as the search for duplicates has it, else without its capitals. */
function meaning(field: ComparedField, told: Told, traits: DuplicateTraits): string {
  const known = { organisation: traits.names[0]?.joined, identifier: traits.vat, website: traits.site };
  return (known[field as keyof typeof known] ?? told[field]).toLowerCase();
}

const domainOf = (email: string | null) => email?.slice(email.lastIndexOf("@") + 1).toLowerCase() ?? "";

async function toldByApplications(ctx: Context, ids: string[]): Promise<Map<string, Told>> {
  const rows = await ctx.db
    .select({
      id: applications.id,
      organisation: applications.organisationName,
      country: applications.country,
      email: applications.emailKey,
    })
    .from(applications)
    .where(and(inArray(applications.id, ids), eq(applications.clusterId, ctx.clusterId)));
  const answers = await ctx.db
    .select({ id: applicationAnswers.applicationId, question: applicationAnswers.question, value: applicationAnswers.value })
    .from(applicationAnswers)
    .where(and(inArray(applicationAnswers.applicationId, ids), inArray(applicationAnswers.question, [...COMPARED_FIELDS])));
  const answer = (of: string, asked: ComparedField) => {
    const value = answers.find(({ id, question }) => id === of && question === asked)?.value;
    return typeof value === "string" ? value : "";
  };
  return new Map(
    rows.map(({ id, organisation, country, email }) => [
      id,
      {
        ...{ organisation, country, mailDomain: domainOf(email), identifier: answer(id, "identifier"), town: answer(id, "town") },
        ...{ website: answer(id, "website"), pic: answer(id, "pic"), ror: answer(id, "ror") },
      },
    ]),
  );
}

async function toldByOrganisations(ctx: Context, ids: string[]): Promise<Map<string, Told>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      id: organisations.id,
      organisation: organisations.name,
      identifier: organisations.vat,
      country: organisations.country,
      town: organisations.town,
      website: organisations.website,
      email: organisations.contactEmail,
      pic: organisations.pic,
      ror: organisations.ror,
    })
    .from(organisations)
    .where(and(inArray(organisations.id, ids), eq(organisations.clusterId, ctx.clusterId)));
  return new Map(
    rows.map(({ id, organisation, identifier, country, town, website, email, pic, ror }) => [
      id,
      {
        ...{ organisation, identifier: identifier ?? "", country: country ?? "", town: town ?? "" },
        ...{ website: website ?? "", mailDomain: domainOf(email), pic: pic ?? "", ror: ror ?? "" },
      },
    ]),
  );
}
