import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { isStaffAdmin } from "#domain/kernel/actor";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { standardKind } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { titleFor } from "../title-for.ts";
import { InForce } from "./editor/in-force.tsx";
import { KindRow } from "./kind-row.tsx";
import { loadKinds, loadRules } from "./load.ts";

export async function generateMetadata() {
  return { ...(await titleFor(isStaffAdmin, (await getTranslations("settings"))("title"))), robots: { index: false } };
}

/** Where a kind of the cluster's own can go: lists have it after its standard kind, among those that are based on the same one. */
function stepsOf({ kind, own }: ConfiguredKind, all: readonly ConfiguredKind[]) {
  if (!own) return [];
  const beside = all.filter((one) => one.own && standardKind(one.kind) === standardKind(kind)).map((one) => one.kind);
  const at = beside.indexOf(kind);
  return [...(at > 0 ? ["up" as const] : []), ...(at < beside.length - 1 ? ["down" as const] : [])];
}

/** What is in force, since when and by whom, and what is being written. */
export default guarded(async function Settings() {
  const [t, audit, locale, kinds, rules] = await Promise.all([
    getTranslations("settings"),
    getTranslations("audit"),
    getLocale(),
    loadKinds(),
    loadRules(),
  ]);
  if (!kinds || !rules) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const others = [
    { href: to.staffLetters(), title: t("letters.title"), about: t("letters.lead") },
    { href: to.staffTexts(), title: t("texts.title"), about: t("texts.about") },
    { href: to.staffWatchedWords(), title: t("watched.title"), about: t("watched.about") },
    { href: to.staffNewConsortia(), title: t("newConsortia.title"), about: t("newConsortia.about") },
    { href: to.staffVisibility(), title: t("visibility.title"), about: t("visibility.about") },
    { href: to.staffRetention(), title: t("retention.title"), about: t("retention.about") },
    { href: to.staffAudit(), title: audit("title"), about: audit("about") },
  ];
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-3 max-w-[720px]">{t("lead")}</p>
      <div className="split mt-8">
        <section>
          <div className="row between min-[62rem]:mb-3">
            <h2>{t("questions.title")}</h2>
            <a className="tap min-[62rem]:-my-3" href={to.staffAddKind()}>
              {t("kinds.add")}
            </a>
          </div>
          <p className="mb-2 max-w-[720px]">{t("kinds.lead")}</p>
          {kinds.map((kind) => (
            <KindRow key={kind.kind} kind={kind} steps={stepsOf(kind, kinds)} />
          ))}
        </section>
        <aside className="aside">
          <section>
            <h2>{t("rules.title")}</h2>
            <InForce kind={rules} />
            <p>
              <a className="tap" href={to.staffRules()}>
                {t("rules.edit")}
              </a>
            </p>
          </section>
          <ul className="items">
            {others.map(({ href, title, about }) => (
              <li key={href}>
                <a className="main alone" href={href}>
                  {title}
                </a>
                <p className="meta">{about}</p>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </>
  );
});
