import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";
import { formatTime, sentence } from "#lib/format";
import { Unsaved } from "./unsaved.tsx";

type Props = {
  /** How many things differ from what is in force, or how many of each kind where that says more. */
  n: number;
  counts: readonly string[];
  /** When the draft was saved last. */
  saved: Date | undefined;
  /** What to know before publishing the draft, or what keeps it from being published. */
  note?: string | undefined;
  /** Whether what is typed is saved without a button. */
  savesItself?: boolean;
  /** Each change in words. */
  changes: ReactNode;
  /** The forms that publish the draft and discard it. */
  children: ReactNode;
};

/** What a draft changes, when it was saved and what may be done with it: always in sight, and always in the same place. */
export async function PublishBar({ n, counts, saved, note, savesItself = false, changes, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("editors.bar"), getLocale()]);
  const total = n > 0 ? t("changes", { n }) : t("none");
  const said = counts.length > 0 ? sentence(counts.join(", "), locale) : total;
  const state = (
    <>
      <b>{said}</b>
      {saved ? (
        <span className="saved">
          <Icon name="check" size={16} /> {t("saved", { time: formatTime(saved) })}
        </span>
      ) : null}
    </>
  );
  return (
    <section className="save-bar publish-bar" aria-label={t("label")}>
      <div className="wrap">
        <div className="row">
          <p role="status">
            {savesItself ? (
              state
            ) : (
              <Unsaved isEmpty={n === 0} text={t("unsaved")}>
                {state}
              </Unsaved>
            )}
          </p>
          {note ? (
            <p className="lacks">
              <Icon name="triangle-exclamation-point" size={16} /> {note}
            </p>
          ) : null}
          {n > 0 ? (
            <details className="what">
              <summary className="btn quiet small">{t("see")}</summary>
              <div className="stack">{changes}</div>
            </details>
          ) : null}
          {children}
        </div>
      </div>
    </section>
  );
}
