import { getLocale, getTranslations } from "next-intl/server";
import { MailFrame } from "#components/application/mail-frame";
import type { PanelView } from "#domain/review/application/review-reads";
import type { DecisionStep } from "#domain/review/decision/preview-decision";
import { paths } from "#lib/paths";

type Props = { step: DecisionStep; application: Pick<PanelView, "id" | "email" | "locale">; own: boolean };

/** Who gets which mail, as it will be sent. The button draws it again with what was typed; nothing is decided by it. */
export async function MailPreview({ step, application: { id, email, locale }, own }: Props) {
  const [t, here] = await Promise.all([getTranslations("review"), getLocale()]);
  return (
    <MailFrame
      title={t("decide.preview", { email, language: t(`languages.${locale}`) })}
      name={`mail-${step}`}
      address={paths(here).staffDecisionPreview(id, step)}
      draw={own ? t("decide.drawPreview") : undefined}
    />
  );
}
