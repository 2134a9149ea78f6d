import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AimInShort } from "#components/consortium/aim-in-short";
import { CoverageStrip } from "#components/consortium/coverage-strip";
import { coverageWords } from "#components/consortium/coverage-words";
import { StatusBadge } from "#components/ui/status-badge";
import type { ownConsortia } from "#domain/consortia/reads";
import { daysLeft, formatDateTime } from "#lib/format";
import { isNear } from "#lib/format/near";
import { paths } from "#lib/paths";

/** A place that an organisation of the reader has, has asked for, or was offered. */
export type OwnConsortium = Awaited<ReturnType<typeof ownConsortia>>[number];

/** `organisation`: whose place it is, for readers who act for several. `children`: what is said below. */
type Props = { seat: OwnConsortium; now: Date; organisation?: string | undefined; children?: ReactNode };

/** One of the reader's own consortia as a line: what it is for, what it has and lacks, their place, and when it closes. */
export async function OwnConsortiumLine({ seat, now, organisation, children }: Props) {
  const [t, consortia, term, wordsOf, locale] = await Promise.all([
    getTranslations("organisations.desk"),
    getTranslations("consortia"),
    getTranslations("terms"),
    coverageWords(),
    getLocale(),
  ]);
  const words = wordsOf(seat.coverage);
  const to = paths(locale);
  const isUnread = seat.hidden && seat.seat !== "joined";
  const hasEnded = seat.status === "ended";
  const isUnpublished = seat.publication !== "published" && !hasEnded;
  return (
    <li>
      <span>
        <a className="alone" href={isUnread ? to.consortiumMembership(seat.slug) : to.consortium(seat.slug)}>
          {seat.title}
        </a>
        {seat.aim ? (
          <span className="meta mb-2 block wrap-anywhere">
            <AimInShort aim={seat.aim} />
          </span>
        ) : null}
        <CoverageStrip has={seat.coverage.covered} lacks={seat.coverage.open} label={words.label} />
      </span>
      <span>
        <span className="row">
          {term(`consortiumRole.${seat.role}`)}
          <StatusBadge tone={hasEnded ? "grey" : seat.seat === "joined" ? "ok" : "info"}>
            {t(`seats.${hasEnded ? "ended" : seat.seat}`)}
          </StatusBadge>
        </span>
        {isUnpublished ? (
          <span className="block">
            <StatusBadge tone="warn">{consortia("publication.badge")}</StatusBadge>
          </span>
        ) : null}
        {organisation ? <span className="meta block">{organisation}</span> : null}
        {seat.looking && !isUnpublished ? <span className="meta block">{words.lacks}</span> : null}
      </span>
      <span className="meta">
        {seat.closesAt && seat.status === "open" ? (
          <>
            <span className={isNear(seat.closesAt, now, "closing") ? "deadline" : "font-semibold"}>
              {daysLeft(seat.closesAt, now, locale, seat.zone ?? undefined)}
            </span>
            <span className="block">{formatDateTime(seat.closesAt, locale, seat.zone ? { zone: seat.zone } : {})}</span>
          </>
        ) : null}
      </span>
      {children}
    </li>
  );
}
