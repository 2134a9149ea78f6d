import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { RolesTable } from "#components/organisation/roles-table";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { mailto, paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { Colleagues } from "./colleagues.tsx";
import { InviteForm } from "./invite-form.tsx";
import { InviteSeveral } from "./invite-several.tsx";
import { JoinRequests } from "./join-requests.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { load, type PeopleQuery } from "./load.ts";
import { Succession } from "./succession.tsx";
import { Waiting } from "./waiting.tsx";

type Props = { searchParams: Promise<PeopleQuery> };

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("access"), getTranslations("common")]);
  return { title: `${t("people.title")} · ${common("nav.member")}` };
}

export default guarded(async function People({ searchParams }: Props) {
  const loaded = await load(await searchParams);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, errors, common, locale] = await Promise.all([
    getTranslations("access"),
    getTranslations("errors"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { acting, abilities, colleagues } = loaded;
  const owner = colleagues.find(({ role, status }) => role === "owner" && status === "active");
  const isStopped = abilities.invite === "organisation.not_active";
  const office = <a href={paths(locale).help()}>{common("askOffice")}</a>;
  const writeTo = owner ? <a href={mailto(owner.email)}>{t("people.writeTo", { name: `${owner.firstName} ${owner.lastName}` })}</a> : null;
  return (
    <div className="flex flex-col gap-10">
      <div>
        <PageTitle lead={t("people.lead", { organisation: acting.name })}>{t("people.title")}</PageTitle>
        <div className="stack">
          {loaded.done ? (
            <div role="status" className="note ok">
              {t(`people.done.${loaded.done}`)}
            </div>
          ) : null}
          <Succession succession={loaded.succession} acting={acting} />
          <JoinRequests requests={loaded.requests} own={acting.role} />
          <Colleagues loaded={loaded} />
          <RolesTable />
        </div>
      </div>
      <Waiting loaded={loaded} />
      {abilities.invite === true ? (
        <>
          <InviteForm organisationId={acting.organisationId} role={acting.role} />
          <InviteSeveral acting={acting} />
        </>
      ) : (
        <EmptyState state="denied" title={t(isStopped ? "people.stopped" : "people.denied")} action={isStopped ? office : writeTo}>
          {errors(`refusals.${abilities.invite}` as "refusals.forbidden")}
        </EmptyState>
      )}
      <LeaveForm acting={acting} />
    </div>
  );
});
