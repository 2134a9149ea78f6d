import { getLocale } from "next-intl/server";
import type { ApplicationFields } from "#domain/membership/application/application-fields";
import { paths } from "#lib/paths";
import { TaskRow } from "../../../../../(apply)/apply/tasks/[reference]/task-row.tsx";
import { tasksOf } from "../../../../../(apply)/apply/tasks/[reference]/tasks.ts";

/** The applicant's own task list, leading to the pages of the preview. */
export async function TaskList({ fields, kind }: { fields: ApplicationFields; kind: string }) {
  const [tasks, locale] = await Promise.all([tasksOf(fields), getLocale()]);
  return (
    <ul className="tasks">
      {tasks.map(({ key, ...task }) => {
        const first = fields.sections.find((section) => section.key === key)?.pages[0];
        return <TaskRow key={key} {...task} href={first && paths(locale).staffPreview(kind, first.key)} />;
      })}
    </ul>
  );
}
