import { guarded } from "#components/layout/guarded";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { load } from "./load.ts";
import { Requests } from "./requests.tsx";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) =>
  spaceTitle(
    load(props).then((loaded) => loaded?.workspace),
    "requests",
  );

/** Who asks to join, and what the coordinator's people answer. */
export default guarded(async function RequestsPage(props: Props) {
  const loaded = await load(props);
  if (!loaded) return spaceMissing();
  const { workspace, requests, hold, state, firstMeetings } = loaded;
  return (
    <SpacePage space={workspace} part="requests">
      <Requests workspace={workspace} requests={requests} hold={hold} firstMeetings={firstMeetings} compared={state.compare} />
    </SpacePage>
  );
});
