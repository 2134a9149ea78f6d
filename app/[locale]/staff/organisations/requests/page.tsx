import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { PageTitle } from "#components/ui/page-title";
import { isStaff } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleFor } from "../../title-for.ts";
import { Answered } from "./answered.tsx";
import { AskedRequest } from "./asked-request.tsx";
import { load } from "./load.ts";
import { requestsHref } from "./requests.params.ts";
import { Successions } from "./successions.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("joining.office"), getTranslations("common")]);
  return titleFor(isStaff, `${t("title")} · ${common("staff.organisations")}`);
}

export default guarded(async function JoinRequestsPage({ searchParams }: Props) {
  const loaded = await load(searchParams);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, common, locale] = await Promise.all([getTranslations("joining.office"), getTranslations("common"), getLocale()]);
  const to = paths(locale);
  const { found, done, answered } = loaded;
  return (
    <>
      <Breadcrumbs trail={[{ href: to.staffOrganisations(), text: common("staff.organisations") }]} here={t("title")} />
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      {done ? (
        <div role="status" className="note ok mb-4">
          {t(`done.${done}`)}
        </div>
      ) : null}
      <Answered answered={answered} />
      {found.rows.length === 0 ? (
        <EmptyState title={t("empty")} action={<a href={to.staffOrganisations()}>{common("staff.organisations")}</a>}>
          {t("emptyText")}
        </EmptyState>
      ) : null}
      {found.rows.map((request) => (
        <AskedRequest key={request.id} request={request} />
      ))}
      <ListPages found={found} hrefOf={(page) => requestsHref(to.staffJoinRequests(), { page })} />
      <Successions successions={loaded.successions} />
    </>
  );
});
