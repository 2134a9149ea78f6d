import { getTranslations } from "next-intl/server";
import { noteReading } from "#domain/access/people/note-reading";
import { isStaff } from "#domain/kernel/actor";
import { paragraph } from "#domain/kernel/input";
import { DECISION_STEPS, previewDecision } from "#domain/review/decision/preview-decision";
import { Point, REVIEW_LIMITS } from "#domain/review/input";
import { textCode } from "#domain/texts/text-code";
import { renderMail } from "#emails/render-mail";
import { isDemo, portalUrl } from "#lib/env";
import { answering } from "#lib/requests/answering";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { viewer } from "#lib/sessions/viewer";
import { wordedChange } from "../../../bulk/worded-change.ts";

type Params = { params: Promise<{ id: string }> };
const Text = paragraph(REVIEW_LIMITS.reason);

/** The decision's mail as the worker would draw it, with what is in the form. It is shown in a frame, under a policy of its own. */
async function preview(request: Request, { params }: Params, form?: FormData) {
  const [{ id }, t] = await Promise.all([params, getTranslations("review.decide")]);
  const url = new URL(request.url);
  const step = DECISION_STEPS.find((name) => name === url.searchParams.get("step"));
  if (!step || !isStaff(await viewer())) return new Response(null, { status: 404 });
  const ctx = await requestContext();
  const text = Text.safeParse(form?.get("reason") ?? form?.get("message") ?? null);
  const point = Point.safeParse({ question: form?.get("question"), text: form?.get("point") });
  // A step on many sends which text was chosen, and what comes after it.
  const prepared = point.success ? undefined : textCode("changes").safeParse(form?.get("template")).data;
  const change = step === "askForChanges" ? await wordedChange(ctx, { template: prepared, reason: text.data }) : undefined;
  const none = form && step === "askForChanges" ? "" : t("yourText");
  const mail = await previewDecision(ctx, {
    applicationId: id,
    step,
    text: text.success && !change ? text.data : none,
    change,
    ...(point.success && { points: [point.data] }),
  });
  if (!mail) return new Response(null, { status: 404 });
  noteAfter(() => noteReading(ctx, { what: "application", subjectId: id }));
  const { template, locale, data } = mail;
  const { html } = await renderMail({ template, locale, data, origin: portalUrl() ?? url.origin, isDemo: isDemo() });
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

export const GET = answering((request: Request, given: Params) => preview(request, given));
export const POST = answering(async (request: Request, given: Params) => {
  const form = await request.formData().catch(() => new FormData());
  return preview(request, given, form);
});
