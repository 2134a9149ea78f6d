import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { LinkButton } from "#components/ui/button";
import { isTyped } from "#domain/membership/application-fields";
import { pageIn } from "#domain/membership/page-order";
import { uploadAnswers } from "#lib/files/upload-answer";
import { paths } from "#lib/paths";
import { questionWords } from "#lib/question-words";
import { status } from "#lib/status";
import NotFound from "../../../../../../not-found.tsx";
import { afterPage } from "../../after-page.ts";
import { BackBar } from "../../back-bar.tsx";
import { Comments } from "../../comments.tsx";
import { Documents } from "../../documents.tsx";
import { JoinOffer } from "../../join-offer.tsx";
import { loadFields, loadPoints } from "../../load.ts";
import { NotKnown } from "../../not-known.tsx";
import { PageForm } from "../../page-form.tsx";
import { ReadOnly } from "../../read-only.tsx";

type Params = { params: Promise<{ reference: string; page: string }>; searchParams: Promise<{ from?: string | string[] }> };

export async function generateMetadata({ params }: Params) {
  const { reference, page } = await params;
  const [t, fields] = await Promise.all([getTranslations("membership"), loadFields(decodeURIComponent(reference)).catch(() => undefined)]);
  const place = fields && pageIn(fields, page);
  const title = place && fields ? await titleOf(place.page, fields.country) : t("tasks.title");
  const refused = place && (await uploadAnswers(decodeURIComponent(reference), place.page.fields)).some(Boolean);
  const prefix = refused ? (await getTranslations("common.form"))("errorPrefix") : "";
  return { title: `${prefix}${title} – ${t("section")}`, robots: { index: false } };
}

/** Answers by which a member may be known. */
const TELLING = ["organisation", "identifier", "website"];

async function titleOf(page: NonNullable<ReturnType<typeof pageIn>>["page"], country: string) {
  const words = await questionWords(country);
  const [only, more] = page.fields;
  return (only && !more ? words.label(only) : words.page(page)) ?? page.key;
}

export default guarded(async function Question({ params, searchParams }: Params) {
  const [asked, { from }] = await Promise.all([params, searchParams]);
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
  const title = await titleOf(page, fields.country);
  const given = page.fields.every(({ answer, optional }) => optional || answer?.length);
  const onlyFiles = !page.fields.some((field) => isTyped(field) && field.writable);
  return (
    <>
      <BackBar reference={reference} back={back} />
      <p className="meta">
        {t("question.place", { section: t(`tasks.sections.${section.key}`), page: String(number), pages: String(pages.length) })}
      </p>
      {locked ? <ReadOnly page={page} country={fields.country} title={title} /> : null}
      {onlyFiles ? null : <PageForm fields={fields} page={page} from={came} title={title} points={points} />}
      {onlyFiles && !locked && page.fields.length > 1 ? <h1 className="mt-4">{title}</h1> : null}
      {page.fields.some(({ key }) => TELLING.includes(key)) ? <JoinOffer reference={reference} /> : null}
      {locked ? null : <Documents fields={fields} page={page} points={points} />}
      {onlyFiles ? (
        <p className="sec">
          <LinkButton quiet={!given} href={await afterPage(reference, page.key, came)}>
            {t("question.continue")}
          </LinkButton>
        </p>
      ) : null}
      <Comments fields={fields} page={page} />
    </>
  );
});
