import { getTranslations } from "next-intl/server";
import { isStaffAdmin } from "#domain/kernel/actor";
import { line, paragraph } from "#domain/kernel/input";
import { LOCALES } from "#domain/kernel/state";
import { REVIEW_LIMITS } from "#domain/review/input";
import { previewLetter } from "#domain/review/letters/preview-letter";
import { LETTER_OUTCOMES } from "#domain/review/state";
import { renderMail } from "#emails/render-mail";
import { portalUrl } from "#lib/env";
import { answering } from "#lib/requests/answering";
import { requestContext } from "#lib/requests/request-context";
import { viewer } from "#lib/sessions/viewer";

const Body = paragraph(REVIEW_LIMITS.letter);
const Subject = line(REVIEW_LIMITS.subject);

/** A letter's mail as the worker would draw it, of a made-up application: the draft, else the letter in force, or what is in the form. */
async function preview(request: Request, form?: FormData) {
  const url = new URL(request.url);
  const outcome = LETTER_OUTCOMES.find((name) => name === url.searchParams.get("outcome"));
  const locale = LOCALES.find((name) => name === url.searchParams.get("language"));
  const actor = await viewer();
  if (!outcome || !locale || !isStaffAdmin(actor)) return new Response(null, { status: 404 });
  const [t, review] = await Promise.all([
    getTranslations({ locale, namespace: "committee.letters.example" }),
    getTranslations({ locale, namespace: "review.decide" }),
  ]);
  const [body, subject] = [Body.safeParse(form?.get("body") ?? null), Subject.safeParse(form?.get("subject") ?? null)];
  const mail = await previewLetter(await requestContext(), {
    outcome,
    locale,
    written: body.success && subject.success ? { body: body.data, subject: subject.data } : undefined,
    example: { firstName: t("firstName"), organisation: t("organisation"), text: review("yourText") },
  });
  if (!mail) return new Response(null, { status: 404 });
  const { html } = await renderMail({ ...mail, origin: portalUrl() ?? url.origin, reference: "" });
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

export const GET = answering((request: Request) => preview(request));
export const POST = answering(async (request: Request) => preview(request, await request.formData().catch(() => new FormData())));
