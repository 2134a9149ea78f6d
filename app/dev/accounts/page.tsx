import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { status } from "#lib/requests/status";
import NotFound from "../../[locale]/page-not-found.tsx";
import { loadAccounts } from "./load.ts";

export default async function Accounts() {
  const accounts = await loadAccounts();
  if (!accounts) {
    status(404);
    return <NotFound />;
  }
  const t = await getTranslations();
  const roles = [...new Set(accounts.map(({ role }) => role))];
  return (
    <>
      <title>{`${t("dev.accounts.title")} · ${t("common.cluster")}`}</title>
      <PageTitle lead={t("dev.accounts.text")}>{t("dev.accounts.title")}</PageTitle>
      {accounts.length === 0 ? <EmptyState title={t("dev.accounts.empty")} /> : null}
      {roles.map((role) => (
        <section key={role} className="mb-6">
          <h2>{t(`dev.roles.${role}`)}</h2>
          <ul>
            {accounts
              .filter((account) => account.role === role)
              .map(({ personId, name, email, organisation }) => (
                <li key={`${personId}${organisation}`} className="row between border-line border-t py-3">
                  <span>
                    <b>{name}</b>
                    {BETWEEN_PARTS}
                    {organisation ?? t("dev.accounts.nobody")}
                    <span className="meta block">{email}</span>
                  </span>
                  <form method="post" action="/dev/accounts/sign-in">
                    <input type="hidden" name="person" value={personId} />
                    <Button small quiet>
                      {t("dev.accounts.act", { name })}
                    </Button>
                  </form>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
