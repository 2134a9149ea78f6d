import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Facts } from "#components/ui/facts";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { GRANTED_ROLES } from "#domain/access/state";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleOfFound } from "../../../title-of-found.ts";
import { disable, enable, grant, revoke } from "../actions.ts";
import { loadPerson } from "../load.ts";
import { Administration } from "./administration.tsx";
import { Erasing } from "./erasing.tsx";
import { StepForm } from "./step-form.tsx";

type Params = { params: Promise<{ personId: string }> };

export async function generateMetadata({ params }: Params) {
  const [{ personId }, common] = await Promise.all([params, getTranslations("common")]);
  return titleOfFound(loadPerson(personId), ({ person }) => `${person.firstName} ${person.lastName} · ${common("nav.staff")}`);
}

/** One person, for the cluster's staff; a staffAdmin switches access and roles. */
export default guarded(async function StaffPerson({ params }: Params) {
  const { personId } = await params;
  const loaded = await loadPerson(personId);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { person, who, abilities, administration } = loaded;
  const [t, terms, locale] = await Promise.all([getTranslations("access"), getTranslations("terms"), getLocale()]);
  const name = `${person.firstName} ${person.lastName}`;
  const active = person.status === "active";
  const administering = administration && <Administration personId={personId} known={administration} />;
  const roleSteps = GRANTED_ROLES.map((role) => {
    const has = person.roles.includes(role);
    if (!active && !has) return null;
    return <StepForm key={role} action={has ? revoke : grant} step={has ? "revokeRole" : "grantRole"} personId={personId} role={role} />;
  });
  // Most people have no power in the office, and never get one.
  const folded = active && person.roles.length === 0 && !administration?.proposal;
  const kept = await Promise.all([keptForm("grantRole", { personId }), keptForm("proposeAdministrator", { personId })]);
  return (
    <div className="flex max-w-[1200px] flex-col gap-8">
      <div>
        <Breadcrumbs trail={[{ href: paths(locale).staffPeople(), text: t("staffPeople.title") }]} here={name} />
        <PageTitle lead={[person.position, person.email].filter(Boolean).join(BETWEEN_PARTS)}>{name}</PageTitle>
        <Facts
          facts={[
            { term: t("staffPeople.access"), value: t(`personStatus.${person.status}`) },
            ...(person.roles.length > 0
              ? [{ term: t("fields.role"), value: person.roles.map((role) => t(`clusterRoles.${role}`)).join(BETWEEN_PARTS) }]
              : []),
            ...(person.organisations.length > 0
              ? [
                  {
                    term: t("staffPeople.acts"),
                    value: person.organisations.map(({ slug, name, role }) => (
                      <span key={slug} className="block">
                        <a href={paths(locale).staffProfile(slug)}>{name}</a>: {terms(`organisationRole.${role}`)}
                      </span>
                    )),
                  },
                ]
              : []),
            { term: t("person.language"), value: t(`languages.${person.locale}`) },
          ]}
        />
      </div>
      {abilities.disablePerson !== true ? (
        <Note tone="info">{t("person.adminsOnly")}</Note>
      ) : who.personId === personId ? (
        <Note tone="info">{t("person.yourself")}</Note>
      ) : (
        <>
          <p className="meta">{t("staffPeople.stepUp", { minutes: String(PORTAL_LENGTHS.freshSignIn.n) })}</p>
          {administration?.proposal ? administering : null}
          <StepForm
            action={active ? disable : enable}
            step={active ? "disablePerson" : "enablePerson"}
            personId={personId}
            danger={active}
          />
          {folded ? (
            <details className="fold" open={kept.some(({ status }) => status === "kept") || undefined}>
              <summary>{t("staffPeople.giveRole")}</summary>
              <div className="flex flex-col gap-8">
                {roleSteps}
                {administering}
              </div>
            </details>
          ) : (
            <>
              {roleSteps}
              {administration?.proposal ? null : administering}
            </>
          )}
          {loaded.erasure ? <Erasing personId={personId} erasure={loaded.erasure} /> : null}
        </>
      )}
    </div>
  );
});
