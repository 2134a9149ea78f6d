import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { isTyped } from "#domain/membership/application/application-fields";
import { pageIn } from "#domain/membership/application/page-order";
import { uploadAnswer } from "#lib/files/upload-answer";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../../../page-not-found.tsx";
import { BackBar } from "../../back-bar.tsx";
import { Comments } from "../../comments.tsx";
import { Documents } from "../../documents.tsx";
import { JoinOffer } from "../../join-offer.tsx";
import { loadFields, loadPoints } from "../../load.ts";
import { NotKnown } from "../../not-known.tsx";
import { PageForm } from "../../page-form.tsx";
import { ReadOnly } from "../../read-only.tsx";

type Params = {
  params: Promise<{ reference: string; page: string }>;
  searchParams: Promise<Record<"from" | "refused", string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Params) {
  const [{ reference: written, page }, asked, locale] = await Promise.all([params, searchParams, getLocale()]);
  const reference = decodeURIComponent(written);
  const [t, fields] = await Promise.all([getTranslations("membership"), loadFields(reference).catch(() => undefined)]);
  const place = fields && pageIn(fields, page);
  const title = place && fields ? await titleOf(place.page, fields.country) : t("tasks.title");
  const answer = await uploadAnswer(reference, asked.refused, locale);
  const prefix = answer.status === "invalid" ? (await getTranslations("common.form"))("errorPrefix") : "";
  return { title: `${prefix}${title} · ${t("section")}`, robots: { index: false } };
}

const FORM = "questions";
/** Answers by which a member may be known. */
const TELLING = ["organisation", "identifier", "website"];

async function titleOf(page: NonNullable<ReturnType<typeof pageIn>>["page"], country: string) {
  const words = await questionWords(country);
  const [only, more] = page.fields;
  return (only && !more ? words.label(only) : words.page(page)) ?? page.key;
}

export default guarded(async function Question({ params, searchParams }: Params) {
  const [asked, { from, refused }] = await Promise.all([params, searchParams]);
  const reference = decodeURIComponent(asked.reference);
  const [t, locale, fields, points] = await Promise.all([
    getTranslations("membership"),
    getLocale(),
    loadFields(reference),
    loadPoints(reference),
  ]);
  if (!fields) return <NotKnown reference={reference} />;
  const to = paths(locale);
  const place = pageIn(fields, asked.page);
  if (!place) {
    status(404);
    return <NotFound />;
  }
  const { section, page, number, before } = place;
  const locked = !page.fields.some((field) => field.writable);
  if (locked && fields.status !== "draft") redirect(to.applyStatus(reference));
  const fromCheck = from === "check";
  const draft = fields.status === "draft";
  const list = draft ? to.applyTasks(reference) : to.applyStatus(reference);
  const back = fromCheck ? to.applyCheck(reference) : draft && before ? to.applyQuestion(reference, before) : list;
  const { pages } = section;
  const came = fromCheck ? "check" : undefined;
  const about = t(`tasks.sections.${section.key}`);
  const title = await titleOf(page, fields.country);
  const writable = page.fields.filter((field) => field.writable);
  const asksFiles = writable.some((field) => !isTyped(field));
  const shared = { id: FORM, fields, page, from: came, title, points } as const;
  return (
    <>
      <BackBar reference={reference} back={back} saves={locked ? undefined : FORM} />
      <p className="meta">
        {pages.length === 1 ? about : t("question.place", { section: about, page: String(number), pages: String(pages.length) })}
      </p>
      {locked ? <ReadOnly page={page} country={fields.country} title={title} /> : null}
      {locked || asksFiles ? null : <PageForm {...shared} />}
      {draft && page.fields.some(({ key }) => TELLING.includes(key)) ? <JoinOffer reference={reference} /> : null}
      {asksFiles ? <Documents {...shared} answer={await uploadAnswer(reference, refused, locale)} /> : null}
      <Comments fields={fields} page={page} />
    </>
  );
});
