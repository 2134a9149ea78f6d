import { asc, eq, inArray } from "drizzle-orm";
import { untilWritten } from "#database/until-written";
import { organisationUnits } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { Localised } from "#domain/kernel/state";
import { seesUnlisted } from "#domain/organisations/policy";
import type { UnitKind } from "#domain/organisations/state";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";
import { mayRead, type Viewer, type Visible } from "#domain/organisations/visibility/visibility";

/** A branch, department or research group. Its contact has the levels of the organisation's own; null where nobody named one, or the reader may not know. */
export type Unit = {
  id: string;
  name: string;
  kind: UnitKind;
  town: string | null;
  website: string | null;
  text: Localised;
  contactName: string | null;
  contactEmail: string | null;
  version: number;
};

const { id, name, kind, town, website, text, contactName, contactEmail, version } = organisationUnits;

/** The units of an organisation, in the order of names, as this viewer may read them. */
export async function unitsFor(ctx: Context, viewer: Viewer, organisation: Visible): Promise<Unit[]> {
  const units = await untilWritten(ctx.db, `units of ${organisation.id}`, () =>
    ctx.db
      .select({ id, name, kind, town, website, text, contactName, contactEmail, version })
      .from(organisationUnits)
      .where(eq(organisationUnits.organisationId, organisation.id))
      .orderBy(asc(name), asc(id)),
  );
  const may = (field: "contactName" | "contactEmail") => mayRead(viewer, organisation, field);
  return units.map((unit) => ({
    ...unit,
    contactName: may("contactName") ? unit.contactName : null,
    contactEmail: may("contactEmail") ? unit.contactEmail : null,
  }));
}

/** What everyone may read of a unit, whoever may know its contact. */
export type PublicUnit = Pick<Unit, "name" | "kind" | "town" | "website" | "text">;
export const publicUnit = ({ name, kind, town, website, text }: PublicUnit): PublicUnit => ({ name, kind, town, website, text });

/** The units of some organisations by the ids of these, in the order of names, as everyone may read them. One query. */
export async function publicUnits(ctx: Context, organisationIds: readonly string[]): Promise<Map<string, PublicUnit[]>> {
  const { organisationId } = organisationUnits;
  const rows = await ctx.db
    .select({ organisationId, name, kind, town, website, text })
    .from(organisationUnits)
    .where(inArray(organisationId, [...organisationIds]))
    .orderBy(asc(name), asc(id));
  const units = new Map<string, PublicUnit[]>();
  for (const { organisationId, ...unit } of rows) units.set(organisationId, [...(units.get(organisationId) ?? []), unit]);
  return units;
}

/** The units of an organisation for its own people and the staff; undefined for others. */
export const ownUnits = async (ctx: Context, organisation: Visible): Promise<Unit[] | undefined> =>
  seesUnlisted(ctx.actor, organisation.id) ? unitsFor(ctx, await viewerOf(ctx), organisation) : undefined;

/** What the search finds of an organisation's units: their names and towns. */
export async function wordsOfUnits(ctx: Context, organisationId: string): Promise<string> {
  const units = await ctx.db.select({ name, town }).from(organisationUnits).where(eq(organisationUnits.organisationId, organisationId));
  return units.flatMap(({ name, town }) => [name, town ?? ""]).join(" ");
}

/** The names of the units of some organisations, each with its town. One query. */
export async function unitNames(ctx: Context, organisationIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await ctx.db
    .select({ organisationId: organisationUnits.organisationId, name, town })
    .from(organisationUnits)
    .where(inArray(organisationUnits.organisationId, [...organisationIds]))
    .orderBy(asc(name));
  const names = new Map<string, string[]>();
  for (const { organisationId, name, town } of rows)
    names.set(organisationId, [...(names.get(organisationId) ?? []), town ? `${name}, ${town}` : name]);
  return names;
}
