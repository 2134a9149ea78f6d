import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { namedKinds } from "../../../../../named-kinds.ts";
import NotFound from "../../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../../title-of-found.ts";
import { pageTitle } from "../page-title.ts";
import { loadPreview } from "./load.ts";
import { QuestionPage } from "./question-page.tsx";
import { TaskList } from "./task-list.tsx";

type Params = { params: Promise<{ kind: string }>; searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata({ params, searchParams }: Params) {
  const [{ kind }, { page }, t] = await Promise.all([params, searchParams, getTranslations("settings.preview")]);
  return { ...(await titleOfFound(loadPreview(kind, page), () => t("titlePlain"))), robots: { index: false } };
}

/** The draft, else what is in force, as an applicant of this kind goes through it. */
export default guarded(async function Preview({ params, searchParams }: Params) {
  const [t, kinds, locale, found] = await Promise.all([
    getTranslations("settings"),
    namedKinds(),
    getLocale(),
    Promise.all([params, searchParams]).then(([{ kind }, { page }]) => loadPreview(kind, page)),
  ]);
  if (!found) {
    status(404);
    return <NotFound />;
  }
  const { kind, fields, place } = found;
  const to = paths(locale);
  const title = t("preview.title", { kind: kinds.name(kind.kind) });
  const pageName = place && (await pageTitle({ ...place.page, questions: place.page.fields }));
  const next = place?.section.pages[place.number];
  const trail = [
    { href: to.staffSettings(), text: t("title") },
    { href: to.staffQuestions(kind.kind), text: kinds.name(kind.kind) },
    ...(place ? [{ href: to.staffPreview(kind.kind), text: t("preview.titlePlain") }] : []),
  ];
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs trail={trail} here={pageName ?? t("preview.titlePlain")} />
      <p className="note info mb-6">
        {kind.draft ? t("preview.draft") : t("preview.inForce")} {t("preview.all")}
      </p>
      {place && pageName ? (
        <QuestionPage page={place.page} title={pageName} />
      ) : (
        <>
          <h1 className="mb-4">{title}</h1>
          <TaskList fields={fields} kind={kind.kind} />
        </>
      )}
      <p className="sec flex flex-wrap gap-x-6">
        {next ? (
          <a className="tap" href={to.staffPreview(kind.kind, next.key)}>
            {t("preview.next")}
          </a>
        ) : null}
        {place ? (
          <a className="tap" href={to.staffPreview(kind.kind)}>
            {t("preview.list")}
          </a>
        ) : null}
        <a className="tap" href={to.staffQuestions(kind.kind)}>
          {t("preview.edit")}
        </a>
      </p>
    </div>
  );
});
