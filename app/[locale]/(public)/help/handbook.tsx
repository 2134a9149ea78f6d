import { getLocale, getTranslations } from "next-intl/server";
import { isStaff } from "#domain/kernel/actor";
import { CHAPTERS, chapterText, chapterTitle } from "#lib/handbook";
import { paths } from "#lib/paths";
import { viewer } from "#lib/sessions/viewer";

/** The chapters for staff; nobody else sees that there are any. */
export async function Handbook() {
  if (!isStaff(await viewer())) return null;
  const [t, locale] = await Promise.all([getTranslations("pages.help.handbook"), getLocale()]);
  const titles = await Promise.all(CHAPTERS.map(async (chapter) => chapterTitle(await chapterText(locale, chapter))));
  return (
    <section className="sec stack">
      <h2>{t("title")}</h2>
      <p>{t("lead")}</p>
      <div className="prose">
        <ul>
          {CHAPTERS.map((chapter, n) => (
            <li key={chapter}>
              <a href={paths(locale).handbook(chapter)}>{titles[n]}</a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
