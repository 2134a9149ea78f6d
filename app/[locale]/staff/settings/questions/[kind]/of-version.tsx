import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { VersionField } from "#components/form/version-field";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { paths } from "#lib/paths";

/** What every form of the editor carries: the kind, and the version that its reader saw. */
export async function OfVersion({ kind: { kind, stamp } }: { kind: Pick<ConfiguredKind, "kind" | "stamp"> }) {
  const [t, locale] = await Promise.all([getTranslations("settings.questions"), getLocale()]);
  return (
    <>
      <HiddenField name="kind" value={kind} />
      <VersionField version={stamp} text={t("conflict")} link={{ href: paths(locale).staffQuestions(kind), text: t("compare") }} />
    </>
  );
}
