import { noteReading } from "#domain/access/people/note-reading";
import { actingFor, isStaff, VISITOR } from "#domain/kernel/actor";
import { logoFile } from "#domain/organisations/logo/logo-file";
import { differing } from "#domain/organisations/profile/fields";
import { organisationBySlug } from "#domain/organisations/reads";
import { writeApart } from "#lib/documents/write-apart";
import { portalUrl } from "#lib/env";
import { smallPicture } from "#lib/files/small-picture";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { clientNetwork } from "#lib/requests/client-address";
import { download } from "#lib/requests/download";
import { nonce } from "#lib/requests/nonce";
import { noteAfter } from "#lib/requests/note-after";
import { overLimit } from "#lib/requests/rate-limit";
import { refusal } from "#lib/requests/refusal";
import { requestContext } from "#lib/requests/request-context";
import { namedKinds } from "../../../../named-kinds.ts";
import { sheetOf } from "./sheet-of.ts";

type Params = { params: Promise<{ slug: string }> };

/** An organisation's page as a PDF of one page, with what this reader may read. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const [{ slug }, ctx] = [await params, await requestContext()];
  const seconds = await overLimit("sheet", await clientNetwork());
  if (seconds > 0) return refusal({ status: 429, locale: ctx.locale, nonce: (await nonce()) ?? "", seconds });
  const organisation = await organisationBySlug(ctx, slug);
  if (!organisation) return new Response(null, { status: 404 });
  const { id, contact, profile } = organisation;
  if (contact && isStaff(ctx.actor) && !actingFor(ctx.actor, id)) noteAfter(() => noteReading(ctx, { what: "contact", subjectId: id }));
  const open = await organisationBySlug({ ...ctx, actor: VISITOR }, slug);
  const file = await logoFile(ctx, slug);
  const png = file && (await smallPicture(file.storageKey));
  const sheet = sheetOf(organisation, {
    locale: ctx.locale,
    url: `${portalUrl() ?? ""}${paths(ctx.locale).organisation(slug)}`,
    logo: png && { png, altText: file.altText },
    kindName: (await namedKinds(ctx.locale)).name,
    isRestricted: !open || contact !== undefined || differing(open.profile, profile).length > 0,
  });
  return download(await writeApart("sheet", sheet), { type: "application/pdf", fileName: `${slug}.pdf` });
});
