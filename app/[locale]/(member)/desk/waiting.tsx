import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { PageTitle } from "#components/ui/page-title";
import type { Locale } from "#domain/kernel/state";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { formatDate, formatDateTime, relativeDay, sentence } from "#lib/format";
import { isNear } from "#lib/format/near";
import type { DeskState } from "./desk-state.ts";
import type { Desk } from "./load.ts";
import { SHOWN_TODOS, type Todo } from "./todos.ts";

/** The hour is told where somebody set it on the clock of a zone. */
const dateOf = ({ at, zone }: NonNullable<Todo["due"]>, locale: Locale) =>
  zone ? formatDateTime(at, locale, { zone }) : formatDate(at, locale);

const OTHERS = "after";
const isNews = (state: DeskState) => state !== "listed" && state !== "hidden";

/** The first thing to do as the page's heading, and the next four under it; each is a link that leads to its end. */
export async function Waiting({ desk: { todos, now }, state }: { desk: Desk; state: DeskState }) {
  const [t, profile, locale] = await Promise.all([
    getTranslations("organisations.desk"),
    getTranslations("organisations.profile"),
    getLocale(),
  ]);
  const values = ({ of, sections, n = 1 }: Todo) => ({ of: sections?.map((section) => profile(`parts.${section}`)).join(", ") ?? of, n });
  const title = (todo: Todo) => t(`todos.${todo.key}.title`, values(todo));
  const why = (todo: Todo) => t(`todos.${todo.key}.why`, { ...values(todo), months: String(PORTAL_LENGTHS.capability.n) });
  const [first, ...others] = todos;
  if (!first)
    return <PageTitle lead={isNews(state) ? null : t(`states.${state}`)}>{isNews(state) ? t(`states.${state}`) : t("nothing")}</PageTitle>;
  const { due } = first;
  const more = todos.length - SHOWN_TODOS;
  return (
    <>
      <PageTitle
        lead={
          <>
            {due ? (
              <span className={isNear(due.at, now, "task") ? "deadline" : "font-semibold"}>
                {t(due.at < now ? "overdue" : "due", { date: dateOf(due, locale), left: relativeDay(due.at, now, locale) })}{" "}
              </span>
            ) : null}
            {why(first)}
          </>
        }
      >
        <a className="todo-first" href={first.href}>
          {title(first)}
        </a>
      </PageTitle>
      {others.length > 0 ? (
        <section aria-labelledby={OTHERS}>
          <h2 id={OTHERS} className="mb-3">
            {t("others")}
          </h2>
          <ol className="todo">
            {others.slice(0, SHOWN_TODOS - 1).map((todo) => (
              <li key={todo.key + todo.href + todo.of}>
                <span>
                  {todo.due ? (
                    <>
                      <time
                        className={isNear(todo.due.at, now, "task") ? "deadline" : "font-semibold"}
                        dateTime={todo.due.at.toISOString()}
                      >
                        {formatDate(todo.due.at, locale, "day", todo.due.zone)}
                      </time>
                      <span className="meta block">{sentence(relativeDay(todo.due.at, now, locale), locale)}</span>
                    </>
                  ) : null}
                </span>
                <div>
                  <a href={todo.href}>{title(todo)}</a>
                  <p className="meta">{why(todo)}</p>
                </div>
                <Icon name="arrow-right" size={20} />
              </li>
            ))}
          </ol>
          {more > 0 ? <p className="meta mt-3">{t("moreTodos", { n: more })}</p> : null}
        </section>
      ) : null}
    </>
  );
}
