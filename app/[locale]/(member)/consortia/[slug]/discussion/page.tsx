import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { ListPages } from "#components/ui/list-pages";
import { StatusBadge } from "#components/ui/status-badge";
import type { ThreadLine } from "#domain/consortia/discussion/discussion-reads";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { discussionHref } from "./discussion.params.ts";
import { EmailSettings } from "./email-settings.tsx";
import { load } from "./load.ts";
import { StartForm } from "./start-form.tsx";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) =>
  spaceTitle(
    load(props).then((loaded) => loaded?.discussion),
    "discussion",
  );

/** The threads of a consortium's discussion, and the form that starts one more. */
export default guarded(async function DiscussionPage(props: Props) {
  const [loaded, t, locale] = await Promise.all([load(props), getTranslations("discussion"), getLocale()]);
  if (!loaded) return spaceMissing();
  const { discussion } = loaded;
  const { threads, accepted, slug, mayStart } = discussion;
  const path = paths(locale).consortiumDiscussion(slug);
  return (
    <SpacePage space={discussion} part="discussion" lead={t("lead")}>
      <section className="sec">
        <h2>{t(accepted ? "threads" : "threadsOpen", { n: threads.total })}</h2>
        <ol className="threads mt-4">
          {threads.rows.map((thread) => (
            <Line key={thread.id} slug={slug} thread={thread} />
          ))}
        </ol>
        <ListPages found={threads} hrefOf={(page) => discussionHref(path, page)} />
        {mayStart === true ? <StartForm key={discussion.written} {...loaded} /> : null}
        {mayStart === "forbidden" ? <p className="meta mt-6">{t("viewer")}</p> : null}
      </section>
      <EmailSettings discussion={discussion} />
    </SpacePage>
  );
});

async function Line({ slug, thread }: { slug: string; thread: ThreadLine }) {
  const [t, locale] = await Promise.all([getTranslations("discussion"), getLocale()]);
  const { id, title, language, isConfidential, isClosed, messages, unread, activeAt } = thread;
  return (
    <li>
      <div className="row between">
        <h3 className="wrap-anywhere" lang={title && language !== locale ? language : undefined}>
          <a className="alone" href={paths(locale).consortiumThread(slug, id)}>
            {title ?? t("removedTitle")}
          </a>
        </h3>
        <span className="row">
          {unread > 0 ? <StatusBadge tone="info">{t("unread", { n: unread })}</StatusBadge> : null}
          {isConfidential ? <StatusBadge tone="warn">{t("confidential")}</StatusBadge> : null}
          {isClosed ? <StatusBadge>{t("closed")}</StatusBadge> : null}
        </span>
      </div>
      <p className="meta num">{t("count", { n: messages, when: formatDateTime(activeAt, locale) })}</p>
    </li>
  );
}
