import { getTranslations } from "next-intl/server";
import { isDemo } from "#lib/env";
import { status } from "#lib/requests/status";
import NotFound from "../../[locale]/page-not-found.tsx";

/** The baseline of benchmarks: the document, the policy and the session look-up of every page, and nothing else. */
export default async function Hello() {
  if (!isDemo()) {
    status(404);
    return <NotFound />;
  }
  const t = await getTranslations();
  return (
    <>
      <title>{`${t("dev.hello")} · ${t("common.cluster")}`}</title>
      <h1>{t("dev.hello")}</h1>
      <p className="mt-3">{t("dev.helloText")}</p>
    </>
  );
}
