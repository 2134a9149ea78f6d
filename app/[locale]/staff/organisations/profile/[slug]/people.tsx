import { getLocale, getTranslations } from "next-intl/server";
import { RolesTable } from "#components/organisation/roles-table";
import { Note } from "#components/ui/note";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { InviteForm } from "../../../../(member)/people/invite-form.tsx";
import type { Loaded } from "./load.ts";

/** The office may give every role that an owner may. */
const OFFICE_GRANTS = "owner";

/** Who acts for the organisation, who is invited to, and the form that invites one more person. */
export async function ActingPeople({ loaded: { editor, acting } }: { loaded: Loaded }) {
  const [t, access, terms, locale] = await Promise.all([
    getTranslations("moderation.office"),
    getTranslations("access"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const { own } = editor;
  const { colleagues, waiting, abilities } = acting;
  const now = new Date();
  const role = (one: (typeof waiting)[number]["role"]) => terms(`organisationRole.${one}`);
  return (
    <section id="people" className="stack">
      <h2>{t("people")}</h2>
      {colleagues.length + waiting.length === 0 ? <p>{t("nobody")}</p> : null}
      <ul className="space-y-2">
        {colleagues.map(({ personId, firstName, lastName, position, role: held }) => (
          <li key={personId}>
            <a className="alone" href={paths(locale).staffPerson(personId)}>
              {firstName} {lastName}
            </a>
            <span className="meta block">{[role(held), position].filter(Boolean).join(BETWEEN_PARTS)}</span>
          </li>
        ))}
        {waiting.map(({ invitationId, firstName, lastName, email, role: offered, expiresAt }) => (
          <li key={invitationId}>
            {firstName} {lastName}
            <span className="meta block wrap-anywhere">
              {[
                role(offered),
                email,
                expiresAt > now ? t("invited", { date: formatDate(expiresAt, locale) }) : access("people.expired"),
              ].join(BETWEEN_PARTS)}
            </span>
          </li>
        ))}
      </ul>
      {abilities.invite === true ? <RolesTable /> : null}
      {abilities.invite === true ? (
        <InviteForm
          organisationId={own.id}
          role={OFFICE_GRANTS}
          known={waiting.length + colleagues.length === 0 ? contactOf(own.profile) : undefined}
          chosen={own.hasPeople ? "editor" : "owner"}
        />
      ) : abilities.invite === "forbidden" ? (
        <Note tone="info">{t("adminsInvite")}</Note>
      ) : null}
    </section>
  );
}

/** The contact person as the form asks for one. */
function contactOf({ contactName, contactEmail }: Loaded["editor"]["own"]["profile"]) {
  const [firstName = "", ...rest] = (contactName ?? "").split(" ");
  return { firstName, lastName: rest.join(" "), email: contactEmail ?? "" };
}
