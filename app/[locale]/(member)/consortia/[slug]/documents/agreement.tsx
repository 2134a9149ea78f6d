import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { ListPages } from "#components/ui/list-pages";
import { bracketsUnbroken } from "#components/ui/unbroken";
import type { Agreement } from "#domain/consortia/rooms/agreements";
import type { Room } from "#domain/consortia/rooms/room-reads";
import { formatDate } from "#lib/format";
import { agree, setText } from "./actions.ts";

const LIMIT = 20_000;

/** The agreement as it was written, with its version and its fingerprint. */
async function AgreementText({ agreement }: { agreement: Agreement }) {
  const [t, locale] = await Promise.all([getTranslations("rooms.agreement"), getLocale()]);
  return (
    <>
      <div className="given wrap-anywhere" lang={agreement.language === locale ? undefined : agreement.language}>
        {agreement.text}
      </div>
      <p className="meta wrap-anywhere">
        {t("version", { version: String(agreement.version), date: formatDate(agreement.setAt, locale) })}{" "}
        {bracketsUnbroken(t("hash", { hash: agreement.sha256 }))}
      </p>
    </>
  );
}

/** For whoever has not accepted the agreement in force. */
export async function AcceptForm({ consortiumId, agreement }: { consortiumId: string; agreement: Agreement }) {
  const t = await getTranslations("rooms");
  return (
    <section className="card stack mt-8">
      <h2>{t("agreement.title")}</h2>
      <p>{t("agreement.acceptText")}</p>
      <AgreementText agreement={agreement} />
      <WordedForm action={agree} prefix="agree" className="stack">
        <HiddenField name="consortiumId" value={consortiumId} />
        <HiddenField name="version" value={String(agreement.version)} />
        <CheckboxField name="agreed" label={t("fields.agreed")} />
        <p>
          <SubmitButton>{t("agreement.accept")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}

type AcceptedByProps = { room: Room; agreement: Agreement; hrefOf: (page: number) => string };

/** The agreement that the reader has accepted and, for the coordinator's people, who else has. */
export async function AcceptedBy({ room: { acceptances }, agreement, hrefOf }: AcceptedByProps) {
  const [t, locale] = await Promise.all([getTranslations("rooms.agreement"), getLocale()]);
  return (
    <section className="sec">
      <h2>{acceptances ? t("acceptedBy", { n: acceptances.total }) : t("title")}</h2>
      {acceptances ? (
        <ul className="items mt-3">
          {acceptances.rows.map(({ id, name, organisation, at }) => (
            <li key={id}>
              <b>{name ?? t("erased")}</b> <span className="meta">{organisation}</span>
              <p className="meta num">{formatDate(at, locale)}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {acceptances ? <ListPages found={acceptances} hrefOf={hrefOf} /> : null}
      <details className="fold mt-3">
        <summary>{t("read")}</summary>
        <div className="stack mt-3">
          <AgreementText agreement={agreement} />
        </div>
      </details>
    </section>
  );
}

/** The coordinator's form for the first agreement, or for its next version. */
export async function AgreementForm({ consortiumId, agreement }: { consortiumId: string; agreement: Agreement | undefined }) {
  const [t, common] = await Promise.all([getTranslations("rooms"), getTranslations("common")]);
  return (
    <section className="mt-6">
      <WordedForm action={setText} prefix="set" className="max-w-3xl">
        <HiddenField name="consortiumId" value={consortiumId} />
        <HiddenField name="version" value={String(agreement?.version ?? 0)} />
        <Fold summary={t(agreement ? "agreement.change" : "agreement.set")}>
          <p>{t(agreement ? "agreement.changeText" : "agreement.setText")}</p>
          <TextArea
            name="text"
            label={t("fields.text")}
            defaultValue={agreement?.text}
            rows={12}
            counter={{ limit: LIMIT, text: common("form.left") }}
          />
          <p>
            <SubmitButton>{t(agreement ? "agreement.changeDo" : "agreement.setDo")}</SubmitButton>
          </p>
        </Fold>
      </WordedForm>
    </section>
  );
}
