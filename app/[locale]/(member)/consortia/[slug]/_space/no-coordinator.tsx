import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { Workspace } from "#domain/consortia/workspace";
import { formatDate } from "#lib/format";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";

/** The id of the form with which a partner is asked to coordinate. */
export const HAND_OVER = "hand-over";

/** Why nobody acts for the coordinator, and what the cluster's office does about it; for an administrator also the way there, or why there is none. */
export async function NoCoordinator({ workspace }: { workspace: Workspace }) {
  const [t, words, locale] = await Promise.all([getTranslations("consortia.space"), formWords("consortia"), getLocale()]);
  const { slug, may, everyone, lacksCoordinator } = workspace;
  if (!lacksCoordinator) return null;
  const coordinator = everyone.find(({ role }) => role === "coordinator")?.name ?? "";
  const asked = everyone.find(({ offer }) => offer);
  const why = may.handOver === "own_organisation" || may.handOver === "consortium.nobody_to_ask" ? may.handOver : undefined;
  return (
    <Note tone="warn">
      <p>{t("lacksCoordinator", { coordinator })}</p>
      {asked?.offer ? <p>{t("officeAsked", { organisation: asked.name, date: formatDate(asked.offer.at, locale) })}</p> : null}
      {may.handOver === true && !asked ? (
        <p>
          <a className="alone" href={`${paths(locale).consortiumPartners(slug)}#${HAND_OVER}`}>
            {t("askPartner")}
          </a>
        </p>
      ) : null}
      {why ? <p>{words.refusal(why)}</p> : null}
    </Note>
  );
}
