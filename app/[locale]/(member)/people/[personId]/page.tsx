import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { RoleField } from "#components/organisation/role-field";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { mayTouch } from "#domain/access/policy";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { change, remove } from "../actions.ts";
import { load, type PeopleQuery } from "../load.ts";

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<PeopleQuery> };

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("access"), getTranslations("common")]);
  return { title: `${t("person.title")} · ${common("nav.member")}` };
}

/** One colleague: another role, or none. */
export default guarded(async function Colleague({ params, searchParams }: Props) {
  const [{ personId }, query] = await Promise.all([params, searchParams]);
  const loaded = await load(query);
  const one = loaded?.abilities.changeRole === true ? loaded.colleagues.find((colleague) => colleague.personId === personId) : undefined;
  if (!loaded || !one) {
    status(404);
    return <NotFound />;
  }
  const { acting, who } = loaded;
  const { organisationId } = acting;
  const [t, common, locale, changed, removed] = await Promise.all([
    getTranslations("access"),
    getTranslations("common"),
    getLocale(),
    keptForm("changeRole", { personId }),
    keptForm("removePerson", { personId }),
  ]);
  const name = `${one.firstName} ${one.lastName}`;
  const people = { href: paths(locale).people(acting.slug), text: t("people.title") };
  return (
    <div className="stack max-w-xl [--g:32px]">
      <div>
        <Breadcrumbs trail={[people]} here={name} />
        <PageTitle lead={[one.position, one.email].filter(Boolean).join(BETWEEN_PARTS)}>{name}</PageTitle>
      </div>
      {mayTouch(who, organisationId, one.role) === true ? (
        <>
          <WordedForm action={change} initial={changed}>
            <HiddenField name="organisationId" value={organisationId} />
            <HiddenField name="personId" value={personId} />
            <RoleField label={t("fields.role")} own={acting.role} defaultValue={one.role} />
            <p>
              <SubmitButton>{common("save")}</SubmitButton>
            </p>
          </WordedForm>
          <section>
            <h2>{t("person.remove")}</h2>
            <WordedForm action={remove} initial={removed} prefix="remove-">
              <HiddenField name="organisationId" value={organisationId} />
              <HiddenField name="personId" value={personId} />
              <p>{t("person.removeText", { organisation: acting.name })}</p>
              <p>
                <SubmitButton className="btn danger">{t("person.removeDo")}</SubmitButton>
              </p>
            </WordedForm>
          </section>
        </>
      ) : (
        <Note tone="info">{t("person.ownersOnly")}</Note>
      )}
    </div>
  );
});
