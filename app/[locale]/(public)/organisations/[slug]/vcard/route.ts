import { organisationBySlug } from "#domain/organisations/reads";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";
import { contactCards } from "../../../../contact-card.ts";

type Params = { params: Promise<{ slug: string }> };

/** An organisation as a contact card: what everyone may read, and nobody's name or address. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const [{ slug }, ctx] = [await params, await requestContext()];
  const organisation = await organisationBySlug(ctx, slug);
  if (!organisation) return new Response(null, { status: 404 });
  const card = await contactCards();
  return download(card(organisation), { type: "text/vcard; charset=utf-8", fileName: `${slug}.vcf` });
});
