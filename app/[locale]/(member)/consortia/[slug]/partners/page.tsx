import { getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Roles } from "../../../../(public)/consortia/[slug]/roles.tsx";
import { NoCoordinator } from "../_space/no-coordinator.tsx";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { Change } from "./change.tsx";
import { End } from "./end.tsx";
import { HandOver } from "./hand-over.tsx";
import { load } from "./load.ts";
import { Participation } from "./participation.tsx";
import { PartnerSheets } from "./partner-sheets.tsx";
import { Remove } from "./remove.tsx";
import { Reopen } from "./reopen.tsx";
import { SuggestedPartners } from "./suggested-partners.tsx";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) =>
  spaceTitle(
    load(props).then((loaded) => loaded?.workspace),
    "partners",
  );

/** Who is in which role, who could be, and how the coordinator changes roles or hands the coordination over. */
export default guarded(async function PartnersPage(props: Props) {
  const [loaded, t] = await Promise.all([load(props), getTranslations("consortia.space")]);
  if (!loaded) return spaceMissing();
  const { workspace, calls, suggestions, state } = loaded;
  return (
    <SpacePage space={workspace} part="partners">
      <NoCoordinator workspace={workspace}>
        <HandOver workspace={workspace} />
      </NoCoordinator>
      <div className="sec">
        <Roles consortium={workspace} />
      </div>
      <PartnerSheets workspace={workspace} />
      <section className="sec">
        <h2>{t("manage")}</h2>
        <div className="choices mt-3">
          <Change workspace={workspace} offered={calls} />
          <Reopen workspace={workspace} />
          {workspace.lacksCoordinator ? null : <HandOver workspace={workspace} />}
          <Participation workspace={workspace} />
          <Remove workspace={workspace} />
          <End workspace={workspace} />
        </div>
      </section>
      {suggestions ? <SuggestedPartners workspace={workspace} suggestions={suggestions} state={state} /> : null}
    </SpacePage>
  );
});
