import { getTranslations } from "next-intl/server";
import type { DecisionMail } from "#domain/membership/held-decision";
import type { ReviewView } from "#domain/review/review-reads";

/** Who gets which mail: its words in the applicant's language, as they will be sent. */
export async function MailPreview({ template, application, own }: { template: DecisionMail; application: ReviewView; own: boolean }) {
  const { locale, reference, organisation, firstName, email } = application;
  const [t, mail] = await Promise.all([getTranslations("review"), getTranslations({ locale, namespace: "mail" })]);
  const words = { reference, organisation, firstName };
  return (
    <details className="fold">
      <summary>{t("decide.preview", { email, language: t(`languages.${locale}`) })}</summary>
      <div>
        <blockquote className="card stack wrap-anywhere" lang={locale}>
          <p>
            <b>{mail(`templates.${template}.subject`, words)}</b>
          </p>
          <p>{mail("hello", words)}</p>
          <p className="given">{mail(`templates.${template}.body`, words)}</p>
          {own ? <p className="meta">{t("decide.yourText")}</p> : null}
        </blockquote>
      </div>
    </details>
  );
}
