import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { SearchField } from "#components/organisation/search-field";
import { Button } from "#components/ui/button";
import { paths } from "#lib/paths";
import { publicHead } from "../public-head.ts";
import { JoinCard } from "./_home/join-card.tsx";
import { load } from "./_home/load.ts";
import { Networks } from "./_home/networks.tsx";
import { OpenConsortia } from "./_home/open-consortia.tsx";
import { Segments } from "./_home/segments.tsx";
import { List } from "./directory/list.tsx";
import { searchWords, suggestionsAddress } from "./directory/search-words.ts";

export const generateMetadata = () => publicHead({ path: (to) => to.home(), hasFeeds: true });

export default guarded(async function Home() {
  const [t, directory, common, locale, { figures, open, newest, typical, now }] = await Promise.all([
    getTranslations("pages.home"),
    getTranslations("organisations.directory"),
    getTranslations("common"),
    getLocale(),
    load(),
  ]);
  const to = paths(locale);
  return (
    <>
      <div className="split hero">
        <div className="stack">
          <h1>{t("sentence", { n: figures.total })}</h1>
          <p className="lead">{t("lead")}</p>
          <search className="w-full max-w-xl">
            <form action={to.directory()} className="search">
              <SearchField words={searchWords(directory, common)} address={suggestionsAddress(locale)} />
              <Button>{common("search.action")}</Button>
            </form>
          </search>
        </div>
        <Segments counts={figures.sectors} />
      </div>
      <OpenConsortia open={open} now={now} />
      <div className="sec split">
        <section className="stack">
          <div className="row between">
            <h2>{t("newest")}</h2>
            <a href={to.directory()}>{t("allMembers")}</a>
          </div>
          <List rows={newest} view="cards" locale={locale} heading="h3" />
        </section>
        <JoinCard typical={typical} />
      </div>
      <Networks />
    </>
  );
});
