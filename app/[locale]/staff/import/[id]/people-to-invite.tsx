import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { OrganisationRole } from "#domain/access/state";
import { readPerson } from "#domain/exchange/import/people/read-person";
import { MAX_INVITED_ROWS } from "#domain/exchange/input";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { invite } from "../actions.ts";
import type { Loaded } from "./load.ts";

/** People without an account here: nobody has emailed them, and nobody will unless somebody ticks them and says so. */
export async function PeopleToInvite({ loaded: { file, rows, here } }: { loaded: Loaded }) {
  const [t, terms, locale] = await Promise.all([
    getTranslations("exchange.people.invite"),
    getTranslations("terms.organisationRole"),
    getLocale(),
  ]);
  const listed = rows
    .filter(({ outcome }) => outcome === "listed")
    .map((row) => ({ row: row.row, actsForId: row.actsForId, ...readPerson(row, file.columns, file.values).draft }))
    .filter(({ email }) => email);
  if (listed.length === 0) return null;
  const organisationOf = (found: ReturnType<Loaded["here"]["get"]>) =>
    found ? (
      <a className="alone" href={paths(locale).staffProfile(found.slug)}>
        {found.profile.name}
      </a>
    ) : (
      "—"
    );
  const shown = listed.slice(0, MAX_INVITED_ROWS);
  return (
    <section className="sec">
      <h2>{t("title", { n: listed.length })}</h2>
      <p className="hint mb-3">{t("hint", { days: String(RETENTION_LENGTHS.importFile.n) })}</p>
      <WordedForm action={invite} className="wide-form" prefix="invite-">
        <HiddenField name="importId" value={file.id} />
        <table className="flat to-invite">
          <thead>
            <tr>
              <th scope="col">{t("person")}</th>
              <th scope="col">{t("organisation")}</th>
              <th scope="col">{t("role")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, email, firstName, lastName, position, role, actsForId }) => (
              <tr key={row}>
                <th scope="row">
                  <label className="check">
                    <input type="checkbox" name="rows" value={row} defaultChecked />
                    <span>
                      {firstName} {lastName}
                      <span className="meta block font-normal wrap-anywhere">{[position, email].filter(Boolean).join(BETWEEN_PARTS)}</span>
                    </span>
                  </label>
                </th>
                <td data-l={t("organisation")}>{organisationOf(here.get(actsForId ?? ""))}</td>
                <td data-l={t("role")}>{terms((role || "viewer") as OrganisationRole)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="save">
          <SubmitButton pendingText={t("sending")}>{t("do")}</SubmitButton>
          <p className="meta">{listed.length > shown.length ? t("others", { n: listed.length - shown.length }) : t("note")}</p>
        </div>
      </WordedForm>
    </section>
  );
}
