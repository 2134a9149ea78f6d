import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { SearchForm } from "#components/search/search-form";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { PageTitle } from "#components/ui/page-title";
import { isStaff } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { titleFor } from "../title-for.ts";
import { AddForm } from "./add-form.tsx";
import { load } from "./load.ts";
import { peopleHref } from "./people.params.ts";
import { PeopleLists } from "./people-lists.tsx";
import { PeopleTable } from "./people-table.tsx";
import { WaitingErasures } from "./waiting-erasures.tsx";
import { WaitingProposals } from "./waiting-proposals.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("access"), getTranslations("common")]);
  return titleFor(isStaff, `${t("staffPeople.title")} · ${common("nav.staff")}`);
}

export default guarded(async function StaffPeople({ searchParams }: Props) {
  const loaded = await load(searchParams);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, settings, review, common, importing, locale] = await Promise.all([
    getTranslations("access"),
    getTranslations("settings"),
    getTranslations("review"),
    getTranslations("common"),
    getTranslations("exchange.import"),
    getLocale(),
  ]);
  const { people, query, list, abilities, proposals, erasures } = loaded;
  const path = paths(locale).staffPeople();
  return (
    <div className="stack [--g:24px]">
      <PageTitle
        lead={t("staffPeople.count", { n: people.counts?.everyone ?? 0 })}
        aside={
          <>
            <a className="btn quiet" href={paths(locale).staffRetention()}>
              {settings("retention.title")}
            </a>
            <a className="btn quiet" href={paths(locale).staffAbsences()}>
              {review("absences.title")}
            </a>
            {abilities.grantRole === true ? (
              <>
                <a className="btn quiet" href={paths(locale).staffInvite()}>
                  {t("staffPeople.inviteTo")}
                </a>
                <a className="btn quiet" href={paths(locale).staffImports("people")}>
                  {importing("title")}
                </a>
              </>
            ) : null}
          </>
        }
      >
        {t("staffPeople.title")}
      </PageTitle>
      {abilities.grantRole === true ? <AddForm /> : null}
      <WaitingProposals proposals={proposals} />
      <WaitingErasures erasures={erasures} />
      <div className="side moderation">
        <PeopleLists loaded={loaded} />
        <div className="stack">
          <SearchForm
            action={path}
            label={t("staffPeople.search")}
            placeholder={t("staffPeople.searchHint")}
            button={common("search.action")}
            value={query.q}
          />
          <PeopleTable rows={people.rows} />
          <ListPages found={people} hrefOf={(page) => peopleHref(path, { q: query.q, list, page })} />
        </div>
      </div>
      {abilities.grantRole === true ? null : (
        <EmptyState
          state="denied"
          title={t("staffPeople.denied")}
          action={<a href={paths(locale).staffApplications()}>{t("staffPeople.deniedAction")}</a>}
        >
          {t("staffPeople.deniedText")}
        </EmptyState>
      )}
    </div>
  );
});
