import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { ListPages } from "#components/ui/list-pages";
import { HOME_ZONE, zoneName } from "#lib/format";
import { paths } from "#lib/paths";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { load } from "./load.ts";
import { MeetingCard } from "./meeting-card.tsx";
import { meetingsHref } from "./meetings.params.ts";
import { ProposeForm } from "./propose-form.tsx";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) => spaceTitle(load(props), "meetings");

/** When the partners of a consortium could meet, and when they will. */
export default guarded(async function MeetingsPage(props: Props) {
  const [loaded, t, locale] = await Promise.all([load(props), getTranslations("meetings"), getLocale()]);
  if (!loaded) return spaceMissing();
  const { slug, found } = loaded;
  return (
    <SpacePage space={loaded} part="meetings" lead={t("lead", { zone: zoneName(HOME_ZONE, locale) })}>
      <section className="sec">
        <h2>{t("found", { n: found.total })}</h2>
        {found.rows.length > 0 ? (
          <ul className="room-documents mt-3">
            {found.rows.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} of={loaded} />
            ))}
          </ul>
        ) : null}
        <ListPages found={found} hrefOf={(page) => meetingsHref(paths(locale).consortiumMeetings(slug), page)} />
      </section>
      {loaded.mayPropose === true ? <ProposeForm consortiumId={loaded.id} isOpen={found.total === 0} /> : null}
    </SpacePage>
  );
});
