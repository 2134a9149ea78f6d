import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { paths } from "#lib/paths";
import type { Desk } from "./load.ts";

/** `isOffered`: the reader can take it. */
type Step = { key: "profile" | "colleague" | "logo" | "consortia"; href: string; done: boolean; isOffered: boolean };

function stepsOf({ own, people, seats, logo, offers }: Desk, to: ReturnType<typeof paths>): Step[] {
  return [
    { key: "profile", href: to.profile(own.slug), done: own.publishedAt !== null, isOffered: offers.edit },
    { key: "colleague", href: to.people(own.slug), done: people > 1, isOffered: offers.invite },
    { key: "logo", href: `${to.profile(own.slug)}#logo`, done: logo, isOffered: offers.edit },
    { key: "consortia", href: to.consortia(), done: seats.length > 0, isOffered: offers.join },
  ];
}

/** The short checklist after joining, of what the reader can do; what is done is folded away. */
export async function FirstSteps({ desk }: { desk: Desk }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.desk"), getLocale()]);
  const steps = stepsOf(desk, paths(locale)).filter(({ isOffered }) => isOffered);
  if (steps.length === 0) return null;
  const [open, done] = [steps.filter((step) => !step.done), steps.filter((step) => step.done)];
  return (
    <section>
      <h2 className={open.length > 0 ? "mb-3" : "vh"}>{t("start")}</h2>
      {open.length > 0 ? (
        <ul className="todo">
          {open.map(({ key, href }) => (
            <li key={key} className="plain">
              <div>
                <a href={href}>{t(`steps.${key}`)}</a>
                <p className="meta">{t(`steps.${key}Why`)}</p>
              </div>
              <Icon name="arrow-right" size={20} />
            </li>
          ))}
        </ul>
      ) : null}
      {done.length > 0 ? (
        <details className="fold">
          <summary>{open.length > 0 ? t("stepsDone", { n: done.length }) : t("allStepsDone")}</summary>
          <ul>
            {done.map(({ key, href }) => (
              <li key={key}>
                <Icon name="check" /> <a href={href}>{t(`steps.${key}`)}</a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
