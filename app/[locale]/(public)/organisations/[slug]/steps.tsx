import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { OrganisationView } from "#domain/organisations/reads";
import { paths } from "#lib/paths";
import { Follow, Followed } from "./follow.tsx";
import type { Loaded } from "./load.ts";

type Props = { organisation: OrganisationView; loaded: Loaded; done: string | undefined };

/** What this reader can do with the organisation: write to it, follow it, edit it. */
export async function Steps({ organisation: { id, listed, actedFor, profile }, loaded, done }: Props) {
  const [t, locale] = await Promise.all([getTranslations("organisations.page"), getLocale()]);
  const to = paths(locale);
  const { slug, reader, following, mayEdit, mayEditAsOffice, mayWrite } = loaded;
  const isWritable = listed && actedFor && mayWrite && reader !== "own" && reader !== "staff";
  const isFollowable = listed && (reader === "member" || reader === "staff");
  if (!mayEdit && !mayEditAsOffice && !isWritable && !isFollowable) return null;
  return (
    <>
      <div className="row no-print">
        {mayEdit || mayEditAsOffice ? (
          <LinkButton href={mayEdit ? to.profile(slug) : to.staffProfile(slug)}>
            <Icon name="pencil" />
            {t("edit")}
          </LinkButton>
        ) : null}
        {isWritable ? (
          <LinkButton href={to.organisationWrite(slug)}>
            <Icon name="mail" />
            {t("write")}
          </LinkButton>
        ) : null}
        {isFollowable ? <Follow organisationId={id} following={following} /> : null}
      </div>
      {done === "followed" || done === "unfollowed" ? <Followed organisationId={id} name={profile.name} done={done} /> : null}
    </>
  );
}
