import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageTitle } from "#components/ui/page-title";
import { StatusBadge } from "#components/ui/status-badge";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { Moves } from "../moves.tsx";
import { Decide } from "./decide.tsx";
import { Fields } from "./fields.tsx";
import { Kept } from "./kept.tsx";
import { type Loaded, load } from "./load.ts";

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Params) {
  const [{ id }, t, common] = await Promise.all([params, getTranslations("duplicates.merge"), getTranslations("common")]);
  const pair = ({ from, into }: Loaded) => t("pairOf", { from: from.profile.name, into: into.profile.name });
  const found = await titleOfFound(load(id), (merge) => `${pair(merge)} · ${common("staff.organisations")}`);
  return { ...found, robots: { index: false } };
}

export default guarded(async function OneMerge({ params }: Params) {
  const merge = await load((await params).id);
  if (!merge) {
    status(404);
    return <NotFound />;
  }
  const [t, common, locale] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("common"), getLocale()]);
  const to = paths(locale);
  const { state, from, into, confirmedAt, confirmedBy, reversedAt } = merge;
  const pair = t("pairOf", { from: from.profile.name, into: into.profile.name });
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: to.staffOrganisations(), text: common("staff.organisations") },
          { href: to.staffMerges(), text: t("title") },
        ]}
        here={pair}
      />
      <PageTitle>
        {pair} <StatusBadge tone={state === "waiting" ? "warn" : "grey"}>{t(`states.${state}`)}</StatusBadge>
      </PageTitle>
      <div className="stack">
        <p>{t("asked", { by: merge.askedBy, date: formatDateTime(merge.askedAt, locale) })}</p>
        {confirmedAt ? <p>{t("mergedBy", { by: confirmedBy ?? "", date: formatDateTime(confirmedAt, locale) })}</p> : null}
        {reversedAt ? <p>{t("reversedOn", { date: formatDateTime(reversedAt, locale) })}</p> : null}
        <section className="box">
          <h2>{t("reasonSays")}</h2>
          <p className="given">{merge.reason}</p>
        </section>
        {state === "reversed" ? <Kept kept={merge.kept} /> : null}
        <Fields merge={merge} />
        {merge.run ? (
          <Moves
            title={t(state === "waiting" ? "dryRun" : "wasRun")}
            run={merge.run}
            also={state === "waiting" ? t("alsoMoves") : state === "merged" ? t("alsoMoved") : undefined}
          />
        ) : null}
        <Decide merge={merge} />
      </div>
    </>
  );
});
