import { getLocale, getTranslations } from "next-intl/server";
import { Deadline } from "#components/consortium/deadline";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { hidingText } from "../../../hiding-text.ts";
import NotFound from "../../../page-not-found.tsx";
import { publicHead } from "../../../public-head.ts";
import { Coverage } from "./coverage.tsx";
import { Intro } from "./intro.tsx";
import { load } from "./load.ts";
import { Roles } from "./roles.tsx";
import { Side } from "./side.tsx";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  const [loaded, t, common] = await Promise.all([load(slug).catch(() => null), getTranslations("consortia"), getTranslations("common")]);
  if (loaded === null) return {};
  const consortium = loaded?.consortium;
  if (!consortium) return { title: common("notFound.title") };
  const title = `${consortium.title} · ${t("title")}`;
  const description = consortium.aim?.text;
  if (consortium.hidden || consortium.publication !== "published") return { title, description, robots: "noindex" };
  return publicHead({ title, description, path: (to) => to.consortium(consortium.slug) });
}

export default guarded(async function ConsortiumPage({ params }: Props) {
  const [{ consortium, now, isVisitor }, t, common, locale] = await Promise.all([
    load((await params).slug),
    getTranslations("consortia"),
    getTranslations("common"),
    getLocale(),
  ]);
  if (!consortium) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const trail = [
    { href: to.home(), text: common("nav.home") },
    { href: to.consortia(), text: t("title") },
  ];
  return (
    <>
      <Breadcrumbs trail={trail} here={consortium.title} />
      {consortium.hidden ? <Note tone="danger">{t("page.hidden", { reason: await hidingText(consortium.hidden) })}</Note> : null}
      {consortium.publication === "published" || consortium.ended ? null : (
        <Note tone="warn">{t(consortium.publication === "private" ? "publication.pagePrivate" : "publication.page")}</Note>
      )}
      {consortium.ended ? <Note>{t("page.ended", { date: formatDate(consortium.ended.at, locale) })}</Note> : null}
      <header className="split">
        <Intro consortium={consortium} isVisitor={isVisitor} now={now} />
        {consortium.closesAt && !consortium.ended ? <Deadline consortium={consortium} closesAt={consortium.closesAt} now={now} /> : null}
      </header>
      {consortium.ended ? null : <Coverage coverage={consortium.coverage} />}
      <div className="split sec">
        {consortium.roles.length > 0 ? <Roles consortium={consortium} /> : null}
        <Side consortium={consortium} now={now} />
      </div>
    </>
  );
});
