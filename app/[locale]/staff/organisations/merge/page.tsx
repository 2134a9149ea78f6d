import { getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleOfFound } from "../../../title-of-found.ts";
import { Choose } from "./choose.tsx";
import { Compare } from "./compare.tsx";
import { load, type Search } from "./load.ts";

export async function generateMetadata({ searchParams }: { searchParams: Search }) {
  const [t, common] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("common")]);
  return {
    ...(await titleOfFound(load(searchParams), () => `${t("title")} · ${common("staff.organisations")}`)),
    robots: { index: false },
  };
}

export default guarded(async function MergePage({ searchParams }: { searchParams: Search }) {
  const loaded = await load(searchParams);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  return loaded.step === "compare" ? <Compare preview={loaded.preview} /> : <Choose loaded={loaded} />;
});
