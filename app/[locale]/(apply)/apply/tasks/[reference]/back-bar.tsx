import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { paths } from "#lib/paths";

/** On top of every page behind the task list: one step back, and the list, where everything is saved. */
export async function BackBar({ reference, back }: { reference: string; back: string }) {
  const [t, locale] = await Promise.all([getTranslations("membership.question"), getLocale()]);
  return (
    <nav className="applybar" aria-label={t("back")}>
      <a className="tap" href={back}>
        <Icon name="arrow-left" />
        {t("back")}
      </a>
      <a className="tap" href={paths(locale).applyTasks(reference)}>
        {t("later")}
      </a>
    </nav>
  );
}
