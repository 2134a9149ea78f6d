import type { ActingFor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { waitingChange } from "#domain/organisations/changes/waiting-change";
import type { SectionFreshness } from "#domain/organisations/confirmations/section-freshness";
import { sectionsOf } from "#domain/organisations/confirmations/section-reads";
import { logoOf } from "#domain/organisations/logo/logos";
import { doubtsAboutSize } from "#domain/organisations/ownership/ownership-reads";
import type { StatementDoubt } from "#domain/organisations/ownership/statement-doubts";
import { type Ability, abilities } from "#domain/organisations/policy";
import { type Completeness, completeness } from "#domain/organisations/profile/completeness";
import { lastSaving } from "#domain/organisations/profile/versions";
import { type OwnProfile, ownProfile } from "#domain/organisations/reads";
import type { AllowedLevels } from "#domain/organisations/state";
import { allowedLevels } from "#domain/organisations/visibility/viewer-of";
import { requestContext } from "#lib/requests/request-context";
import { actingHere, signedIn } from "#lib/sessions/signed-in";

export type Asked = { organisation?: string; done?: string; refused?: string };
/** What the editor of a profile shows. */
export type Editor = {
  own: OwnProfile;
  may: Record<Ability, boolean>;
  progress: Completeness;
  last: Awaited<ReturnType<typeof lastSaving>>;
  logo: Awaited<ReturnType<typeof logoOf>>;
  /** What waits for the office. */
  change: Awaited<ReturnType<typeof waitingChange>>;
  /** Among which levels the office lets members choose who sees a field. */
  allowed: AllowedLevels;
  /** When each section was last confirmed. */
  sections: SectionFreshness[];
  /** Why its statement of size may not be right. */
  doubts: StatementDoubt[];
  now: Date;
  /** Whose unsaved typing it is that the browser keeps. */
  draftKey: string;
};
export type Loaded = Editor & { acting: ActingFor };

/** The profile of the organisation that the person acts for; undefined where they act for none, or not for this one. */
export async function load(asked: Asked): Promise<Loaded | undefined> {
  const person = await signedIn();
  const acting = actingHere(person, asked.organisation);
  if (!acting) return undefined;
  const ctx = await requestContext();
  const own = await ownProfile(ctx, acting.organisationId);
  return own && { acting, ...(await editorOf(ctx, own, person.personId)) };
}

/** The editor of a profile that the person may read. */
export async function editorOf(ctx: Context, own: OwnProfile, personId: string): Promise<Editor> {
  const answers = abilities(ctx.actor, own);
  const may = Object.fromEntries(Object.entries(answers).map(([ability, answer]) => [ability, answer === true])) as Record<
    Ability,
    boolean
  >;
  const [last, logo, change, allowed, sections, doubts] = await Promise.all([
    lastSaving(ctx, own.id),
    logoOf(ctx, own.id),
    waitingChange(ctx, own.id),
    allowedLevels(ctx),
    sectionsOf(ctx, own.id, own.profile, own.createdAt),
    doubtsAboutSize(ctx, { id: own.id, people: own.profile.people }),
  ]);
  return {
    ...{ own, may, last, logo, change, allowed, sections, doubts, now: ctx.now },
    progress: completeness(own.profile, ctx.locale),
    draftKey: `profile ${own.id} ${personId}`,
  };
}
