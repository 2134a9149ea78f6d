import { getLocale, getTranslations } from "next-intl/server";
import type { ApplicationFields } from "#domain/membership/application/application-fields";
import { goOnAt, lastPage } from "#domain/membership/application/last-page";
import { pageIn } from "#domain/membership/application/page-order";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { applicant } from "../../status/[reference]/load.ts";

/** The place where the last page was saved, on whatever device: one tap back to it. */
export async function GoOn({ fields }: { fields: ApplicationFields }) {
  const { reference, country } = fields;
  const [t, words, locale, actor] = await Promise.all([
    getTranslations("membership.tasks"),
    questionWords(country),
    getLocale(),
    applicant(reference),
  ]);
  const next = goOnAt(fields, await lastPage(await requestContext(actor)));
  const page = next === undefined ? undefined : pageIn(fields, next)?.page;
  if (!page) return null;
  const [only, more] = page.fields;
  const title = (only && !more ? words.name(only) : words.page(page)) ?? page.key;
  return (
    <p className="mb-6">
      <a className="tap" href={paths(locale).applyQuestion(reference, page.key)}>
        {t("goOn", { page: title })}
      </a>
    </p>
  );
}
