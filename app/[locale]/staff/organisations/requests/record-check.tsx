import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { OfficeJoinRequest } from "#domain/organisations/joining/office-join-requests";
import { asksDns } from "#lib/env";
import { formatDateTime } from "#lib/format";
import { check } from "./actions.ts";

/** The record that the requester was asked to publish, what was found at its name, and a button that looks again; nothing where this installation asks no name server. */
export async function RecordCheck({
  request: { id, record, dnsResult, dnsAnswer, dnsCheckedAt, may, organisation },
}: {
  request: OfficeJoinRequest;
}) {
  if (!record || !asksDns()) return null;
  const [t, locale] = await Promise.all([getTranslations("joining.office"), getLocale()]);
  return (
    <section>
      <h3 className="mb-1">{t("record")}</h3>
      <p className="meta">{t("recordText")}</p>
      <p className="wrap-anywhere">
        <code>{record.name}</code>
        <br />
        <code>{record.value}</code>
      </p>
      {dnsResult && dnsCheckedAt ? (
        <>
          <p className="mt-2">
            {t(`result.${dnsResult}`)} <span className="meta">{formatDateTime(dnsCheckedAt, locale)}</span>
          </p>
          {dnsAnswer && dnsAnswer.length > 0 ? (
            <ul className="meta wrap-anywhere">
              {dnsAnswer.map((text) => (
                <li key={text}>
                  <code>{text}</code>
                </li>
              ))}
            </ul>
          ) : null}
        </>
      ) : null}
      {may.check === true ? (
        <WordedForm action={check} prefix={`check-${id}-`} className="mt-2">
          <HiddenField name="requestId" value={id} />
          <SubmitButton className="btn quiet small">
            {t("check")} <VisuallyHidden>{organisation}</VisuallyHidden>
          </SubmitButton>
        </WordedForm>
      ) : null}
    </section>
  );
}
