import { getLocale, getTranslations } from "next-intl/server";
import { ConsortiumSummary } from "#components/consortium/consortium-summary";
import { StatusBadge } from "#components/ui/status-badge";
import type { ModeratedConsortium } from "#domain/consortia/moderation/moderation";
import { formatDateTime, formatDay } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { hidingText } from "../../hiding-text.ts";
import { PublicationPoints } from "../../publication-points.tsx";
import { Decisions } from "./decisions.tsx";
import { NotCoordinated } from "./not-coordinated.tsx";
import { TextNow } from "./text-now.tsx";
import { WhatChanged } from "./what-changed.tsx";
import { whyNot } from "./why-not.ts";

const TONES = {
  waiting: "warn",
  corrected: "info",
  new: "ok",
  changed: "info",
  isHidden: "danger",
  isReturned: "grey",
  isPrivate: "grey",
} as const;

/** One consortium as staff review it: why, what changed, and what they may do; at the right how the list shows it. */
export async function Entry({ row, now }: { row: ModeratedConsortium; now: Date }) {
  const [t, m, locale, cannot] = await Promise.all([getTranslations("consortia"), getTranslations("moderation"), getLocale(), whyNot(row)]);
  const { hidden, publication, reasons, look, text, changes } = row;
  const badges: (keyof typeof TONES)[] = [
    ...(hidden ? (["isHidden"] as const) : []),
    ...(publication === "returned" ? (["isReturned"] as const) : publication === "private" ? (["isPrivate"] as const) : []),
    ...reasons,
  ];
  const by = look?.by && m("consortia.lookedBy", { how: look.how, by: look.by, date: formatDateTime(look.at, locale) });
  const met = row.points.filter(({ isMet }) => isMet).length;
  return (
    <article className="moderated" id={row.slug} aria-label={row.title} data-cannot={JSON.stringify(cannot)}>
      <header>
        <div className="row">
          <h2>
            <a className="main" href={paths(locale).consortium(row.slug)}>
              {row.title}
            </a>
          </h2>
          {badges.map((badge) => (
            <StatusBadge key={badge} tone={TONES[badge]}>
              {m(`consortia.badges.${badge}`)}
            </StatusBadge>
          ))}
        </div>
        <p className="meta num">
          {[
            row.coordinator ? `${t("staff.ledBy")}: ${row.coordinator}` : t("staff.noCoordinator"),
            t("staff.latest", { when: formatDateTime(row.updatedAt, locale) }),
            by,
          ]
            .filter(Boolean)
            .join(BETWEEN_PARTS)}
        </p>
      </header>
      <div className="stack">
        {hidden ? (
          <div className="note warn">
            <b>{m("organisations.hiddenOn", { date: formatDay(hidden.at, locale) })}</b>
            <p className="given">{await hidingText(hidden)}</p>
          </div>
        ) : null}
        {row.correction ? <p className="meta">{t("staff.correctionSent", { correction: row.correction })}</p> : null}
        {row.may.handOver === undefined ? null : <NotCoordinated row={row} may={row.may.handOver} />}
        {row.points.length > 0 ? (
          <section>
            <h3>
              {t("publication.found")}: <span className="num">{t("publication.met", { met, all: row.points.length })}</span>
            </h3>
            <PublicationPoints points={row.points} />
          </section>
        ) : null}
        {text && changes.length > 0 ? <WhatChanged changes={changes} /> : null}
        {text && changes.length === 0 ? look ? <p>{m("organisations.notChanged")}</p> : <TextNow text={text} /> : null}
      </div>
      <Decisions row={row} />
      <div className="shown">
        <p className="meta">{m(publication === "published" && !hidden ? "consortia.asShown" : "consortia.asShownLater")}</p>
        <ConsortiumSummary consortium={row} now={now} heading="h3" brief={reasons.length === 0} />
      </div>
    </article>
  );
}
