import { guarded } from "#components/layout/guarded";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { Eligibility } from "./eligibility.tsx";
import { load } from "./load.ts";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) =>
  spaceTitle(
    load(props).then((loaded) => loaded?.workspace),
    "eligibility",
  );

/** Whether the consortium meets the rules, what is missing, and what would be if somebody left or joined. */
export default guarded(async function EligibilityPage(props: Props) {
  const loaded = await load(props);
  if (!loaded) return spaceMissing();
  const { workspace, now, named } = loaded;
  return (
    <SpacePage space={workspace} part="eligibility">
      <Eligibility workspace={workspace} named={named} now={now} />
    </SpacePage>
  );
});
