import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KeptDraft } from "#components/form/draft/kept-draft";
import { lastingUntil } from "#domain/retention/lengths";
import { HOME_ZONE } from "#lib/clock";

/** Under which name a browser keeps the short form, which has no reference yet. */
export const SHORT_FORM = "apply";

type Props = { draftKey: string; version: string; children: ReactNode };

/** Keeps what is typed into a form of an application in the applicant's browser until it is saved. `version`: a hash of what the page shows as saved. */
export async function KeptAnswers({ draftKey, version, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("membership.draft"), getLocale()]);
  const words = {
    offer: t("offer", { date: "{date}" }),
    restore: t("restore"),
    forget: t("forget"),
    unsaved: t("unsaved"),
    kept: t("kept"),
    unkept: t("unkept"),
  };
  return (
    <KeptDraft draft={{ key: draftKey, version, lasts: lastingUntil("applicantDraft") }} words={words} locale={locale} zone={HOME_ZONE}>
      {children}
    </KeptDraft>
  );
}
