import { getLocale, getTranslations } from "next-intl/server";
import { CallDue } from "#components/call/call-due";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { CallCard } from "#domain/calls/cards";
import { paths } from "#lib/paths";

/** The calls of one status, each with a box to publish it where `select`. */
export async function CallTable({ rows, select, now }: { rows: readonly CallCard[]; select: boolean; now: Date }) {
  const [t, locale] = await Promise.all([getTranslations("calls"), getLocale()]);
  return (
    <div className="scroll">
      <table className="flat">
        <thead>
          <tr>
            {select ? (
              <th scope="col">
                <VisuallyHidden>{t("staff.publish")}</VisuallyHidden>
              </th>
            ) : null}
            <th scope="col">{t("staff.call")}</th>
            <th scope="col">{t("staff.programme")}</th>
            <th scope="col">{t("staff.deadline")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((call) => (
            <tr key={call.id}>
              {select ? (
                <td>
                  <label className="check">
                    <input type="checkbox" name="callIds" value={call.id} />
                    <VisuallyHidden>{t("staff.select", { title: call.title })}</VisuallyHidden>
                  </label>
                </td>
              ) : null}
              <th scope="row">
                <a className="main" href={paths(locale).staffCall(call.slug)}>
                  {call.title}
                </a>
                {call.code ? <span className="meta block num">{call.code}</span> : null}
              </th>
              <td data-l={t("staff.programme")}>{call.programme}</td>
              <td data-l={t("staff.deadline")}>
                <div>
                  <CallDue call={call} now={now} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
