import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AnswerList } from "#components/application/answer-list";
import { guarded } from "#components/layout/guarded";
import { Note } from "#components/ui/note";
import { applicantName } from "#domain/membership/application/applicant-name";
import { listed } from "#domain/membership/application/application-fields";
import { mayInApplication } from "#domain/membership/application/own-application";
import { paths } from "#lib/paths";
import { namedKinds } from "../../../../../named-kinds.ts";
import { ConsentList } from "../../../status/[reference]/consent-list.tsx";
import { applicant } from "../../../status/[reference]/load.ts";
import { BackBar } from "../back-bar.tsx";
import { loadConsents, loadFields } from "../load.ts";
import { NotKnown } from "../not-known.tsx";
import { tasksOf } from "../tasks.ts";
import { SendForm } from "./send-form.tsx";
import { unreachedNotes } from "./unreached.ts";

type Params = { params: Promise<{ reference: string }> };

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return { title: `${t("checkPage.title")} · ${t("section")}`, robots: { index: false } };
}

export default guarded(async function Check({ params }: Params) {
  const reference = decodeURIComponent((await params).reference);
  const [t, kinds, locale, fields] = await Promise.all([
    getTranslations("membership.checkPage"),
    namedKinds(),
    getLocale(),
    loadFields(reference),
  ]);
  if (!fields) return <NotKnown reference={reference} />;
  const to = paths(locale);
  if (fields.status !== "draft") redirect(to.applyDone(reference));
  if (!fields.kind) redirect(to.applyTasks(reference));
  const [consents, actor] = await Promise.all([loadConsents(reference), applicant(reference)]);
  const open = (await tasksOf(fields)).filter(({ state }) => state !== "done" && state !== "optional");
  return (
    <>
      <BackBar reference={reference} back={to.applyTasks(reference)} />
      <p className="meta wrap-anywhere">{fields.organisation}</p>
      <h1>{t(consents ? "title" : "titleRead")}</h1>
      <p className="lead mt-3 mb-6">{consents ? t("lead") : t("leadRead", { name: applicantName(fields) })}</p>
      {open.length > 0 ? (
        <Note tone="warn">
          <p>{t("open")}</p>
          <ul className="list-disc ps-5">
            {open.map(({ key, title, hint, href }) => (
              <li key={key}>
                <a href={href}>{title}</a>
                {hint ? `. ${hint}` : null}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      <AnswerList
        notes={await unreachedNotes(fields)}
        fields={listed(fields)}
        kind={kinds.name(fields.kind)}
        change={mayInApplication(actor, "edit")}
      />
      {consents ? (
        <>
          <ConsentList reference={reference} consents={consents} from="check" />
          <SendForm reference={reference} organisation={fields.organisation} />
        </>
      ) : null}
    </>
  );
});
