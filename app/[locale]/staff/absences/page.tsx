import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { isStaff } from "#domain/kernel/actor";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { titleFor } from "../title-for.ts";
import { end } from "./actions.ts";
import { AnnounceForm } from "./announce-form.tsx";
import { loadAbsences } from "./load.ts";

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("review.absences"), getTranslations("common")]);
  return { ...(await titleFor(isStaff, `${t("title")} · ${common("nav.staff")}`)), robots: { index: false } };
}

/** Who of the staff is away, and their delegate. */
export default guarded(async function Absences({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const [t, common, locale, loaded, { done }] = await Promise.all([
    getTranslations("review.absences"),
    getTranslations("common.staff"),
    getLocale(),
    loadAbsences(),
    searchParams,
  ]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  return (
    <div className="stack [--g:24px]">
      <div>
        <Breadcrumbs trail={[{ href: paths(locale).staffPeople(), text: common("people") }]} here={t("title")} />
        <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      </div>
      {done === "ended" ? <Note tone="ok">{t("ended")}</Note> : null}
      {loaded.absences.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="max-w-xl space-y-3">
        {loaded.absences.map(({ id, name, delegate, startsAt, endsAt, mayEnd }) => (
          <li key={id} className="box">
            <p>
              <b>{name}</b>: {t("span", { from: formatDate(startsAt, locale), to: formatDate(endsAt, locale) })}
            </p>
            <p className="meta">{delegate ? t("delegate", { name: delegate }) : t("noDelegate")}</p>
            {mayEnd ? (
              <WordedForm className="inline" prefix={`end-${id}-`} action={end}>
                <HiddenField name="absenceId" value={id} />
                <SubmitButton className="linkbtn">
                  {t("end")}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
            ) : null}
          </li>
        ))}
      </ul>
      <AnnounceForm delegates={loaded.delegates} />
    </div>
  );
});
