import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { pagesOf } from "#domain/membership/definition/definition";
import { hasOwnOptions, mayReword } from "#domain/membership/definition/reword-question";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../../../page-not-found.tsx";
import { loadKind } from "../../../../load.ts";
import { OptionForms } from "./option-forms.tsx";
import { WordsForm } from "./words-form.tsx";

type Params = { params: Promise<{ kind: string; question: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("settings.words"))("title"), robots: { index: false } };
}

/** One question of the draft: its words, its hint and, where they are the cluster's own, its answers. */
export default guarded(async function QuestionsWords({ params }: Params) {
  const { kind: ofKind, question: key } = await params;
  const [t, terms, common, words, locale, kind] = await Promise.all([
    getTranslations("settings"),
    getTranslations("terms.kind"),
    getTranslations("common.nav"),
    questionWords("ES"),
    getLocale(),
    loadKind(ofKind),
  ]);
  const page = kind && pagesOf(kind.body).find(({ questions }) => questions.some((each) => each.key === key));
  const question = page?.questions.find((each) => each.key === key);
  if (!kind || !page || !question || !mayReword(question)) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const trail = [
    { href: to.staffSettings(), text: t("title") },
    { href: to.staffQuestions(kind.kind), text: terms(kind.kind) },
  ];
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs label={common("here")} trail={trail} here={t("words.title")} />
      <h1 className="wrap-anywhere">{words.label(question)}</h1>
      <p className="mt-2 mb-4">{t("words.lead")}</p>
      <p className="flex flex-wrap gap-x-6">
        <a className="tap" href={to.staffPreview(kind.kind, page.key)}>
          {t("questions.preview")}
        </a>
        <a className="tap" href={to.staffQuestions(kind.kind)}>
          {t("preview.edit")}
        </a>
      </p>
      <WordsForm kind={kind} question={question} />
      {hasOwnOptions(question) ? <OptionForms kind={kind} question={question} /> : null}
    </div>
  );
});
