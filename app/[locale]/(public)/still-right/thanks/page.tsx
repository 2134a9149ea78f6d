import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { paths } from "#lib/paths";

export async function generateMetadata() {
  const t = await getTranslations("organisations.stillRight");
  return { title: t("thanks"), robots: { index: false } };
}

export default async function Thanks() {
  const [t, locale] = await Promise.all([getTranslations("organisations.stillRight"), getLocale()]);
  return (
    <Sheet>
      <h1>{t("thanks")}</h1>
      <p className="lead">{t("thanksText")}</p>
      <SheetMore>
        <a className="tap" href={paths(locale).home()}>
          {t("home")}
        </a>
      </SheetMore>
    </Sheet>
  );
}
