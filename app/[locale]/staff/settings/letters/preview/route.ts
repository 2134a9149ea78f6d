import { getTranslations } from "next-intl/server";
import { isStaffAdmin } from "#domain/kernel/actor";
import { line, paragraph } from "#domain/kernel/input";
import { LOCALES } from "#domain/kernel/state";
import { REVIEW_LIMITS } from "#domain/review/input";
import { LETTER_VIEWS } from "#domain/review/letters/letter";
import { previewLetter } from "#domain/review/letters/preview-letter";
import { LETTER_NAMES } from "#domain/review/state";
import { mailAsSeen } from "#emails/mail-as-seen";
import { isDemo, portalUrl } from "#lib/env";
import { senderAddress } from "#lib/mail/office";
import { answering } from "#lib/requests/answering";
import { requestContext } from "#lib/requests/request-context";
import { viewer } from "#lib/sessions/viewer";
import { exampleWords } from "../example-words.ts";

const Body = paragraph(REVIEW_LIMITS.letter);
const Subject = line(REVIEW_LIMITS.subject);

/**
 * A letter's mail as the worker would draw it, of a made-up application: the draft, else the letter in force, or what is in the form. The form also says in
 * which view.
 */
async function preview(request: Request, form?: FormData) {
  const url = new URL(request.url);
  const name = LETTER_NAMES.find((each) => each === url.searchParams.get("letter"));
  const locale = LOCALES.find((name) => name === url.searchParams.get("language"));
  const actor = await viewer();
  if (!name || !locale || !isStaffAdmin(actor)) return new Response(null, { status: 404 });
  const [body, subject] = [Body.safeParse(form?.get("body") ?? null), Subject.safeParse(form?.get("subject") ?? null)];
  const view = LETTER_VIEWS.find((each) => each === form?.get("view")) ?? LETTER_VIEWS[0];
  const [example, t, cluster] = await Promise.all([
    exampleWords(locale),
    getTranslations({ locale, namespace: "editors.letters.envelope" }),
    getTranslations({ locale, namespace: "common" }),
  ]);
  const mail = await previewLetter(await requestContext(), {
    name,
    locale,
    written: body.success && subject.success ? { body: body.data, subject: subject.data } : undefined,
    example,
  });
  if (!mail) return new Response(null, { status: 404 });
  const html = await mailAsSeen({
    ...mail,
    ...{ origin: portalUrl() ?? url.origin, isDemo: isDemo(), view },
    envelope: {
      from: { label: t("from"), text: `${cluster("cluster")} <${senderAddress()}>` },
      to: { label: t("to"), text: `${example.person} <${mail.to}>` },
    },
  });
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

export const GET = answering((request: Request) => preview(request));
export const POST = answering(async (request: Request) => preview(request, await request.formData().catch(() => new FormData())));
