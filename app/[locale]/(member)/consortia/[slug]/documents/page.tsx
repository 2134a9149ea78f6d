import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { ListPages } from "#components/ui/list-pages";
import { paths } from "#lib/paths";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpacePage, spaceTitle } from "../_space/space-page.tsx";
import { AcceptedBy, AcceptForm, AgreementForm } from "./agreement.tsx";
import { DocumentCard } from "./document-card.tsx";
import { documentsHref } from "./documents.params.ts";
import { DownloadLog } from "./download-log.tsx";
import { load } from "./load.ts";
import { refusedFile } from "./refused-file.ts";
import { UploadForm } from "./upload-form.tsx";

type Props = Parameters<typeof load>[0];

export const generateMetadata = async (props: Props) =>
  spaceTitle(
    load(props).then((loaded) => loaded?.room),
    "documents",
  );

/** What the partners of a consortium share, and the agreement by which some of it is kept among them. */
export default guarded(async function DocumentsPage(props: Props) {
  const [loaded, t, locale] = await Promise.all([load(props), getTranslations("rooms"), getLocale()]);
  if (!loaded) return spaceMissing();
  const { room, state } = loaded;
  const { agreement, accepted, documents } = room;
  const ids = documents.rows.map(({ id }) => id);
  const refused = await refusedFile(room.slug, state.refused, ids, locale);
  const path = paths(locale).consortiumDocuments(room.slug);
  // A page of one list leaves the others where they are.
  const { page, log, accepted: until } = state;
  const at = (other: Partial<typeof state>) => documentsHref(path, { page, log, accepted: until, ...other });
  return (
    <SpacePage space={room} part="documents" lead={t("lead")}>
      {agreement && !accepted ? <AcceptForm consortiumId={room.id} agreement={agreement} /> : null}
      <section className="sec">
        <h2>{t(accepted ? "found" : "foundOpen", { n: documents.total })}</h2>
        <ul className="room-documents mt-4">
          {documents.rows.map((document) => (
            <DocumentCard
              key={document.id}
              room={room}
              document={document}
              refused={refused?.documentId === document.id ? refused : undefined}
            />
          ))}
        </ul>
        <ListPages found={documents} hrefOf={(page) => at({ page })} />
      </section>
      {room.mayWrite === true ? <UploadForm room={room} refused={refused?.documentId ? undefined : refused} /> : null}
      {agreement && accepted ? <AcceptedBy room={room} agreement={agreement} hrefOf={(accepted) => at({ accepted })} /> : null}
      {room.maySet === true ? <AgreementForm consortiumId={room.id} agreement={agreement} /> : null}
      {room.downloads ? <DownloadLog downloads={room.downloads} hrefOf={(log) => at({ log })} /> : null}
    </SpacePage>
  );
});
