import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Note } from "#components/ui/note";
import { type AdministrationView as Known, proposalEnds } from "#domain/access/administrators/administrator-proposals";
import { formatDate, formatDateTime } from "#lib/format";
import { keptForm } from "#lib/forms/kept-form";
import { confirm, decline } from "../actions.ts";
import { ProposeForm } from "./propose-form.tsx";

/** The right to administer the cluster: one administrator proposes to give it or to take it, another one confirms. */
export async function Administration({ personId, known: { change, proposal, may } }: { personId: string; known: Known }) {
  const t = await getTranslations("access.administrator");
  if (!proposal && may === "person.not_active") return null;
  return (
    <section className={proposal ? "box stack max-w-xl" : "max-w-xl"}>
      <h2>{t("title")}</h2>
      {proposal ? <Waiting proposal={proposal} may={may} /> : <ProposeForm personId={personId} change={change} may={may} />}
    </section>
  );
}

async function Waiting({ proposal, may }: { proposal: NonNullable<Known["proposal"]>; may: Known["may"] }) {
  const { id: proposalId, change, by, own, askedAt, reason } = proposal;
  const [t, errors, locale, initial] = await Promise.all([
    getTranslations("access.administrator"),
    getTranslations("errors"),
    getLocale(),
    keptForm("confirmAdministrator", { proposalId }),
  ]);
  const subject = <HiddenField name="proposalId" value={proposalId} />;
  return (
    <>
      <p>{t(`asked.${change}`, { name: by, date: formatDate(askedAt, locale) })}</p>
      <p className="given wrap-anywhere">{reason}</p>
      <p className="meta">{t("until", { date: formatDateTime(proposalEnds(askedAt), locale) })}</p>
      {may === true ? null : <Note tone={own ? "info" : "warn"}>{errors(`refusals.${may}` as "refusals.forbidden")}</Note>}
      <div className="row items-start">
        {may === true ? (
          <WordedForm action={confirm} initial={initial} prefix="confirm-">
            {subject}
            <SubmitButton className={change === "remove" ? "btn danger" : "btn"}>{t(`confirm.${change}`)}</SubmitButton>
          </WordedForm>
        ) : null}
        <WordedForm action={decline} prefix="decline-">
          {subject}
          <SubmitButton className="btn quiet">{t(own ? "takeBack" : "decline")}</SubmitButton>
        </WordedForm>
      </div>
    </>
  );
}
