import { getTranslations } from "next-intl/server";
import { inLanguage } from "#domain/organisations/profile/localised";
import { organisationBySlug } from "#domain/organisations/reads";
import { portalUrl } from "#lib/env";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { requestContext } from "#lib/requests/request-context";
import { vcardOf } from "#lib/vcard";

type Params = { params: Promise<{ slug: string }> };

/** An organisation as a contact card: what everyone may read, and nobody's name or address. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const [{ slug }, ctx] = [await params, await requestContext()];
  const organisation = await organisationBySlug(ctx, slug);
  if (!organisation) return new Response(null, { status: 404 });
  const { profile, madeUp, updatedAt } = organisation;
  const [t, term] = await Promise.all([getTranslations("organisations.page"), getTranslations("terms")]);
  const short = inLanguage(profile.short, ctx.locale)?.text;
  const region = profile.region ? term(`region.${profile.region}`) : null;
  const card = vcardOf([
    ["FN", profile.name],
    ["N", profile.name, "", "", "", ""],
    ["ORG", profile.name],
    ["ADR", "", "", "", profile.town, region, "", profile.country],
    ["URL", profile.website],
    ["NOTE", [short, madeUp ? t("madeUpText") : null].filter(Boolean).join("\n")],
    ["SOURCE", `${portalUrl() ?? ""}${paths(ctx.locale).organisation(slug)}`],
    ["REV", updatedAt.toISOString()],
  ]);
  return new Response(card, {
    headers: {
      "content-type": "text/vcard; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}.vcf"`,
      "cache-control": "no-store",
    },
  });
});
