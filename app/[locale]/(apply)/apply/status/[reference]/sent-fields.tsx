import { getLocale, getTranslations } from "next-intl/server";
import { AnswerList } from "#components/application/answer-list";
import { Icon } from "#components/ui/icon";
import { type ApplicationFields, listed } from "#domain/membership/application/application-fields";
import { paths } from "#lib/paths";
import { namedKinds } from "../../../../named-kinds.ts";

/** All that the applicant sent, to read and to keep as a file. */
export async function SentFields({ fields, isOwn }: { fields: ApplicationFields; isOwn: boolean }) {
  const [t, kinds, locale] = await Promise.all([getTranslations("membership"), namedKinds(), getLocale()]);
  return (
    <section className="sec stack">
      <h2>{t(isOwn ? "own.given" : "own.their.given")}</h2>
      <p>
        <a className="tap" href={paths(locale).applyCopy(fields.reference)} download>
          <Icon name="download" />
          {t("donePage.copy")}
        </a>
      </p>
      <details className="fold">
        <summary>{t("own.readHere")}</summary>
        <AnswerList fields={listed(fields)} kind={fields.kind && kinds.name(fields.kind)} level={3} />
      </details>
    </section>
  );
}
