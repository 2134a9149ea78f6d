import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { LinkButton } from "#components/ui/button";
import { type Fact, Facts } from "#components/ui/facts";
import { StatusBadge, type Tone } from "#components/ui/status-badge";
import type { ConsortiumPlace, Membership } from "#domain/consortia/partners/membership";
import type { SeatStatus } from "#domain/consortia/state";
import { formatDate } from "#lib/format";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { leave, withdraw } from "./actions.ts";

const TONES: Record<SeatStatus, Tone> = { asked: "warn", joined: "ok", declined: "danger", withdrawn: "grey" };

/** The place of one of the reader's organisations, and the way out. */
export async function PlaceCard({ consortium, place }: { consortium: Membership["consortium"]; place: ConsortiumPlace }) {
  const [t, common, locale, kept] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("common"),
    getLocale(),
    keptForm("leaveConsortium", { organisationId: place.organisationId }),
  ]);
  const given = (term: string, text: string | null): Fact[] => (text ? [{ term, value: <span className="given">{text}</span> }] : []);
  const facts: Fact[] = [
    ...given(t("ask.role"), place.role),
    ...(place.isCoordinator ? [] : [{ term: t("ask.askedOn"), value: formatDate(place.askedAt, locale) }]),
    ...(place.status === "asked" || !place.decidedAt ? [] : [{ term: t("ask.decidedOn"), value: formatDate(place.decidedAt, locale) }]),
    ...given(t("ask.yourMessage"), place.message),
    ...given(t("ask.reason"), place.status === "declined" ? place.reason : null),
  ];
  const form = { summaryTitle: common("form.problem"), titlePrefix: common("form.errorPrefix"), prefix: place.organisationId };
  const hidden = (
    <>
      <HiddenField name="consortiumId" value={consortium.id} />
      <HiddenField name="organisationId" value={place.organisationId} />
    </>
  );
  return (
    <section className="card stack mb-4">
      <h2>{place.name}</h2>
      <p>
        <StatusBadge tone={TONES[place.status]}>{t(`ask.state.${place.status}`)}</StatusBadge>
      </p>
      {place.isCoordinator ? <p>{t("ask.coordinates")}</p> : null}
      <Facts facts={facts} look="kv" />
      {place.status === "joined" ? (
        <p>
          <LinkButton href={paths(locale).consortiumWorkspace(consortium.slug)}>{t("page.workspace")}</LinkButton>
        </p>
      ) : null}
      {place.may.withdraw === true ? (
        <ActionForm action={withdraw} {...form} className="">
          {hidden}
          <SubmitButton className="btn quiet">{t("ask.withdraw")}</SubmitButton>
        </ActionForm>
      ) : null}
      {place.may.leave === true ? (
        <ActionForm action={leave} initial={kept} {...form} className="">
          {hidden}
          <Fold summary={t("ask.leave")}>
            <p>{t("ask.leaveText")}</p>
            <SubmitButton className="btn danger">{t("ask.leaveConfirm")}</SubmitButton>
          </Fold>
        </ActionForm>
      ) : null}
    </section>
  );
}
