import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { ListPages } from "#components/ui/list-pages";
import { Note } from "#components/ui/note";
import { StatusBadge } from "#components/ui/status-badge";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { titleOfFound } from "../../../../../title-of-found.ts";
import { spaceMissing } from "../../_space/space-missing.tsx";
import { SpaceNav } from "../../_space/space-nav.tsx";
import { answer, close, reopen } from "../actions.ts";
import { MessageFields } from "../message-fields.tsx";
import { type Loaded, load } from "./load.ts";
import { Message } from "./message.tsx";
import { threadHref } from "./thread.params.ts";

type Props = Parameters<typeof load>[0];

export async function generateMetadata(props: Props) {
  const t = await getTranslations("discussion");
  return titleOfFound(load(props), ({ thread }) => `${thread.threadTitle ?? t("removedTitle")} · ${thread.title}`);
}

/** One thread of a consortium's discussion with its messages. */
export default guarded(async function ThreadPage(props: Props) {
  const [loaded, t, consortia, locale] = await Promise.all([
    load(props),
    getTranslations("discussion"),
    getTranslations("consortia"),
    getLocale(),
  ]);
  if (!loaded) return spaceMissing();
  const { thread } = loaded;
  const { slug, title, threadId, threadTitle, language, messages, closed } = thread;
  const to = paths(locale);
  const trail = [
    { href: to.consortia(), text: consortia("title") },
    { href: to.consortium(slug), text: title },
    { href: to.consortiumWorkspace(slug), text: consortia("space.short") },
    { href: to.consortiumDiscussion(slug), text: consortia("space.parts.discussion") },
  ];
  const heading = threadTitle ?? t("removedTitle");
  return (
    <>
      <Breadcrumbs trail={trail} here={heading} />
      <h1 className="wrap-anywhere" lang={threadTitle && language !== locale ? language : undefined}>
        {heading}
      </h1>
      {thread.isConfidential || closed ? (
        <p className="row mt-3">
          {thread.isConfidential ? <StatusBadge tone="warn">{t("confidential")}</StatusBadge> : null}
          {closed ? <StatusBadge>{t("closed")}</StatusBadge> : null}
        </p>
      ) : null}
      <SpaceNav space={thread} here="discussion" />
      <ol className="threads mt-6 max-w-3xl">
        {messages.rows.map((message) => (
          <Message key={`${message.id} ${message.version}`} consortiumId={thread.id} message={message} />
        ))}
      </ol>
      <ListPages found={messages} hrefOf={(page) => threadHref(to.consortiumThread(slug, threadId), page)} />
      {closed ? (
        <div className="mt-6 max-w-3xl">
          <Note>{t("closedBy", { who: closed.by ?? t("erased"), when: formatDateTime(closed.at, locale) })}</Note>
        </div>
      ) : null}
      {thread.mayAnswer === true ? <AnswerForm key={thread.written} {...loaded} /> : null}
      {thread.mayAnswer === "forbidden" ? <p className="meta mt-6">{t("viewer")}</p> : null}
      {thread.mayModerate ? (
        <WordedForm action={closed ? reopen : close} prefix="thread-" className="mt-6">
          <HiddenField name="consortiumId" value={thread.id} />
          <HiddenField name="threadId" value={threadId} />
          <SubmitButton className="btn quiet">{t(closed ? "reopen" : "close")}</SubmitButton>
        </WordedForm>
      ) : null}
      <p className="mt-6">
        <a className="alone" href={to.consortiumDiscussion(slug)}>
          {t("back")}
        </a>
      </p>
    </>
  );
});

async function AnswerForm({ thread, personId }: Loaded) {
  const [t, common] = await Promise.all([getTranslations("discussion"), getTranslations("common")]);
  const { id, threadId, written, mentionable } = thread;
  return (
    <section className="sec max-w-3xl">
      <h2>{t("answer")}</h2>
      <WordedForm action={answer} prefix="answer-" className="form mt-3">
        <HiddenField name="consortiumId" value={id} />
        <HiddenField name="threadId" value={threadId} />
        <MessageFields mentionable={mentionable} draft={{ key: `answer ${threadId} ${personId}`, version: written }} />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("answerDo")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
