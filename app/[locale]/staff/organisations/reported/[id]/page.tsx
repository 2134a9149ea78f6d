import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Icon } from "#components/ui/icon";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { formatDate, formatDateTime } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { Decisions } from "../../decisions.tsx";
import { moderationHref } from "../../moderation.params.ts";
import { Shortcuts } from "../../shortcuts/shortcuts.tsx";
import { whyNot } from "../../why-not.ts";
import { load } from "./load.ts";

type Params = { params: Promise<{ id: string }> };
type Found = NonNullable<Awaited<ReturnType<typeof load>>>;

export async function generateMetadata({ params }: Params) {
  const [{ id }, t, common] = await Promise.all([
    params,
    getTranslations("moderation.organisations.reportedMessage"),
    getTranslations("common"),
  ]);
  const named = ({ message: { from, to } }: Found) => t("title", { from: from.name, to: to.name });
  return titleOfFound(load(id), (found) => `${named(found)} · ${common("staff.organisations")}`);
}

/** A reported message with its answer, and what staff may do with the organisation that sent it. */
export default guarded(async function ReportedMessagePage({ params }: Params) {
  const loaded = await load((await params).id);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, m, o, locale] = await Promise.all([
    getTranslations("moderation.organisations.reportedMessage"),
    getTranslations("organisations.messages"),
    getTranslations("moderation.organisations"),
    getLocale(),
  ]);
  const { message, reason, row, shortcuts } = loaded;
  const { from, to, sender, topic, text, about, sentAt, answer, answerer, answeredAt } = message;
  const address = paths(locale);
  const others = row?.reasons.filter((one) => one !== "reported") ?? [];
  return (
    <>
      <Breadcrumbs trail={[{ href: moderationHref(address.staffOrganisations(), { view: "reported" }), text: t("back") }]} here={topic} />
      <PageTitle lead={t("lead", { to: to.name })}>{t("title", { from: from.name, to: to.name })}</PageTitle>
      <section className="mb-8">
        <h2 className="wrap-anywhere">{topic}</h2>
        <p className="meta">
          {sender}, <a href={address.organisation(from.slug)}>{from.name}</a>
          {BETWEEN_PARTS}
          {formatDateTime(sentAt, locale)}
          {BETWEEN_PARTS}
          {m(`abouts.${about}`)}
        </p>
        <p className="ck look mt-2 mb-2">
          <Icon name="triangle-exclamation-point" size={16} /> {m(`reasons.${reason}`)}
        </p>
        <blockquote className="quote">
          <p className="given wrap-anywhere">{text}</p>
        </blockquote>
        {answer && answeredAt ? (
          <>
            <h3>{m("answerOf", { person: answerer ?? to.name, date: formatDate(answeredAt, locale) })}</h3>
            <blockquote className="quote">
              <p className="given wrap-anywhere">{answer}</p>
            </blockquote>
          </>
        ) : (
          <p className="mt-4">{message.status === "declined" ? m("wasDeclined", { name: to.name }) : t("waits", { to: to.name })}</p>
        )}
      </section>
      <Shortcuts
        path={address.staffOrganisations()}
        loaded={{ shortcuts, last: undefined, state: { done: null, did: null } }}
        none={t("checked")}
      />
      {row ? (
        <article className="moderated" id={row.slug} aria-label={from.name} data-cannot={JSON.stringify(await whyNot(row))} data-alone>
          <header>
            <h2>
              {t("next")}{" "}
              <a className="main" href={address.organisation(from.slug)}>
                {from.name}
              </a>
            </h2>
          </header>
          <div className="stack">
            <p>
              {t("warn")} {row.may.suspend === true ? t("suspend") : null}
            </p>
            {others.length > 0 ? (
              <Note tone="warn">{t("other", { from: from.name, reasons: others.map((one) => o(`badges.${one}`)).join(", ") })}</Note>
            ) : null}
          </div>
          <Decisions row={row} />
        </article>
      ) : (
        <Note tone="info">{t("checked")}</Note>
      )}
    </>
  );
});
