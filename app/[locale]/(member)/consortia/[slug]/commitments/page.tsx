import { guarded } from "#components/layout/guarded";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { Commitments } from "./commitments.tsx";
import { load } from "./load.ts";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) =>
  spaceTitle(
    load(props).then((loaded) => loaded?.workspace),
    "commitments",
  );

/** How far each partner has committed, how that has grown, and what the reader's own organisation can do. */
export default guarded(async function CommitmentsPage(props: Props) {
  const loaded = await load(props);
  if (!loaded) return spaceMissing();
  const { workspace, commitments } = loaded;
  return (
    <SpacePage space={workspace} part="commitments">
      <Commitments workspace={workspace} commitments={commitments} />
    </SpacePage>
  );
});
