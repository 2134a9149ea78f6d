import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { JoinRequest, Workspace } from "#domain/consortia/workspace";
import { open } from "./actions.ts";

/** Opens what an organisation wrote. A press and not a visit, so that a page that a browser fetched ahead tells nobody that it was read. */
export async function OpenRequestForm({ workspace, request }: { workspace: Pick<Workspace, "id">; request: JoinRequest }) {
  const t = await getTranslations("invitations");
  return (
    <WordedForm action={open} prefix={`o${request.id}`} className="stack">
      <HiddenField name="consortiumId" value={workspace.id} />
      <HiddenField name="requestId" value={request.id} />
      <p className="hint">{t("openHint")}</p>
      <p>
        <SubmitButton>
          {t("open")} <VisuallyHidden>{request.organisation}</VisuallyHidden>
        </SubmitButton>
      </p>
    </WordedForm>
  );
}
