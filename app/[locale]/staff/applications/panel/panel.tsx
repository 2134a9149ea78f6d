import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationBadge } from "#components/application/application-badge";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { RecusedNotice } from "../[id]/deliberation/recused-notice.tsx";
import { placeHref } from "../applications.params.ts";
import type { LoadedPanel, LoadedQueue } from "../load.ts";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { PanelAnswers } from "./answers.tsx";
import { Checks } from "./checks.tsx";
import { Decide } from "./decide.tsx";
import { PanelFacts } from "./panel-facts.tsx";
import { Summary } from "./summary.tsx";

const TITLE = "panel-title";
type Props = { path: string; loaded: LoadedQueue; panel: LoadedPanel };

/** The application beside the list, at a glance, with the ways on at its foot. On phones it is the page. */
export async function Panel({ path, loaded, panel }: Props) {
  const [t, r, locale] = await Promise.all([getTranslations("queue.panel"), getTranslations("review"), getLocale()]);
  const { query, found } = loaded;
  const { application, position } = panel;
  const close = (
    <a href={placeHref(path, query, {})} aria-keyshortcuts="Escape" data-soft data-closes={panel.id}>
      {t("close")}
    </a>
  );
  if (!application)
    return (
      <aside className="beside" aria-label={t("gone")} data-panel={panel.id}>
        <div className="body">
          <div id="why-not" tabIndex={-1}>
            {panel.declared ? <RecusedNotice declared={panel.declared} /> : <p>{t("gone")}</p>}
          </div>
          <p>{close}</p>
        </div>
      </aside>
    );
  const { id, reference, organisation, status, requests } = application;
  const from = { applicationId: id, query: placeHref("", query, {}), next: panel.next };
  const page = placeHref(paths(locale).staffApplication(id), query, {});
  const asked = requests.at(-1);
  const late = asked?.isLate && asked.dueAt ? formatDate(asked.dueAt, locale, "short") : "";
  return (
    <aside key={id} className="beside" aria-labelledby={TITLE} data-panel={id}>
      <div className="body">
        <div className="row between meta">
          <span className="num">{position ? t("position", { reference, n: position, total: found.total }) : reference}</span>
          <span className="row">
            <a href={page}>{t("full")}</a>
            <span>
              {close} <KeyCap of="Esc" />
            </span>
          </span>
        </div>
        <div className="row">
          <h2 id={TITLE} className="wrap-anywhere" tabIndex={-1}>
            {organisation}
          </h2>
          <ApplicationBadge status={status} />
        </div>
        <Summary application={application} />
        <PanelFacts loaded={loaded} row={panel.row} application={application} from={from} path={path} />
        <Checks checks={panel.row?.checks ?? []} duplicates={application.duplicates} compare={`${page}#duplicates`} />
        <PanelAnswers application={application} />
        {asked ? (
          <>
            <h3>{t("asked")}</h3>
            <p className="given wrap-anywhere" lang={application.locale}>
              {asked.message}
            </p>
            {asked.answeredAt ? null : <p className="meta">{late ? r("points.late", { date: late }) : r("notAnswered")}</p>}
          </>
        ) : null}
      </div>
      <Decide path={path} loaded={loaded} application={application} from={from} />
    </aside>
  );
}
