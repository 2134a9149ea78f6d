import { guarded } from "#components/layout/guarded";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { HistoryLines } from "./history.tsx";
import { load } from "./load.ts";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) => spaceTitle(load(props), "history");

/** What happened in a consortium, the latest first. */
export default guarded(async function HistoryPage(props: Props) {
  const workspace = await load(props);
  if (!workspace) return spaceMissing();
  return (
    <SpacePage space={workspace} part="history">
      <div className="mt-6">
        <HistoryLines entries={workspace.history} />
      </div>
    </SpacePage>
  );
});
