import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { ModeratedConsortium } from "#domain/consortia/moderation/moderation";
import type { Refusal } from "#domain/refusals";
import { formatDate } from "#lib/format";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";

/** That nobody can act for the coordinator, who is asked to follow, and the way to ask a partner, or why this reader cannot. */
export async function NotCoordinated({ row: { slug, asked }, may }: { row: ModeratedConsortium; may: true | Refusal }) {
  const [t, words, locale] = await Promise.all([getTranslations("consortia"), formWords("consortia"), getLocale()]);
  const askedWords = ({ by, person, organisation, at }: NonNullable<ModeratedConsortium["asked"]>) => {
    const said = { organisation, date: formatDate(at, locale) };
    if (person) return t("staff.askedBy", { ...said, person });
    return t(by === "office" ? "space.officeAsked" : "staff.askedByCoordinator", said);
  };
  return (
    <Note tone="warn">
      <p>{t("staff.notCoordinated")}</p>
      {asked ? <p>{askedWords(asked)}</p> : null}
      {may === true ? (
        <p>
          <a className="alone" href={paths(locale).consortiumPartners(slug)}>
            {t(asked ? "space.seeAsked" : "space.askPartner")}
          </a>
        </p>
      ) : may === "forbidden" ? (
        asked ? null : (
          <p>{t("staff.administratorAsks")}</p>
        )
      ) : (
        <p>{words.refusal(may)}</p>
      )}
    </Note>
  );
}
