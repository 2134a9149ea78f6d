import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { DAYS_UNANSWERED, MESSAGES_A_DAY } from "#domain/organisations/messages/limits";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { load } from "./load.ts";
import { WriteForm } from "./write-form.tsx";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props) {
  const [{ slug }, t] = await Promise.all([params, getTranslations("organisations.write")]);
  const title = await titleOfFound(load(slug), ({ organisation }) => t("title", { name: organisation.profile.name }));
  return { ...title, robots: "noindex" };
}

export default guarded(async function WritePage({ params }: Props) {
  const loaded = await load((await params).slug);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, common, page, locale] = await Promise.all([
    getTranslations("organisations.write"),
    getTranslations("common"),
    getTranslations("organisations.page"),
    getLocale(),
  ]);
  const to = paths(locale);
  const { organisation, senders, own } = loaded;
  const { name } = organisation.profile;
  const back = to.organisation(organisation.slug);
  const cannot = own ? "own" : organisation.actedFor ? (senders.length === 0 ? "nobody" : undefined) : "unreachable";
  const left = senders.length === 1 ? senders[0]?.left : undefined;
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: to.home(), text: common("nav.home") },
          { href: to.directory(), text: page("section") },
          { href: back, text: name },
        ]}
        here={t("here")}
      />
      <PageTitle lead={t("lead")}>{t("title", { name })}</PageTitle>
      {cannot ? (
        <EmptyState state="denied" title={t(`cannot.${cannot}`)} action={<a href={back}>{t("back", { name })}</a>}>
          {t(`cannotText.${cannot}`)}
        </EmptyState>
      ) : (
        <div className="split">
          <WriteForm loaded={loaded} />
          <aside className="aside">
            <section>
              <h2>{t("next")}</h2>
              <ol className="cited">
                <li>{t("nextReach", { name })}</li>
                <li>{t("nextCopy")}</li>
                <li>{t("nextAnswer")}</li>
              </ol>
            </section>
            <section>
              <h2>{t("limits")}</h2>
              <ul className="limits">
                <li>{t("limitOne", { days: DAYS_UNANSWERED })}</li>
                <li>
                  {t("limitDay", { n: MESSAGES_A_DAY, hours: String(PORTAL_LENGTHS.messagesCounted.n) })}{" "}
                  {left === undefined ? null : <b>{t("limitLeft", { n: left })}</b>}
                </li>
                <li>{t("limitFiles")}</li>
                <li>{t("limitBlock")}</li>
              </ul>
            </section>
          </aside>
        </div>
      )}
    </>
  );
});
