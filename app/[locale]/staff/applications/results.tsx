import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { APPLICATION_EXPORT_FORMATS, type QueueQuery, UNNARROWED } from "#domain/review/queue/queue";
import { paths } from "#lib/paths";
import { fileHref, isPlain, queueHref } from "./applications.params.ts";
import type { LoadedQueue } from "./load.ts";
import { QueueTable } from "./queue-table.tsx";

/** The rows that the address asks for, or why there are none and what to do. */
export async function Results({ path, loaded }: { path: string; loaded: LoadedQueue }) {
  const t = await getTranslations("review");
  const { query, found, place } = loaded;
  if (found.total === 0) return <Nothing path={path} loaded={loaded} />;
  return (
    <>
      <QueueTable path={path} query={query} found={found} stages={loaded.stages} place={place} />
      <p className="meta count">{t("count", { n: found.total })}</p>
      <FileLinks query={query} />
      <ListPages found={found} hrefOf={(page) => queueHref(path, query, { page })} />
    </>
  );
}

/** The whole list as a file; the applicants' names leave only by a link of their own. */
async function FileLinks({ query }: { query: QueueQuery }) {
  const [t, formats, locale] = await Promise.all([getTranslations("queue.file"), getTranslations("exchange.export"), getLocale()]);
  const links = (personal: boolean) =>
    APPLICATION_EXPORT_FORMATS.map((format, n) => (
      <span key={format}>
        {n > 0 ? ", " : ""}
        <a className="alone" href={fileHref(paths(locale).staffApplicationsExport(), query, { format, personal })} rel="nofollow">
          {formats(`formats.${format}`)}
          <VisuallyHidden>{personal ? `, ${t("named")}` : ""}</VisuallyHidden>
        </a>
      </span>
    ));
  return (
    <p className="meta count">
      {formats("list")} {links(false)}. {t("named")}: {links(true)}.
    </p>
  );
}

async function Nothing({ path, loaded: { query, counts } }: { path: string; loaded: LoadedQueue }) {
  const [t, locale] = await Promise.all([getTranslations("review"), getLocale()]);
  const kind = !isPlain(query) ? "noMatch" : counts.all === 0 ? "empty" : "done";
  const way = {
    noMatch: { href: queueHref(path, { ...query, ...UNNARROWED }), text: t("filters.clear") },
    empty: { href: paths(locale).apply(), text: t("empty.action") },
    done: { href: queueHref(path, query, { view: "all" }), text: t("done.action") },
  }[kind];
  return (
    <div className="p-4">
      <EmptyState
        state={kind === "noMatch" ? "no-match" : kind === "done" ? "done" : "empty"}
        title={t(`${kind}.title`)}
        action={
          <LinkButton quiet href={way.href}>
            {way.text}
          </LinkButton>
        }
      >
        {t(`${kind}.text`)}
      </EmptyState>
    </div>
  );
}
