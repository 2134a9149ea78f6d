import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { noteReading } from "#domain/access/people/note-reading";
import { type Collaborations, collaborationsOf } from "#domain/consortia/collaborations";
import { consortiaOf } from "#domain/consortia/reads";
import { actingFor, isStaff } from "#domain/kernel/actor";
import { isFollowing } from "#domain/organisations/follows/follow-reads";
import { logoOf } from "#domain/organisations/logo/logos";
import { mergedIntoSlug } from "#domain/organisations/merge/merge-rows";
import { abilities, actorReadingAs, isMember, isStopped, type Reader, readersFor } from "#domain/organisations/policy";
import { type OrganisationView, organisationBySlug } from "#domain/organisations/reads";
import { paths } from "#lib/paths";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";

export type Loaded = {
  slug: string;
  /** Undefined where the page is looked at in the place of somebody for whom it is not there. */
  organisation: OrganisationView | undefined;
  reader: "visitor" | "member" | "own" | "staff";
  /** Whose place the reader has taken, where they may and have. */
  readingAs: Reader | undefined;
  /** In whose places the reader may look at the page. */
  readers: readonly Reader[];
  mayEdit: boolean;
  /** Whether the reader edits it for the office, as nobody acts for it yet. */
  mayEditAsOffice: boolean;
  /** False for those who act only for organisations whose membership is not active. */
  mayWrite: boolean;
  mayVerify: boolean;
  following: boolean;
  consortia: Awaited<ReturnType<typeof consortiaOf>>;
  collaborations: Collaborations;
  logo: Awaited<ReturnType<typeof logoOf>>;
};

/** Read once for the title and the page. Undefined for what is not there, or not for this reader. */
export const load = cache(async (slug: string, as?: string): Promise<Loaded | undefined> => {
  const own = await requestContext();
  const found = await organisationBySlug(own, slug);
  if (!found || found.status === "closed") {
    const stays = await mergedIntoSlug(own, slug);
    if (stays) permanentRedirect(paths(own.locale).organisation(stays));
  }
  if (!found) return undefined;
  const readers = readersFor(own.actor, found.id);
  const readingAs = readers.find((reader) => reader === as);
  const ctx = readingAs ? { ...own, actor: actorReadingAs(readingAs, found.id) } : own;
  const { actor } = ctx;
  const organisation = readingAs ? await organisationBySlug(ctx, slug, readingAs) : found;
  const isOwn = actingFor(own.actor, found.id) !== undefined;
  if (organisation?.contact && isStaff(own.actor) && !isOwn) noteAfter(() => noteReading(own, { what: "contact", subjectId: found.id }));
  const reader = actingFor(actor, found.id) ? "own" : isStaff(actor) ? "staff" : isMember(actor) ? "member" : "visitor";
  const may = abilities(actor, { id: found.id, status: found.status, publishedAt: null, hasPeople: found.hasPeople });
  const [mayEdit, mayVerify] = [may.edit === true && reader === "own", may.decide === true && !readingAs];
  const mayEditAsOffice = may.edit === true && reader === "staff" && !readingAs;
  const about = {
    slug,
    organisation,
    reader,
    readingAs,
    readers,
    mayEdit,
    mayEditAsOffice,
    mayWrite: !isStopped(actor),
    mayVerify,
  } as const;
  if (!organisation) return { ...about, following: false, consortia: [], collaborations: { partners: [], total: 0 }, logo: undefined };
  const [consortia, collaborations, logo, following] = await Promise.all([
    consortiaOf(ctx, found.id),
    collaborationsOf(ctx, found.id),
    logoOf(ctx, found.id),
    isFollowing(ctx, found.id),
  ]);
  return { ...about, consortia, collaborations, logo, following };
});
