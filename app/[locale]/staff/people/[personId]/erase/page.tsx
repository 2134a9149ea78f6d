import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { erase } from "../../actions.ts";
import { loadPerson } from "../../load.ts";
import { NextOwners } from "./next-owners.tsx";

type Params = { params: Promise<{ personId: string }> };

export async function generateMetadata({ params }: Params) {
  const [{ personId }, t, common] = await Promise.all([params, getTranslations("access.erase"), getTranslations("common")]);
  const erasable = loadPerson(personId).then((loaded) => loaded?.erasure);
  return titleOfFound(erasable, () => `${t("title")} · ${common("nav.staff")}`);
}

const DELETED = ["account", "invitations", "applications", "contact", "mail"] as const;
const KEPT = ["audit", "decisions", "approved", "others"] as const;

/** What will be deleted of a person and what will be kept, and the button that does it. */
export default guarded(async function ErasePerson({ params }: Params) {
  const { personId } = await params;
  const loaded = await loadPerson(personId);
  if (!loaded?.erasure) {
    status(404);
    return <NotFound />;
  }
  const { person, erasure } = loaded;
  const [t, people, errors, locale, initial] = await Promise.all([
    getTranslations("access.erase"),
    getTranslations("access"),
    getTranslations("errors"),
    getLocale(),
    keptForm("erasePerson", { personId }),
  ]);
  const name = `${person.firstName} ${person.lastName}`;
  const trail = [
    { href: paths(locale).staffPeople(), text: people("staffPeople.title") },
    { href: paths(locale).staffPerson(personId), text: name },
  ];
  return (
    <div className="stack max-w-3xl [--g:24px]">
      <div>
        <Breadcrumbs trail={trail} here={t("title")} />
        <PageTitle lead={person.email}>{t("heading", { name })}</PageTitle>
      </div>
      <section>
        <h2>{t("deleted")}</h2>
        <ul className="list-disc pl-5">
          {DELETED.map((what) => (
            <li key={what}>{t(`deletes.${what}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t("kept")}</h2>
        <ul className="list-disc pl-5">
          {KEPT.map((what) => (
            <li key={what}>{t(`keeps.${what}`)}</li>
          ))}
        </ul>
      </section>
      {erasure.may === true ? (
        <WordedForm action={erase} initial={initial}>
          <HiddenField name="personId" value={personId} />
          <NextOwners owned={erasure.owned} />
          <p>{t("sure")}</p>
          <p>
            <SubmitButton className="btn danger">{t("do")}</SubmitButton>
          </p>
        </WordedForm>
      ) : (
        <Note tone="warn">{errors(`refusals.${erasure.may}` as "refusals.forbidden")}</Note>
      )}
    </div>
  );
});
