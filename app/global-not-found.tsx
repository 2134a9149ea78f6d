import { getLocale, getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell";
import NotFound from "./[locale]/not-found.tsx";

export async function generateMetadata() {
  const t = await getTranslations("common");
  return { title: t("notFound.title") };
}

export default async function GlobalNotFound() {
  return (
    <Shell locale={await getLocale()}>
      <NotFound />
    </Shell>
  );
}
