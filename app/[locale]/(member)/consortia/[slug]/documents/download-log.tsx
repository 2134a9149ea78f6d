import { getLocale, getTranslations } from "next-intl/server";
import { ListPages } from "#components/ui/list-pages";
import type { Room } from "#domain/consortia/rooms/room-reads";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { formatDateTime } from "#lib/format";

type Props = { downloads: NonNullable<Room["downloads"]>; hrefOf: (page: number) => string };

/** Who saved which file, for the coordinator's people. */
export async function DownloadLog({ downloads, hrefOf }: Props) {
  const [t, locale] = await Promise.all([getTranslations("rooms.log"), getLocale()]);
  return (
    <section className="sec">
      <h2>{t("title", { n: downloads.total })}</h2>
      <p className="meta mt-2">{t("text", { months: String(RETENTION_LENGTHS.roomDownload.n) })}</p>
      {downloads.total > 0 ? (
        <table className="flat mt-3">
          <thead>
            <tr>
              <th scope="col">{t("document")}</th>
              <th scope="col">{t("who")}</th>
              <th scope="col">{t("when")}</th>
            </tr>
          </thead>
          <tbody>
            {downloads.rows.map(({ id, title, version, by, organisation, at }) => (
              <tr key={id}>
                <th scope="row" className="wrap-anywhere">
                  {t("file", { title, version: String(version) })}
                </th>
                <td data-l={t("who")}>
                  {by ?? t("erased")}, {organisation}
                </td>
                <td className="num" data-l={t("when")}>
                  {formatDateTime(at, locale, { style: "short" })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <ListPages found={downloads} hrefOf={hrefOf} />
    </section>
  );
}
