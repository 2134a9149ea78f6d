import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { SignOutButton } from "../../(public)/sign-in/sign-out-button.tsx";
import { Consents } from "./consents.tsx";
import { DetailsForm } from "./details-form.tsx";
import { Erasure } from "./erasure.tsx";
import { load } from "./load.ts";
import { OwnCopy } from "./own-copy.tsx";
import { Sessions } from "./sessions.tsx";
import { Shortcuts } from "./shortcuts.tsx";

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("access"), getTranslations("common")]);
  return { title: `${t("account.title")} · ${common("nav.member")}` };
}

export default guarded(async function Account() {
  const loaded = await load();
  if (!loaded) return null;
  const [t, terms, locale] = await Promise.all([getTranslations("access"), getTranslations("terms"), getLocale()]);
  const { who, account, keys } = loaded;
  return (
    <div className="flex max-w-3xl flex-col gap-10">
      <div>
        <PageTitle lead={account.email} aside={<SignOutButton />}>
          {t("account.title")}
        </PageTitle>
        <DetailsForm account={account} />
      </div>
      <section>
        <h2>{t("account.roles")}</h2>
        <ul>
          {who.roles.map((role) => (
            <li key={role}>{t(`clusterRoles.${role}`)}</li>
          ))}
          {who.organisations.map(({ slug, name, role }) => (
            <li key={slug}>
              <a className="alone" href={paths(locale).people(slug)}>
                {name}
              </a>
              : {terms(`organisationRole.${role}`)}
            </li>
          ))}
        </ul>
        {who.roles.length + who.organisations.length === 0 ? <p>{t("account.noRoles")}</p> : null}
      </section>
      {keys === undefined ? null : <Shortcuts on={keys} />}
      <Sessions loaded={loaded} />
      <Consents loaded={loaded} />
      <OwnCopy />
      <Erasure loaded={loaded} />
    </div>
  );
});
