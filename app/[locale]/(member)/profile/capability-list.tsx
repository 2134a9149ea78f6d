import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { LinkButton } from "#components/ui/button";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { capabilityName, isStale, staleFrom } from "#domain/organisations/capabilities/capability-texts";
import { CONFIRMATION_ASKED_BEFORE } from "#domain/organisations/confirmations/section-freshness";
import type { Capability } from "#domain/organisations/state";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { confirm, remove } from "./capabilities/actions.ts";
import type { Loaded } from "./load.ts";

/** What the organisation says it can do, each with its own buttons: it is not part of the profile's form. */
export async function CapabilityList({ loaded: { own } }: { loaded: Loaded }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.capabilities"), getLocale()]);
  const { capabilities } = own.profile;
  return (
    <section id="capabilities" className="mt-9">
      <h2>{t("title")}</h2>
      <p className="hint mb-3">{t("lead", { months: String(PORTAL_LENGTHS.capability.n) })}</p>
      {capabilities.length === 0 ? (
        <p className="mb-4">{t("none")}</p>
      ) : (
        <ul className="able-list mb-4">
          {capabilities.map((one) => (
            <Row key={one.id} capability={one} own={own} />
          ))}
        </ul>
      )}
      <LinkButton quiet href={paths(locale).profileCapability(own.slug)}>
        {t("add")}
      </LinkButton>
    </section>
  );
}

async function Row({ capability, own }: { capability: Capability; own: Loaded["own"] }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.capabilities"), getLocale()]);
  const { id, trl, confirmedAt } = capability;
  const name = capabilityName(capability, locale);
  const now = new Date();
  const isDue = staleFrom(capability) < later(now, CONFIRMATION_ASKED_BEFORE);
  const steps = [
    ...(isDue ? [{ key: "confirm", action: confirm, text: t("confirm") }] : []),
    { key: "remove", action: remove, text: t("remove") },
  ];
  return (
    <li>
      <div>
        <b lang={name.lang === locale ? undefined : name.lang}>{name.text}</b>
        <p className="meta">
          {trl ? `${t("trl", { trl })}${BETWEEN_PARTS}` : null}
          {t("confirmedOn", { date: formatDate(new Date(confirmedAt), locale) })}{" "}
          {isStale(capability, now) ? (
            <StatusBadge tone="warn">{t("old", { months: String(PORTAL_LENGTHS.capability.n) })}</StatusBadge>
          ) : null}
        </p>
      </div>
      <div className="row">
        <a className="btn quiet small" href={paths(locale).profileCapability(own.slug, id)}>
          {t("edit")} <VisuallyHidden>{name.text}</VisuallyHidden>
        </a>
        {steps.map(({ key, action, text }) => (
          <WordedForm key={key} action={action} prefix={`${key}-${id}-`} className="">
            <HiddenField name="organisationId" value={own.id} />
            <HiddenField name="capabilityId" value={id} />
            <SubmitButton className="btn quiet small">
              {text} <VisuallyHidden>{name.text}</VisuallyHidden>
            </SubmitButton>
          </WordedForm>
        ))}
      </div>
    </li>
  );
}
