import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { ListPages } from "#components/ui/list-pages";
import { Note } from "#components/ui/note";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { ORGANISATION_ROLES } from "#domain/access/state";
import type { CreatedByImport, ToInvite } from "#domain/exchange/import/organisations/created-rows";
import { paths } from "#lib/paths";
import { profileFieldName } from "../../../profile-field-name.ts";
import { inviteTo, publish } from "../actions.ts";
import { KeepAsking } from "../keep-asking.tsx";

type Props = { importId: string; created: CreatedByImport };

/** What staff do next with the organisations that an import created: publish them, and invite people to act for them. */
export async function CreatedSteps({ importId, created }: Props) {
  const t = await getTranslations("exchange.import.created");
  const { toPublish, toInvite, publishing } = created;
  return (
    <>
      {publishing ? (
        <Note tone="info">
          <KeepAsking />
          {t("publishing", { n: toPublish.total })}
        </Note>
      ) : toPublish.total > 0 ? (
        <ToPublishList importId={importId} created={created} />
      ) : null}
      {toInvite && toInvite.total > 0 ? <ToInviteList importId={importId} created={created} toInvite={toInvite} /> : null}
    </>
  );
}

async function ToPublishList({ importId, created: { toPublish, toInvite } }: Props) {
  const [t, locale, fieldName] = await Promise.all([getTranslations("exchange.import.created"), getLocale(), profileFieldName()]);
  const to = paths(locale);
  return (
    <section className="sec" id="publish">
      <h2>{t("publishTitle", { n: toPublish.total })}</h2>
      <p className="hint mb-3">{t("publishHint")}</p>
      <WordedForm action={publish} className="wide-form" prefix="publish-">
        <HiddenField name="importId" value={importId} />
        <table className="flat to-invite to-publish">
          <thead>
            <tr>
              <th scope="col">{t("organisation")}</th>
              <th scope="col">{t("complete")}</th>
            </tr>
          </thead>
          <tbody>
            {toPublish.rows.map(({ row, slug, name, missing }) => (
              <tr key={row}>
                <th scope="row">
                  <label className="check">
                    <input type="checkbox" name="rows" value={row} defaultChecked={missing.length === 0} disabled={missing.length > 0} />
                    <span>{name}</span>
                  </label>
                </th>
                <td data-l={t("complete")}>
                  <span>
                    {missing.length === 0 ? t("isComplete") : t("lacks", { fields: missing.map(fieldName).join(", ") })}{" "}
                    <a href={`${to.staffProfile(slug)}#profile`}>
                      {missing.length === 0 ? t("edit") : t("fillIn")} <VisuallyHidden>{name}</VisuallyHidden>
                    </a>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <ListPages found={toPublish} hrefOf={(page) => to.staffImportCreated(importId, { publish: page, invite: toInvite?.page ?? 1 })} />
        <div className="save">
          {toPublish.rows.some(({ missing }) => missing.length === 0) ? (
            <SubmitButton pendingText={t("publishingNow")}>{t("publishChosen")}</SubmitButton>
          ) : null}
          <SubmitButton className="btn quiet" name="all" value="on" pendingText={t("publishingNow")}>
            {t("publishAll")}
          </SubmitButton>
        </div>
      </WordedForm>
    </section>
  );
}

async function ToInviteList({
  importId,
  created: { toPublish },
  toInvite,
}: Props & { toInvite: NonNullable<CreatedByImport["toInvite"]> }) {
  const [t, terms, access, locale] = await Promise.all([
    getTranslations("exchange.import.created"),
    getTranslations("terms.organisationRole"),
    getTranslations("access"),
    getLocale(),
  ]);
  return (
    <section className="sec" id="invite">
      <h2>{t("inviteTitle", { n: toInvite.total })}</h2>
      <p className="hint mb-3">{t("inviteHint", { example: "Ane Etxeberria <ane@example.org>" })}</p>
      <WordedForm action={inviteTo} className="wide-form" prefix="invite-">
        <HiddenField name="importId" value={importId} />
        <table className="flat to-invite">
          <thead>
            <tr>
              <th scope="col">{t("organisation")}</th>
              <th scope="col">{t("contact")}</th>
            </tr>
          </thead>
          <tbody>
            {toInvite.rows.map(({ row, name, contact }, n) => (
              <tr key={row}>
                <th scope="row">
                  <label className="check">
                    <input type="checkbox" name={`contacts[${n}].row`} value={row} defaultChecked={contact.email !== ""} />
                    <span>{name}</span>
                  </label>
                </th>
                <td data-l={t("contact")}>
                  <input type="text" name={`contacts[${n}].person`} aria-label={t("contactOf", { name })} defaultValue={written(contact)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <ListPages
          found={toInvite}
          hrefOf={(page) => paths(locale).staffImportCreated(importId, { publish: toPublish.page, invite: page })}
        />
        <SelectField
          name="role"
          label={access("fields.role")}
          options={ORGANISATION_ROLES.map((role) => ({ value: role, text: terms(role) }))}
          defaultValue="owner"
          width="w-m"
        />
        <div className="save">
          <SubmitButton pendingText={t("inviting")}>{t("inviteDo")}</SubmitButton>
          <p className="meta">{t("inviteNote")}</p>
        </div>
      </WordedForm>
    </section>
  );
}

/** As an email program writes a person. */
const written = ({ name, email }: ToInvite["contact"]) => (name && email ? `${name.replaceAll(/["<>]/g, "")} <${email}>` : email || name);
