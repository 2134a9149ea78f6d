import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { StatusBadge } from "#components/ui/status-badge";
import type { Task } from "./tasks.ts";

/** A row of the task list: all of it is the link, or none of it while it cannot start. */
export async function TaskRow({ title, hint, state, href }: Omit<Task, "key">) {
  const t = await getTranslations("membership.tasks");
  const inside = (
    <>
      <span className="t">{title}</span>
      <span className="s">
        {state === "done" ? <Icon name="check" /> : null}
        {state === "notDone" || state === "todo" ? <StatusBadge tone="info">{t(state)}</StatusBadge> : t(state)}
      </span>
      {hint ? <span className="d wrap-anywhere">{hint}</span> : null}
    </>
  );
  return <li>{href ? <a href={href}>{inside}</a> : <div className="off">{inside}</div>}</li>;
}
