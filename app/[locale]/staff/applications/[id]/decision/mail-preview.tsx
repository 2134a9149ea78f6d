import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import type { DecisionStep } from "#domain/review/preview-decision";
import type { ReviewView } from "#domain/review/review-reads";
import { paths } from "#lib/paths";

type Props = { step: DecisionStep; application: Pick<ReviewView, "id" | "email" | "locale">; own: boolean };

/** Who gets which mail, as it will be sent. The button draws it anew with what was typed; nothing is decided by it. */
export async function MailPreview({ step, application: { id, email, locale }, own }: Props) {
  const [t, here] = await Promise.all([getTranslations("review"), getLocale()]);
  const address = paths(here).staffDecisionPreview(id, step);
  const title = t("decide.preview", { email, language: t(`languages.${locale}`) });
  return (
    <details className="fold">
      <summary>{title}</summary>
      <div className="stack">
        {own ? (
          <Button quiet small formAction={address} formMethod="post" formTarget={`mail-${step}`}>
            {t("decide.drawPreview")}
          </Button>
        ) : null}
        <iframe className="mail-preview" name={`mail-${step}`} title={title} src={address} loading="lazy" />
      </div>
    </details>
  );
}
