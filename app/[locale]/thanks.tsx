import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { paths } from "#lib/paths";

/** The page after an emailed link was used without signing in: what was done, and the way home. `words`: a catalogue with thanks, thanksText and home. */
export async function Thanks({ words }: { words: "organisations.stillRight" | "organisations.searchStop" | "membership.memberReference" }) {
  const [t, locale] = await Promise.all([getTranslations(words), getLocale()]);
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
