import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmFold } from "#components/form/confirm-fold";
import { HiddenField } from "#components/form/hidden-field";
import { WordedForm } from "#components/form/worded-form";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { Room, RoomDocument, RoomVersion } from "#domain/consortia/rooms/room-reads";
import { formatDate, formatSize } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { remove } from "./actions.ts";
import { documentsHref } from "./documents.params.ts";
import { FileBox } from "./file-box.tsx";
import type { RefusedRoomFile } from "./refused-file.ts";
import { UPLOAD_FIELDS } from "./room-file.ts";
import { UploadProblem } from "./upload-problem.tsx";

/** `refused`: why a new version of it was. */
type Props = { room: Room; document: RoomDocument; refused: RefusedRoomFile | undefined };

/** One document: its newest file, the earlier ones, and what can be done with it. */
export async function DocumentCard({ room, document, refused }: Props) {
  const [t, locale] = await Promise.all([getTranslations("rooms"), getLocale()]);
  const [newest, ...earlier] = document.versions;
  const box = `file-${document.id}`;
  const upload = documentsHref(paths(locale).consortiumUpload(room.slug), { page: room.documents.page });
  const about = <VisuallyHidden>: {document.title}</VisuallyHidden>;
  return (
    <li>
      <div className="row between">
        <h3 className="wrap-anywhere">{document.title}</h3>
        {document.isConfidential ? <StatusBadge tone="warn">{t("confidential")}</StatusBadge> : null}
      </div>
      {newest ? <File slug={room.slug} version={newest} /> : null}
      <div className="row mt-3 items-start">
        {earlier.length > 0 ? (
          <details className="ask">
            <summary>
              {t("earlier", { n: earlier.length })}
              {about}
            </summary>
            {earlier.map((version) => (
              <File key={version.id} slug={room.slug} version={version} />
            ))}
          </details>
        ) : null}
        {room.mayWrite === true ? (
          <details className="ask" open={refused !== undefined}>
            <summary>
              {t("newVersion")}
              {about}
            </summary>
            <form method="post" action={upload} encType="multipart/form-data" className="form">
              <input type="hidden" name={UPLOAD_FIELDS.document} value={document.id} />
              {refused ? <UploadProblem id={box} problem={refused.problem} /> : null}
              <FileBox id={box} refused={refused} />
              <p>
                <button type="submit" className="btn quiet">
                  {t("sendVersion")}
                </button>
              </p>
            </form>
          </details>
        ) : null}
        {document.mayRemove ? (
          <WordedForm action={remove} prefix={`r${document.id}`} className="">
            <HiddenField name="consortiumId" value={room.id} />
            <HiddenField name="documentId" value={document.id} />
            <ConfirmFold
              summary={
                <>
                  {t("remove")}
                  {about}
                </>
              }
              confirm={t("removeConfirm")}
            >
              {t("removeText")}
            </ConfirmFold>
          </WordedForm>
        ) : null}
      </div>
    </li>
  );
}

async function File({ slug, version }: { slug: string; version: RoomVersion }) {
  const [t, locale] = await Promise.all([getTranslations("rooms"), getLocale()]);
  const by = [version.by ?? t("agreement.erased"), version.organisation, formatDate(version.at, locale)].join(BETWEEN_PARTS);
  return (
    <p className="mt-2">
      <a className="alone wrap-anywhere" href={paths(locale).consortiumFile(slug, version.id)}>
        {version.name}
      </a>{" "}
      <span className="meta">{formatSize(version.bytes, locale)}</span>
      <span className="meta num block">{t("versionBy", { version: String(version.version), by })}</span>
    </p>
  );
}
