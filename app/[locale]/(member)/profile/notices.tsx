import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import { EDITABLE } from "#domain/organisations/state";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { hidingText } from "../../hiding-text.ts";
import type { Loaded } from "./load.ts";
import { WaitingChange } from "./waiting-change.tsx";

/** Why staff hid the page, and why this person only reads. */
export async function Notices({ loaded }: { loaded: Loaded }) {
  const { acting, own, may } = loaded;
  const [t, term, common, locale] = await Promise.all([
    getTranslations("organisations.profile"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const isEditable = EDITABLE.includes(own.status);
  return (
    <div className="stack mb-6 empty:hidden">
      {own.hidden ? (
        <Note tone="warn">
          <b>{t("hiddenTitle", { date: formatDate(own.hidden.at, locale) })}</b>
          <p className="given">{await hidingText(own.hidden)}</p>
          <p>{t("hiddenText")}</p>
        </Note>
      ) : null}
      <WaitingChange loaded={loaded} />
      {may.edit ? null : (
        <EmptyState
          state="denied"
          title={t("readOnlyTitle")}
          action={
            isEditable ? (
              <a href={paths(locale).people(own.slug)}>{common("whoCan")}</a>
            ) : (
              <a href={paths(locale).help()}>{common("askOffice")}</a>
            )
          }
        >
          {isEditable
            ? t("readOnly", { role: term(`organisationRole.${acting.role}`) })
            : t("notActive", { state: term(`organisationStatus.${own.status}`) })}
        </EmptyState>
      )}
    </div>
  );
}
