import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup } from "#components/form/choice-group";
import { KeptDraft } from "#components/form/draft/kept-draft";
import { TextArea } from "#components/form/text-area";
import type { Reader } from "#domain/consortia/discussion/readers";
import { THREAD_MESSAGE_LENGTH } from "#domain/consortia/discussion/state";
import { lastingUntil } from "#domain/retention/lengths";
import { HOME_ZONE } from "#lib/clock";

type Props = {
  mentionable: readonly Reader[];
  /** Whose draft of which form it is, and against what it is written. */
  draft: { key: string; version: number };
};

/** A message, whom it mentions, and what the browser keeps of it until it is sent. */
export async function MessageFields({ mentionable, draft }: Props) {
  const [t, common, locale] = await Promise.all([getTranslations("discussion"), getTranslations("common"), getLocale()]);
  const words = {
    offer: t("draft.offer", { date: "{date}" }),
    restore: t("draft.restore"),
    forget: t("draft.forget"),
    unsaved: t("draft.unsaved"),
    kept: t("draft.kept"),
    unkept: t("draft.unkept"),
  };
  return (
    <KeptDraft
      draft={{ key: draft.key, version: String(draft.version), lasts: lastingUntil("messageDraft") }}
      words={words}
      locale={locale}
      zone={HOME_ZONE}
    >
      <TextArea name="message" label={t("fields.message")} rows={6} counter={{ limit: THREAD_MESSAGE_LENGTH, text: common("form.left") }} />
      {mentionable.length > 0 ? (
        <details className="ask">
          <summary>{t("mention")}</summary>
          <CheckboxGroup
            name="mentions"
            label={t("fields.mentions")}
            hint={t("mentionHint")}
            optional={common("form.optional")}
            options={mentionable.map(({ personId, name, organisation }) => ({ value: personId, text: name, hint: organisation }))}
          />
        </details>
      ) : null}
    </KeptDraft>
  );
}
