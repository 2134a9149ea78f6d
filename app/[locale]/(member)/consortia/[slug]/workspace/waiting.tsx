import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { SUGGESTIONS } from "../partners/partners.params.ts";
import type { Loaded } from "./load.ts";

type Waiting = { key: string; href: string; what: string; why?: string };

/** What this reader could do next, each with its page; the most urgent first. */
export async function WaitingHere({ workspace, commitments, agreementWaits, meetingsWait, unread }: Omit<Loaded, "decisions" | "now">) {
  const [t, locale, format] = await Promise.all([getTranslations("consortia.space.waiting"), getLocale(), getFormatter()]);
  const to = paths(locale);
  const { slug, gap } = workspace;
  const open = workspace.may.decline === true ? (workspace.requests ?? []).filter(({ held }) => !held) : [];
  const [oldest] = open;
  const { letter } = commitments;
  const unsigned = commitments.own.filter(({ commitment: { state } }) => state !== "signed");
  const uncommitted = commitments.own.filter(({ commitment: { state } }) => state === "interest" || state === "withdrawn");
  const all: Waiting[] = [
    ...(oldest
      ? [
          {
            key: "requests",
            href: to.consortiumRequests(slug),
            what: t("requests", { n: open.length }),
            why: t("oldest", { date: formatDate(oldest.askedAt, locale) }),
          },
        ]
      : []),
    ...(agreementWaits ? [{ key: "agreement", href: to.consortiumDocuments(slug), what: t("agreement"), why: t("agreementWhy") }] : []),
    ...(meetingsWait > 0 ? [{ key: "meetings", href: to.consortiumMeetings(slug), what: t("meetings", { n: meetingsWait }) }] : []),
    ...(unread > 0 ? [{ key: "discussion", href: to.consortiumDiscussion(slug), what: t("messages", { n: unread }) }] : []),
    ...(letter ? unsigned : []).map(({ partner }) => ({
      key: `sign ${partner.id}`,
      href: to.consortiumLetter(slug),
      what: t("sign", { organisation: partner.name }),
      why: t("signUntil", { date: formatDate(letter?.validUntil ?? partner.since ?? new Date(0), locale) }),
    })),
    ...(letter ? [] : uncommitted).map(({ partner }) => ({
      key: `commit ${partner.id}`,
      href: to.consortiumCommitments(slug),
      what: t("commit", { organisation: partner.name }),
    })),
    ...(workspace.may.edit === true && gap && gap.roles.length > 0
      ? [
          {
            key: "roles",
            href: `${to.consortiumPartners(slug)}#${SUGGESTIONS}`,
            what: t("roles", { n: gap.roles.length }),
            why: format.list(gap.roles),
          },
        ]
      : []),
  ];
  return (
    <section className="sec">
      <h2>{t("title", { n: all.length })}</h2>
      {all.length > 0 ? (
        <ol className="items mt-3">
          {all.map(({ key, href, what, why }) => (
            <li key={key}>
              <a className="main alone" href={href}>
                {what}
              </a>
              {why ? <p className="meta wrap-anywhere">{why}</p> : null}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
