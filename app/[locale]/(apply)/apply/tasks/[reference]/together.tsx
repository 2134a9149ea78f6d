import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { mayInApplication } from "#domain/membership/application/own-application";
import { paths } from "#lib/paths";
import { applicant } from "../../status/[reference]/load.ts";

/** The applicant's way to their collaborators; a collaborator reads what they may do here. */
export async function Together({ reference }: { reference: string }) {
  const [t, locale, actor] = await Promise.all([getTranslations("membership.collaborators"), getLocale(), applicant(reference)]);
  const collaborator = actor.kind === "applicant" ? actor.collaborator : undefined;
  return (
    <section className="sec stack">
      <h2>{t("together")}</h2>
      {collaborator ? <p>{t(`invited.${collaborator.role}`)}</p> : null}
      {mayInApplication(actor, "own") ? (
        <p>
          <a className="tap" href={paths(locale).applyCollaborators(reference)}>
            <Icon name="mail" />
            {t("go")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
