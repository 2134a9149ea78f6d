import { getTranslations } from "next-intl/server";
import { linkTag, proseTags } from "#components/ui/prose-tags";
import { limitOf, ROWS_FOR_ONE } from "#lib/requests/rate-limit";
import { LICENCE } from "../../../api/v1/_api/addresses.ts";
import { publicHead } from "../../public-head.ts";
import { Examples } from "./examples.tsx";
import { Operations } from "./operations.tsx";

export async function generateMetadata() {
  const t = await getTranslations("pages.developers");
  return publicHead({ title: t("title"), description: t("description"), path: (to) => to.developers(), hasFeeds: true });
}

const SECTIONS = ["list", "problems", "terms", "not"] as const;

/** What programs may read, for those who write them. */
export default async function Developers() {
  const [t, common] = await Promise.all([getTranslations("pages.developers"), getTranslations("common")]);
  const { points, seconds } = limitOf("openData");
  const values = { points, seconds, rows: ROWS_FOR_ONE, cluster: common("cluster"), licence: linkTag(LICENCE.url) };
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-3">{t("lead")}</p>
      <Operations />
      <Examples />
      <div className="prose">
        {SECTIONS.map((section) => (
          <section key={section}>
            <h2>{t(`${section}Title`)}</h2>
            {t.rich(section, { ...proseTags, ...values, code: (words) => <code>{words}</code> })}
          </section>
        ))}
      </div>
    </>
  );
}
