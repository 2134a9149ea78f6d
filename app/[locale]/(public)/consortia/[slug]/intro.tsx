import { getLocale, getTranslations } from "next-intl/server";
import { AnswersCall } from "#components/call/answers-call";
import { Actions } from "#components/consortium/actions";
import { ConsortiumBadge } from "#components/consortium/state-badge";
import { LinkButton } from "#components/ui/button";
import { StatusBadge } from "#components/ui/status-badge";
import type { ConsortiumView } from "#domain/consortia/page-view";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { PartnerName } from "./partner-name.tsx";

type Props = { consortium: ConsortiumView; isVisitor: boolean; now: Date };

/** Title, aim, state, who leads it, and what this reader can do here. */
export async function Intro({ consortium, isVisitor, now }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("consortia"), formWords("consortia"), getLocale()]);
  const to = paths(locale);
  const { aim, coverage, coordinator, may, place, slug, looking } = consortium;
  const seat = place?.seat?.status;
  const asks = may.ask === true || (isVisitor && looking && coverage.openSeats > 0);
  const offer = asks ? { href: to.consortiumMembership(slug), button: t("page.ask"), text: t("page.askText") } : undefined;
  const reason =
    consortium.ended ||
    isVisitor ||
    asks ||
    may.enter === true ||
    seat === "joined" ||
    seat === "asked" ||
    seat === "invited" ||
    may.ask === true
      ? undefined
      : words.refusal(may.ask);
  return (
    <div className="stack">
      <h1>{consortium.title}</h1>
      {aim ? (
        <p className="lead given text-ink" lang={aim.lang === locale ? undefined : aim.lang}>
          {aim.text}
        </p>
      ) : null}
      <p className="meta num">
        <ConsortiumBadge
          status={consortium.status}
          closesAt={consortium.closesAt}
          looking={looking}
          isPublished={consortium.publication === "published"}
        />{" "}
        {coverage.seats > 0 ? t("seatsTaken", { taken: coverage.taken, seats: coverage.seats }) : null}
        {consortium.statedPartners === null ? null : t("stated", { n: consortium.statedPartners })}
        {coordinator ? (
          <>
            {BETWEEN_PARTS}
            {t("page.ledBy")} <PartnerName partner={coordinator} />
          </>
        ) : null}
        {consortium.madeUp ? `${BETWEEN_PARTS}${t("madeUp")}` : null}
      </p>
      {consortium.funded ? (
        <p>
          <StatusBadge tone="ok">{t("page.funded")}</StatusBadge>{" "}
          <span className="meta num">{t("page.submitted", { date: formatDate(consortium.funded.submittedAt, locale) })}</span>
        </p>
      ) : null}
      {consortium.call ? <AnswersCall call={consortium.call} now={now} link /> : null}
      <Actions offer={offer}>
        {may.enter === true ? <LinkButton href={to.consortiumWorkspace(slug)}>{t("page.workspace")}</LinkButton> : null}
        {seat === "invited" ? <LinkButton href={to.consortiumMembership(slug)}>{t("page.invitation")}</LinkButton> : null}
        {seat === "asked" || (seat === "joined" && !place?.seat?.isCoordinator) ? (
          <LinkButton quiet href={to.consortiumMembership(slug)}>
            {t(seat === "asked" ? "page.request" : "page.place")}
          </LinkButton>
        ) : null}
      </Actions>
      {reason && coverage.seats > 0 ? <p className="meta no-print">{reason}</p> : null}
    </div>
  );
}
