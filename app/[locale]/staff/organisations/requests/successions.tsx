import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { SUCCESSION_REASON } from "#domain/organisations/succession/succession-input";
import type { waitingSuccessions } from "#domain/organisations/succession/succession-reads";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { hand } from "./actions.ts";

type Waiting = Awaited<ReturnType<typeof waitingSuccessions>>;

/** Organisations whose owners cannot be reached, and those whose former owner objects, each with whom the office may make the owner. */
export async function Successions({ successions }: { successions: Waiting }) {
  if (successions.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("joining.succession"), getLocale()]);
  return (
    <section className="mt-8 mb-6">
      <h2 className="mb-3">{t("officeTitle")}</h2>
      <p className="mb-4">{t("officeLead")}</p>
      <ul className="space-y-4">
        {successions.map((one) => (
          <li key={one.id} className="box">
            <h3>
              <a href={paths(locale).organisation(one.slug)}>{one.organisation}</a>
            </h3>
            <p>
              {t(one.status === "objected" ? "objects" : `because.${one.cause}`, {
                owner: one.owner,
                months: String(PORTAL_LENGTHS.silentOwner.n),
              })}
            </p>
            {one.objection ? <p className="given">{one.objection}</p> : null}
            <p className="meta">{t("opened", { date: formatDate(one.openedAt, locale) })}</p>
            <Hand succession={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Hand({
  succession: { id, may, candidates, status, cause, ownerId, owner, from, organisation },
}: {
  succession: Waiting[number];
}) {
  const [t, terms, common, errors, locale] = await Promise.all([
    getTranslations("joining.succession"),
    getTranslations("terms"),
    getTranslations("common"),
    getTranslations("errors"),
    getLocale(),
  ]);
  if (may.handOver === "succession.too_early") return <p className="meta">{t("waiting", { date: formatDate(from, locale) })}</p>;
  if (may.handOver !== true) return <p className="meta">{errors(`refusals.${may.handOver}` as "refusals.forbidden")}</p>;
  const others = candidates.filter(({ personId }) => personId !== ownerId || status === "objected" || cause === "left");
  if (others.length === 0) return <p className="meta">{t(cause === "left" ? "nobodyLeft" : "nobodyElse", { owner })}</p>;
  return (
    <WordedForm action={hand} prefix={`hand-${id}-`} className="mt-3">
      <Fold
        summary={
          <>
            {t("hand")} <VisuallyHidden>{organisation}</VisuallyHidden>
          </>
        }
      >
        <HiddenField name="successionId" value={id} />
        <SelectField
          name="personId"
          label={t("fields.personId")}
          options={others.map((one) => ({
            value: one.personId,
            text: t(one.isUnreachable ? "candidateSilent" : "candidate", {
              person: `${one.firstName} ${one.lastName}`,
              role: terms(`organisationRole.${one.role}`),
              months: String(PORTAL_LENGTHS.silentOwner.n),
            }),
          }))}
          width="w-l"
        />
        <TextArea
          name="reason"
          label={t("fields.reason")}
          hint={t("handHint")}
          counter={{ limit: SUCCESSION_REASON.max, text: common("form.left") }}
        />
        <SubmitButton>{t("handDo")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}
