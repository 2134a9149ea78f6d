import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { HistoryEntry as Entry, ProfileChange } from "#domain/organisations/history/profile-history";
import { formatDateTime } from "#lib/format";
import { profileFieldName } from "./profile-field-name.ts";
import { fieldLanguage, profileValue } from "./profile-value.ts";
import { TextDiff } from "./text-diff.tsx";

type Props = {
  entry: Entry;
  /** What may be done about a change, such as a button that restores what was before. */
  action?: (change: ProfileChange, name: string) => ReactNode;
};

/** More changes at once, as a first version has them, are folded. */
const MAX_OPEN = 8;

/** One change of a profile: when, who, and each field before and after. */
export async function HistoryEntry({ entry: { at, by, cause, changes, levels }, action }: Props) {
  const [t, term, profile, locale, nameOf, worded] = await Promise.all([
    getTranslations("organisations.history"),
    getTranslations("terms.level"),
    getTranslations("organisations.profile"),
    getLocale(),
    profileFieldName(),
    profileValue(),
  ]);
  const words = { beforeLabel: t("before"), afterLabel: t("after"), addedLabel: t("added"), empty: t("nothing") };
  const rows = (
    <>
      {changes.map((change) => (
        <section key={change.field}>
          <h3 className="mb-1">{profile(`fields.${change.field}`)}</h3>
          <TextDiff
            before={worded(change.field, change.before)}
            after={worded(change.field, change.after)}
            lang={fieldLanguage(change.field)}
            {...words}
          />
          {action?.(change, profile(`fields.${change.field}`))}
        </section>
      ))}
      {levels.map(({ name, before, after }) => (
        <section key={name}>
          <h3 className="mb-1">{nameOf(name)}</h3>
          <p>{t("level", { before: term(before), after: term(after) })}</p>
        </section>
      ))}
    </>
  );
  return (
    <article className="stack mt-8">
      <header>
        <h2>{formatDateTime(at, locale)}</h2>
        <p className="meta">{t(`causes.${cause}`, { by: by ?? t("somebody"), n: changes.length + levels.length })}</p>
      </header>
      {changes.length + levels.length > MAX_OPEN ? (
        <details className="fold">
          <summary>{t("show")}</summary>
          <div className="stack">{rows}</div>
        </details>
      ) : (
        rows
      )}
    </article>
  );
}
