import { getLocale, getTranslations } from "next-intl/server";
import { AimInShort } from "#components/consortium/aim-in-short";
import { CoverageStrip } from "#components/consortium/coverage-strip";
import { coverageWords } from "#components/consortium/coverage-words";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { StatusBadge } from "#components/ui/status-badge";
import { daysLeft, formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { WaitingLines } from "../consortia/waiting-lines.tsx";
import type { Desk } from "./load.ts";

/** Where the organisation is in, or has asked, and what waits for its answer. */
export async function Consortia({ desk: { seats, waiting, now } }: { desk: Desk }) {
  const [t, term, wordsOf, locale] = await Promise.all([
    getTranslations("organisations.desk"),
    getTranslations("terms"),
    coverageWords(),
    getLocale(),
  ]);
  const to = paths(locale);
  const thingsOf = (slug: string) => waiting.find((one) => one.slug === slug)?.things ?? [];
  if (seats.length === 0)
    return (
      <div className="sec">
        <EmptyState title={t("noConsortia")} action={<LinkButton href={to.consortia()}>{t("see")}</LinkButton>}>
          {t("noConsortiaText")}
        </EmptyState>
      </div>
    );
  return (
    <section className="sec">
      <div className="row between mb-3">
        <h2>{t("consortia")}</h2>
        <a href={to.consortia()}>{t("find")}</a>
      </div>
      <ul className="lines">
        {seats.map((seat) => (
          <li key={seat.slug}>
            <span>
              <a className="alone" href={to.consortium(seat.slug)}>
                {seat.title}
              </a>
              {seat.aim ? (
                <span className="meta mb-2 block wrap-anywhere">
                  <AimInShort aim={seat.aim} />
                </span>
              ) : null}
              <CoverageStrip has={seat.coverage.covered} lacks={seat.coverage.missing} label={wordsOf(seat.coverage).label} />
            </span>
            <span>
              <span className="row">
                {term(`consortiumRole.${seat.role}`)}
                <StatusBadge tone={seat.seat === "joined" ? "ok" : "info"}>{t(`seats.${seat.seat}`)}</StatusBadge>
              </span>
              {seat.looking ? <span className="meta block">{wordsOf(seat.coverage).missing}</span> : null}
            </span>
            <span className="meta">
              {seat.closesAt && seat.status === "open" ? (
                <>
                  <span className="deadline">{daysLeft(seat.closesAt, new Date(), locale)}</span>
                  <span className="block">{formatDateTime(seat.closesAt, locale, seat.zone ? { zone: seat.zone } : {})}</span>
                </>
              ) : null}
            </span>
            {thingsOf(seat.slug).length > 0 ? (
              <ul className="col-span-full mt-3 grid gap-x-6 gap-y-3 md:grid-cols-2">
                <WaitingLines slug={seat.slug} things={thingsOf(seat.slug)} now={now} />
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
