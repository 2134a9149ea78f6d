import { getLocale } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { ListPages } from "#components/ui/list-pages";
import { paths } from "#lib/paths";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { historyHref } from "./history.params.ts";
import { HistoryLines } from "./history.tsx";
import { load } from "./load.ts";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) => spaceTitle(load(props), "history");

/** What happened in a consortium, the latest first. */
export default guarded(async function HistoryPage(props: Props) {
  const [history, locale] = await Promise.all([load(props), getLocale()]);
  if (!history) return spaceMissing();
  const { slug, entries } = history;
  return (
    <SpacePage space={history} part="history">
      <div className="mt-6">
        <HistoryLines entries={entries.rows} />
      </div>
      <ListPages found={entries} hrefOf={(page) => historyHref(paths(locale).consortiumHistory(slug), page)} />
    </SpacePage>
  );
});
