import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { paths } from "#lib/paths";

type Props = {
  reference: string;
  back: string;
  /** The id of the form that the page may be left with, to come back to it later. */
  saves?: string | undefined;
};

/** On top of every page behind the task list: one step back and, where something can be typed, a button that saves it and leads to the list. */
export async function BackBar({ reference, back, saves }: Props) {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  const list = paths(locale).applyTasks(reference);
  return (
    <nav className="applybar" aria-label={t("question.back")}>
      <a className="tap" href={back}>
        <Icon name="arrow-left" />
        {t("question.back")}
      </a>
      {saves ? (
        <>
          {/* The button that Enter presses: else it would be the one that leaves the page. */}
          <button type="submit" form={saves} className="vh" tabIndex={-1} aria-hidden="true" />
          <button type="submit" form={saves} name="onward" value="list" className="linkbtn">
            {t("question.later")}
          </button>
        </>
      ) : null}
      {saves || back === list ? null : (
        <a className="tap" href={list}>
          {t("tasks.title")}
        </a>
      )}
    </nav>
  );
}
