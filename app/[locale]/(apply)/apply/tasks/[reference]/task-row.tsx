import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { StatusBadge } from "#components/ui/status-badge";
import type { Task } from "./tasks.ts";

type Props = Pick<Task, "title" | "hint" | "href"> & { state?: Task["state"] };

/** A row of the task list: all of it is the link, or none of it while it cannot start. One without a state is only read. */
export async function TaskRow({ title, hint, state, href }: Props) {
  const t = await getTranslations("membership.tasks");
  const inside = (
    <>
      <span className="t">{title}</span>
      {state ? (
        <span className="s">
          {state === "done" ? <Icon name="check" /> : null}
          {state === "notDone" || state === "todo" ? <StatusBadge tone="info">{t(state)}</StatusBadge> : t(state)}
        </span>
      ) : null}
      {hint ? <span className="d wrap-anywhere">{hint}</span> : null}
    </>
  );
  return <li>{href ? <a href={href}>{inside}</a> : <div className="off">{inside}</div>}</li>;
}
