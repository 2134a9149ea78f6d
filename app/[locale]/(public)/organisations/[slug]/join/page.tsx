import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { JoinForm } from "./join-form.tsx";
import { load } from "./load.ts";

type Props = { params: Promise<{ slug: string }> };

const titleOf = (actedFor: boolean) => (actedFor ? "titleJoin" : "title");

export async function generateMetadata({ params }: Props) {
  const [{ slug }, t] = await Promise.all([params, getTranslations("joining.ask")]);
  const title = await titleOfFound(load(slug), ({ organisation: { actedFor, profile } }) => t(titleOf(actedFor), { name: profile.name }));
  return { ...title, robots: "noindex" };
}

export default guarded(async function JoinPage({ params }: Props) {
  const loaded = await load((await params).slug);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, common, page, locale] = await Promise.all([
    getTranslations("joining.ask"),
    getTranslations("common"),
    getTranslations("organisations.page"),
    getLocale(),
  ]);
  const to = paths(locale);
  const { organisation, who, own, domain, hasRecord } = loaded;
  const { name } = organisation.profile;
  const { actedFor } = organisation;
  const back = to.organisation(organisation.slug);
  const days = PORTAL_LENGTHS.joinNotice.n;
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: to.home(), text: common("nav.home") },
          { href: to.directory(), text: page("section") },
          { href: back, text: name },
        ]}
        here={t(actedFor ? "hereJoin" : "here")}
      />
      <PageTitle lead={t(actedFor ? "leadJoin" : "lead")}>{t(titleOf(actedFor), { name })}</PageTitle>
      {own ? (
        <EmptyState state="denied" title={t("own")} action={<a href={to.people(organisation.slug)}>{t("ownLink")}</a>}>
          {t("ownText")}
        </EmptyState>
      ) : (
        <div className="split">
          <JoinForm loaded={loaded} />
          <aside className="aside">
            <section>
              <h2>{t("next")}</h2>
              <ol className="cited">
                {who ? null : <li>{t("nextConfirm")}</li>}
                <li>{actedFor ? t("nextOwners", { name }) : t("nextOffice")}</li>
                {actedFor ? <li>{t("nextSilence", { days })}</li> : null}
                <li>{t("nextInvitation")}</li>
              </ol>
            </section>
            <section>
              <h2>{t(actedFor ? "proofsJoin" : "proofs")}</h2>
              <ul className="limits">
                {domain ? <li>{t("proofAddress", { domain })}</li> : null}
                {hasRecord ? <li>{t("proofRecord", { domain: domain ?? "" })}</li> : null}
                <li>{t(actedFor ? "proofOtherJoin" : "proofOther")}</li>
              </ul>
            </section>
          </aside>
        </div>
      )}
    </>
  );
});
