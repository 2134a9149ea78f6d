import { getTranslations } from "next-intl/server";
import { isStaff } from "#domain/kernel/actor";
import { LOCALES } from "#domain/kernel/state";
import { HidingFields } from "#domain/organisations/moderation/hiding-input";
import { previewHiding } from "#domain/organisations/moderation/preview-hiding";
import { renderMail } from "#emails/render-mail";
import { isDemo, portalUrl } from "#lib/env";
import { answering } from "#lib/requests/answering";
import { requestContext } from "#lib/requests/request-context";
import { viewer } from "#lib/sessions/viewer";

/** The email to the owners of an organisation that staff are about to hide, as the worker would draw it, in one of their languages. */
async function preview(request: Request, form?: FormData) {
  const url = new URL(request.url);
  const language = LOCALES.find((one) => one === url.searchParams.get("language"));
  if (!language || !isStaff(await viewer())) return new Response(null, { status: 404 });
  const [ctx, t] = await Promise.all([requestContext(), getTranslations("moderation.organisations")]);
  const typed = HidingFields.safeParse({ about: form?.get("about") || undefined, reason: form?.get("reason") || undefined });
  const why = typed.success && (typed.data.about || typed.data.reason) ? typed.data : { reason: t("yourReason") };
  const mail = await previewHiding(ctx, { organisationId: url.searchParams.get("organisation") ?? "", locale: language, ...why });
  if (!mail) return new Response(null, { status: 404 });
  const { template, locale, data } = mail;
  const { html } = await renderMail({ template, locale, data, origin: portalUrl() ?? url.origin, isDemo: isDemo() });
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

export const GET = answering((request: Request) => preview(request));
export const POST = answering(async (request: Request) => preview(request, await request.formData().catch(() => new FormData())));
