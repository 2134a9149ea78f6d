import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { paths } from "#lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return { title: `${t("requested.title")} – ${t("section")}`, robots: { index: false } };
}

export default async function Requested() {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  return (
    <Sheet>
      <h1>{t("requested.title")}</h1>
      <p className="lead">{t("requested.text")}</p>
      <SheetMore>
        <a className="tap" href={paths(locale).home()}>
          {t("requested.back")}
        </a>
      </SheetMore>
    </Sheet>
  );
}
