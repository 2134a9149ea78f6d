import { getTranslations } from "next-intl/server";
import { fileField } from "#lib/files/file-fields";
import { MAX_MB } from "#lib/files/receive-files";
import type { RefusedRoomFile } from "./refused-file.ts";
import { ROOM_FILE } from "./room-file.ts";

type Props = { id: string; refused: RefusedRoomFile | undefined };

/** The box for a file of a room, the same with scripts and without. */
export async function FileBox({ id, refused }: Props) {
  const { problem, chosen } = refused ?? {};
  const t = await getTranslations("membership.documents");
  return (
    <div className={problem ? "field bad" : "field"}>
      <label htmlFor={id}>{t("file")}</label>
      <p className="hint" id={`${id}-hint`}>
        {t("limit", { formats: "office", most: String(MAX_MB) })} {t("office")} {t("again")}
      </p>
      {problem ? (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
      {chosen ? (
        <p className="meta wrap-anywhere">
          {t("notKept")} {chosen}
        </p>
      ) : null}
      <input
        id={id}
        name={fileField(ROOM_FILE)}
        type="file"
        accept=".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.webp"
        aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
        aria-invalid={problem ? true : undefined}
      />
    </div>
  );
}
