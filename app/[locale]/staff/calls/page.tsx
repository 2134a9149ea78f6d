import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { CALL_STATUSES } from "#domain/calls/state";
import { isStaff } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { titleFor } from "../title-for.ts";
import { publish } from "./actions.ts";
import { CallTable } from "./call-table.tsx";
import { load, type Search } from "./load.ts";

export async function generateMetadata() {
  const t = await getTranslations("calls");
  return titleFor(isStaff, t("staff.title"));
}

export default guarded(async function StaffCalls({ searchParams }: { searchParams: Search }) {
  const [{ query, found, now }, t, locale] = await Promise.all([load(searchParams), getTranslations("calls"), getLocale()]);
  if (!found) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const publishable = query.view !== "published";
  return (
    <>
      <PageTitle
        lead={t("staff.lead")}
        aside={
          <>
            <LinkButton quiet href={to.staffImports("calls")}>
              {t("staff.import")}
            </LinkButton>
            <LinkButton href={to.staffCallNew()}>{t("staff.new")}</LinkButton>
          </>
        }
      >
        {t("staff.title")}
      </PageTitle>
      {query.done ? (
        <div className="mb-6">
          <Note tone="ok">{t(query.view === "withdrawn" ? "staff.withdrawn_n" : "staff.published_n", { n: query.done })}</Note>
        </div>
      ) : null}
      <div className="side">
        <nav aria-label={t("staff.views")}>
          <ul className="views">
            {CALL_STATUSES.map((view) => (
              <li key={view}>
                <a href={to.staffCalls(view)} aria-current={view === query.view ? "page" : undefined}>
                  {t(`staff.${view}`)} <span className="n num">{found.counts[view]}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {found.rows.length === 0 ? (
            <EmptyState title={t("staff.empty")} action={<a href={to.staffCallNew()}>{t("staff.new")}</a>}>
              {t("staff.emptyText")}
            </EmptyState>
          ) : publishable ? (
            <WordedForm action={publish} className="stack">
              <CallTable rows={found.rows} select now={now} />
              <p>
                <SubmitButton>{t("staff.publish")}</SubmitButton>
              </p>
            </WordedForm>
          ) : (
            <CallTable rows={found.rows} select={false} now={now} />
          )}
          <ListPages found={found} hrefOf={(page) => `${to.staffCalls(query.view)}${page > 1 ? `&page=${page}` : ""}`} />
        </div>
      </div>
    </>
  );
});
