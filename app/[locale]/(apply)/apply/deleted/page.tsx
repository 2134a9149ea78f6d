import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { paths } from "#lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return { title: `${t("deleted.title")} – ${t("section")}`, robots: { index: false } };
}

export default async function Deleted() {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  return (
    <Sheet>
      <h1>{t("deleted.title")}</h1>
      <p className="lead">{t("deleted.text")}</p>
      <SheetMore>
        <a className="tap" href={paths(locale).home()}>
          {t("requested.back")}
        </a>
      </SheetMore>
    </Sheet>
  );
}
