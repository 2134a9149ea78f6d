import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Markdown } from "#components/ui/markdown";
import { chapterTitle, servedAt } from "#lib/handbook";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { loadChapter } from "./load.ts";

type Params = { params: Promise<{ chapter: string }> };

export async function generateMetadata({ params }: Params) {
  const [t, text] = await Promise.all([getTranslations("pages.help"), loadChapter((await params).chapter).catch(() => undefined)]);
  return { title: `${text ? `${chapterTitle(text)} · ` : ""}${t("handbook.title")}`, robots: { index: false } };
}

export default guarded(async function HandbookChapter({ params }: Params) {
  const [t, locale, text] = await Promise.all([
    getTranslations("pages.help"),
    getLocale(),
    params.then(({ chapter }) => loadChapter(chapter)),
  ]);
  if (!text) {
    status(404);
    return <NotFound />;
  }
  return (
    <>
      <Breadcrumbs trail={[{ href: paths(locale).help(), text: t("title") }]} here={chapterTitle(text)} />
      <Markdown text={text} picture={servedAt} />
    </>
  );
});
