import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { paths } from "#lib/paths";
import type { Desk } from "./load.ts";

/** The short checklist after joining; what is done stays, marked. */
export async function FirstSteps({ desk: { own, people, seats, logo } }: { desk: Desk }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.desk"), getLocale()]);
  const to = paths(locale);
  const steps = [
    { key: "profile", why: "profileWhy", href: to.profile(own.slug), done: own.publishedAt !== null },
    { key: "colleague", why: "colleagueWhy", href: to.people(own.slug), done: people > 1 },
    { key: "logo", why: "logoWhy", href: `${to.profile(own.slug)}#logo`, done: logo },
    { key: "consortia", why: "consortiaWhy", href: to.consortia(), done: seats.length > 0 },
  ] as const;
  return (
    <section>
      <h2 className="mb-3">{t("start")}</h2>
      <ul className="todo">
        {steps.map(({ key, why, href, done }) => (
          <li key={key}>
            <span className="meta">{done ? t("doneStep") : t("todoStep")}</span>
            <div>
              <a href={href}>{t(`steps.${key}`)}</a>
              <p className="meta">{t(`steps.${why}`)}</p>
            </div>
            <Icon name={done ? "check" : "arrow-right"} size={20} />
          </li>
        ))}
      </ul>
    </section>
  );
}
