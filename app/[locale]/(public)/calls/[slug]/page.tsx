import { getLocale, getTranslations } from "next-intl/server";
import { CallDue } from "#components/call/call-due";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { publicHead } from "../../../public-head.ts";
import { Answering } from "./answering.tsx";
import { Dates } from "./dates.tsx";
import { FittingMembers } from "./fitting-members.tsx";
import { Intro } from "./intro.tsx";
import { KeyFacts } from "./key-facts.tsx";
import { load } from "./load.ts";
import { OwnPosition } from "./own-position.tsx";
import { Rules } from "./rules.tsx";
import { WantedCapabilities, WantedSegments } from "./wants.tsx";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  const [loaded, t, common] = await Promise.all([load(slug).catch(() => null), getTranslations("calls"), getTranslations("common")]);
  if (loaded === null) return {};
  const call = loaded?.call;
  if (!call) return { title: common("notFound.title") };
  const title = `${call.title} · ${t("title")}`;
  const description = (call.summary ?? call.quotation)?.text.slice(0, 300);
  if (call.status !== "published") return { title, description, robots: "noindex" };
  return publicHead({ title, description, path: (to) => to.call(call.slug) });
}

export default guarded(async function CallPage({ params }: Props) {
  const { slug } = await params;
  const [loaded, t, common, locale] = await Promise.all([load(slug), getTranslations("calls"), getTranslations("common"), getLocale()]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { call, consortia, own, members, following, now, mayCreate } = loaded;
  const to = paths(locale);
  // The heading of the segments says it already.
  const saysNone = consortia.length === 0 && call.sectors.length > 0;
  const trail = [
    { href: to.home(), text: common("nav.home") },
    { href: to.calls(), text: t("title") },
  ];
  return (
    <>
      <Breadcrumbs trail={trail} here={call.title} />
      {call.status === "published" ? null : (
        <Note tone="warn">
          {t(`status.${call.status}`)}. {t("page.notPublic")}
        </Note>
      )}
      <header className="split">
        <Intro call={call} mayCreate={mayCreate} following={following} />
        <div className="stack">
          <CallDue call={call} now={now} big={call.status === "published"} />
          {call.next && call.status === "published" ? (
            <p>
              <a className="meta" href={to.callCalendar(call.slug)}>
                {t("page.calendar")}
              </a>
            </p>
          ) : null}
        </div>
      </header>
      <WantedSegments call={call} consortia={consortia} />
      <div className="split sec">
        <div className="stack [--g:48px]">
          {saysNone ? <FittingMembers call={call} members={members} across /> : <Answering call={call} consortia={consortia} now={now} />}
          <WantedCapabilities call={call} members={members} />
          <Dates call={call} now={now} />
          <Rules call={call} />
        </div>
        <aside className="stack [--g:48px]">
          <KeyFacts call={call} />
          {own && call.state !== "closed" ? <OwnPosition call={call} own={own} /> : null}
          {saysNone ? null : <FittingMembers call={call} members={members} />}
        </aside>
      </div>
    </>
  );
});
