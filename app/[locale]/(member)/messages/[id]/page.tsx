import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { formatDate, formatDateTime } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { mailto, paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleOfFound } from "../../../title-of-found.ts";
import { AnswerForm } from "./answer-form.tsx";
import { load } from "./load.ts";
import { Unwanted } from "./unwanted.tsx";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props) {
  const [{ id }, t] = await Promise.all([params, getTranslations("organisations.messages")]);
  return titleOfFound(load(id), ({ topic }) => `${topic} · ${t("title")}`);
}

export default guarded(async function MessagePage({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const message = await load(id);
  if (!message) {
    status(404);
    return <NotFound />;
  }
  const [t, locale] = await Promise.all([getTranslations("organisations.messages"), getLocale()]);
  const to = paths(locale);
  const { side, topic, text, sentAt, sender, from, answer, answerer, answeredAt, address } = message;
  const paragraphs = (given: string) => (
    <blockquote className="quote">
      <p className="given">{given}</p>
    </blockquote>
  );
  return (
    <>
      <Breadcrumbs trail={[{ href: to.messages(), text: t("title") }]} here={topic} />
      {done === "sent" && side === "sent" ? <Note tone="ok">{t("sentNote", { name: message.to.name })}</Note> : null}
      <div className="split">
        <article>
          <p className="meta">
            {formatDateTime(sentAt, locale)}
            {BETWEEN_PARTS}
            {t(`abouts.${message.about}`)}
          </p>
          <h1>{topic}</h1>
          <p className="mt-4 mb-4">
            <b>{sender}</b>,{" "}
            <a className="alone" href={to.organisation(from.slug)}>
              {from.name}
            </a>{" "}
            →{" "}
            <a className="alone" href={to.organisation(message.to.slug)}>
              {message.to.name}
            </a>
          </p>
          {paragraphs(text)}
          {answer && answeredAt ? (
            <section className="sec">
              <h2>{t("answerOf", { person: answerer ?? message.to.name, date: formatDate(answeredAt, locale) })}</h2>
              {paragraphs(answer)}
            </section>
          ) : null}
          {message.status === "declined" ? <p className="mt-6">{t("wasDeclined", { name: message.to.name })}</p> : null}
          {message.mayAnswer ? <AnswerForm message={message} /> : null}
        </article>
        <aside className="aside">
          <section>
            <h2>{t("addresses")}</h2>
            {address ? (
              <p>
                <a className="alone" href={mailto(address, topic)}>
                  {address}
                </a>
              </p>
            ) : (
              <p className="meta">{t(message.status === "sent" ? "addressHidden" : "addressNotShown")}</p>
            )}
          </section>
          {side === "received" ? <Unwanted message={message} /> : null}
        </aside>
      </div>
    </>
  );
});
