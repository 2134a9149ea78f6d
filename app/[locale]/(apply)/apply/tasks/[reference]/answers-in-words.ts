import { getTranslations } from "next-intl/server";
import { type ApplicationFields, listed } from "#domain/membership/application/application-fields";
import { questionWords } from "#lib/forms/question-words";
import { namedKinds } from "../../../../named-kinds.ts";

/** The whole application as plain text, section by section. */
export async function answersInWords(fields: ApplicationFields) {
  const [t, kinds, words] = await Promise.all([getTranslations("membership"), namedKinds(), questionWords(fields.country)]);
  return listed(fields).sections.map((section, n) => {
    const rows = section.pages.flatMap((page) =>
      page.fields.map((field) => ({
        name: words.name(field),
        answer: words.answer(field, field.answer) || t("checkPage.none"),
      })),
    );
    const kind = n === 0 && fields.kind ? [{ name: t("tasks.kind"), answer: kinds.name(fields.kind) }] : [];
    return { title: t(`tasks.sections.${section.key}`), rows: [...kind, ...rows] };
  });
}
