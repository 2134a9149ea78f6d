import { getTranslations } from "next-intl/server";

/** The page for what is not there, or not for this reader. Render it after `status(404)`; never throw `notFound()`. */
export default async function NotFound() {
  const t = await getTranslations("common");
  return (
    <main id="main">
      <title>{t("notFound.title")}</title>
      <meta name="robots" content="noindex" />
      <h1>{t("notFound.title")}</h1>
    </main>
  );
}
