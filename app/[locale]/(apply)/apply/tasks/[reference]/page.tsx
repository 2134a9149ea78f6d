import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RequestLink } from "#components/application/request-link";
import { guarded } from "#components/layout/guarded";
import { Icon } from "#components/ui/icon";
import { applicantName } from "#domain/membership/application/applicant-name";
import { mayInApplication } from "#domain/membership/application/own-application";
import { draftEnds } from "#domain/membership/ending/draft-days";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { applicant } from "../../status/[reference]/load.ts";
import { DeleteForm } from "./delete-form.tsx";
import { GoOn } from "./go-on.tsx";
import { JoinOffer } from "./join-offer.tsx";
import { loadFields } from "./load.ts";
import { NotKnown } from "./not-known.tsx";
import { TaskRow } from "./task-row.tsx";
import { counted, tasksOf } from "./tasks.ts";
import { Together } from "./together.tsx";

type Params = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return { title: t("tasks.title"), robots: { index: false } };
}

export default guarded(async function Tasks({ params, searchParams }: Params) {
  const [{ reference: written }, { done: said }] = await Promise.all([params, searchParams]);
  const reference = decodeURIComponent(written);
  const [t, locale, fields, actor] = await Promise.all([
    getTranslations("membership.tasks"),
    getLocale(),
    loadFields(reference),
    applicant(reference),
  ]);
  if (!fields) return <NotKnown reference={reference} />;
  const to = paths(locale);
  if (fields.status !== "draft") redirect(to.applyStatus(reference));
  const mayEdit = mayInApplication(actor, "edit");
  const tasks = await tasksOf(fields, { mayEdit });
  const { done, all } = counted(tasks);
  const own = mayInApplication(actor, "own");
  const colleague = actor.kind === "applicant" ? actor.collaborator : undefined;
  const name = applicantName(fields);
  const kept = t("keep", { date: formatDate(draftEnds(fields.createdAt), locale) });
  return (
    <>
      {said === "saved" ? (
        <p role="status" className="note ok mb-4">
          {t("saved")} {own ? kept : null}
        </p>
      ) : null}
      <p className="meta wrap-anywhere">{fields.organisation}</p>
      <h1>{t("title")}</h1>
      <p className="lead mt-3 mb-6">
        {fields.kind ? <b>{t("count", { done: String(done), all: String(all) })} </b> : null}
        {colleague
          ? `${fields.complete ? `${t("complete")} ` : ""}${t(`invited.${colleague.role}`, { name })}`
          : fields.complete
            ? `${t("complete")} ${t("ready")}`
            : fields.kind
              ? t("any")
              : t("kindFirst")}
      </p>
      {own ? (
        <p className="meta mb-4 flex items-center gap-2">
          <Icon name="check" /> {t("confirmed")}
        </p>
      ) : null}
      <JoinOffer reference={reference} />
      {mayEdit ? <GoOn fields={fields} /> : null}
      <ul className="tasks">
        {tasks.map(({ key, title, hint, state, href }) => (
          <TaskRow key={key} {...{ title, hint, state, href }} />
        ))}
      </ul>
      <section className="sec">
        <h2>{t("last")}</h2>
        <ul className="tasks">
          {own ? (
            <TaskRow
              title={t("check")}
              hint={fields.complete ? t("checkReady") : t("checkHint")}
              state={fields.complete ? "todo" : "notYet"}
              href={fields.complete ? to.applyCheck(reference) : undefined}
            />
          ) : (
            <TaskRow title={t("read")} hint={t("sends", { name })} href={fields.kind ? to.applyCheck(reference) : undefined} />
          )}
        </ul>
      </section>
      {own ? (
        <>
          <Together reference={reference} />
          <section className="sec stack">
            <h2>{t("later")}</h2>
            <p>{kept}</p>
            <RequestLink about={{ reference }} quiet>
              {t("mailLink")}
            </RequestLink>
          </section>
          <DeleteForm reference={reference} />
        </>
      ) : null}
      <p className="meta sec">{t("reference", { reference, date: formatDate(fields.createdAt, locale) })}</p>
    </>
  );
});
